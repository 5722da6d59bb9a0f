/** Sides: whose drawings are held against each other, and what each of the two is called. Pure. */
import type { Graph } from '../../../shared/api/canvas.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { Rater } from '../../../shared/model/rater.ts'
import { type Drawing, drawingOf } from '../../../shared/pipeline/drawing.ts'
import { type CompareState, everyoneElse } from './compareState.ts'

export interface Sides {
  readonly mineId: string
  /** A rater's id, or `everyoneElse`. */
  readonly yoursId: string
  readonly names: { readonly mine: string; readonly yours: string }
  /** Only people group models: with the detector there is nothing to compare. */
  readonly withLanes: boolean
}

/** What was chosen, as far as the study has it; else the rater who codes, and the first other who drew something here. */
export function sidesOf(
  { mineId, yoursId }: Pick<CompareState, 'mineId' | 'yoursId'>,
  raters: readonly Rater[],
  names: ReadonlyMap<string, string>,
  currentId: string,
  graph: Pick<Graph, 'codings'>,
): Sides | null {
  const known = (id: string | null) => id !== null && raters.some((rater) => rater.id === id)
  const mine = known(mineId) ? (mineId ?? currentId) : currentId
  const others = raters.filter(({ id }) => id !== mine)
  const [first] = others
  if (first === undefined) return null
  const drew = new Set(graph.codings.map(({ raterId }) => raterId))
  const usual = others.find(({ id }) => drew.has(id)) ?? first
  const chosen = yoursId === everyoneElse || (known(yoursId) && yoursId !== mine) ? (yoursId ?? usual.id) : usual.id
  const name = (id: string) => names.get(id) ?? 'another rater'
  return {
    mineId: mine,
    yoursId: chosen,
    withLanes: !raters.some(({ id, kind }) => kind === 'detector' && (id === mine || id === chosen)),
    names: { mine: name(mine), yours: chosen === everyoneElse ? 'everyone else' : name(chosen) },
  }
}

/** Everyone else draws together what any of them draws. */
export function drawingsOf(
  graph: Graph,
  schemes: readonly SchemeRow[],
  { mineId, yoursId, withLanes }: Sides,
): [Drawing, Drawing] {
  const compared = withLanes ? graph : { ...graph, lanes: [] }
  const mine = drawingOf(compared, schemes, mineId)
  if (yoursId !== everyoneElse) return [mine, drawingOf(compared, schemes, yoursId)]
  const isOthers = ({ raterId }: { readonly raterId: string }) => raterId !== mineId
  const others = { codings: graph.codings.filter(isOthers), lanes: compared.lanes.filter(isOthers) }
  return [mine, drawingOf({ ...graph, ...others }, schemes, null)]
}
