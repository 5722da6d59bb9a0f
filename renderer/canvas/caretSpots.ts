/** From the code to the canvas: the models, stages and links whose evidence the editor's caret stands in. Pure. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Caret } from '../session/state.ts'

export interface CaretSpot {
  readonly unitId: string
  /** The code whose evidence it is; null for what shows a model as a whole. */
  readonly codeId: string | null
}

interface Lines extends CaretSpot {
  readonly line: number
  readonly endLine: number
}

/** Evidence by the file it stands in, so that a caret asks few of them. */
export type SpotIndex = ReadonlyMap<string, readonly Lines[]>

type Lined = Pick<Anchor, 'path' | 'line' | 'endLine'>

export function spotIndex({ models, links, codings }: Graph, loads: ReadonlyMap<string, Load>): SpotIndex {
  const index = new Map<string, Lines[]>()
  const add = ({ path, line, endLine }: Lined, unitId: string, codeId: string | null) => {
    const known = index.get(path) ?? []
    known.push({ unitId, codeId, line, endLine })
    index.set(path, known)
  }
  for (const { id, evidence, loadIds } of models) {
    for (const anchor of [...evidence, ...loadIds.flatMap((loadId) => loads.get(loadId) ?? [])]) add(anchor, id, null)
  }
  const drawn = new Set([...models, ...links].map(({ id }) => id))
  for (const { unitId, codeId, evidence } of codings) {
    if (drawn.has(unitId)) for (const anchor of evidence) add(anchor, unitId, codeId)
  }
  return index
}

/** Each once; a stage before the model it belongs to is no order that means anything. */
export function spotsAt(index: SpotIndex, caret: Pick<Caret, 'path' | 'line'> | null): CaretSpot[] {
  if (caret === null) return []
  const found = new Map<string, CaretSpot>()
  for (const { unitId, codeId, line, endLine } of index.get(caret.path) ?? []) {
    if (line <= caret.line && caret.line <= endLine) found.set(`${unitId} ${codeId ?? ''}`, { unitId, codeId })
  }
  return [...found.values()]
}
