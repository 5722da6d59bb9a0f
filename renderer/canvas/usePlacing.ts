/** Saves where nodes were put: one call, and so one undo step, per drag or per burst of arrow keys. */
import type { NodeChange } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { Point } from './geometry.ts'
import type { ModelFlowNode } from './graphToFlow.ts'

/** Long enough for key repeat to count as one move. */
const pause = 400

export interface Placing {
  readonly moved: (changes: readonly NodeChange<ModelFlowNode>[]) => void
  readonly saveNow: () => void
  /** Nodes whose drawn place is newer than the study's. */
  readonly held: () => ReadonlySet<string>
  /** The study has answered with a newer graph: from now on it says again where saved nodes stand. */
  readonly answered: () => void
}

/** Keeps the places that the study does not know yet; `redraw` is called when it refused them. */
export function createPlacing(
  save: (placements: readonly ({ readonly id: string } & Point)[]) => Promise<boolean>,
  redraw: (held: ReadonlySet<string>) => void,
): Placing {
  const waiting = new Map<string, Point>()
  const saving = new Map<string, boolean>()
  let timer: ReturnType<typeof setTimeout> | undefined

  async function saveNow(): Promise<void> {
    clearTimeout(timer)
    if (waiting.size === 0) return
    const placements = [...waiting].map(([id, { x, y }]) => ({ id, x: Math.round(x), y: Math.round(y) }))
    waiting.clear()
    for (const { id } of placements) saving.set(id, false)
    const saved = await save(placements)
    for (const { id } of placements) {
      if (saved) saving.set(id, true)
      else saving.delete(id)
    }
    if (!saved) redraw(held())
  }

  const held = () => new Set([...waiting.keys(), ...saving.keys()])
  return {
    held,
    saveNow: () => void saveNow(),
    moved: (changes) => {
      for (const change of changes) {
        if (change.type === 'position' && change.position !== undefined && change.dragging !== true) {
          waiting.set(change.id, change.position)
        }
      }
      clearTimeout(timer)
      if (waiting.size > 0) timer = setTimeout(() => void saveNow(), pause)
    },
    answered: () => {
      for (const [id, saved] of saving) if (saved) saving.delete(id)
    },
  }
}

export function usePlacing(redraw: (held: ReadonlySet<string>) => void): Placing {
  const placing = useMemo(
    () =>
      createPlacing(async (placements) => {
        const done = await attempt(() => session.getState().call('canvas.place', { placements: [...placements] }))
        return done !== undefined
      }, redraw),
    [redraw],
  )
  // Leaving the canvas must not lose the last move.
  useEffect(() => () => placing.saveNow(), [placing])
  return placing
}
