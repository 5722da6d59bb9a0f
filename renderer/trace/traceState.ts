/** Trace state: how deep callers are followed, and which step the tree's cursor is on; panel and actions share it. */
import { create } from 'zustand'
import type { TraceStep } from '../../shared/api/trace.ts'
import type { TraceEdit } from '../../shared/model/traceEdit.ts'

export type Place = TraceEdit['caller']

/** A step of one load's trace, with the function that it calls; the load's own function calls nothing that is traced. */
export interface ChosenStep {
  readonly loadId: string
  readonly step: TraceStep
  readonly callee: Place | null
}

interface TraceState {
  readonly depth: number
  readonly chosen: ChosenStep | null
}

/** How far section 3.2 of the paper follows callers. */
export const maximumDepth = 6

export const useTrace = create<TraceState>()(() => ({ depth: maximumDepth, chosen: null }))

export function placeOf({ path, symbol }: Place): Place {
  return { path, symbol }
}

/** Null when the step is of another load's trace. */
export function chosenOf(loadId: string | null): ChosenStep | null {
  const { chosen } = useTrace.getState()
  return chosen !== null && chosen.loadId === loadId ? chosen : null
}
