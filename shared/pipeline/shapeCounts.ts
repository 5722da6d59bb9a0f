/** Shape counts: how often stages, steps from stage to stage, and whole sequences of stages occur among pipelines. */
import type { PipelineRow } from '../api/canvas.ts'
import type { SchemeRow } from '../api/taxonomy.ts'
import { stageSchemes } from './codebook.ts'

/**
 * All stages of the codebook in its order: those of pre-trained models first, then the conventional ones. Retired ones may
 * still be drawn; those that were merged read as others.
 */
export function stagesInOrder(schemes: readonly SchemeRow[]): string[] {
  const codes = stageSchemes(schemes, 'pretrained').flatMap((scheme) => scheme.codes)
  return codes.filter(({ mergedInto }) => mergedInto === null).map(({ id }) => id)
}

type Rows = readonly Pick<PipelineRow, 'stageIds'>[]

/** In how many pipelines each stage occurs; 0 for the given stages that nobody drew. */
export function stageCounts(rows: Rows, stageIds: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map(stageIds.map((id) => [id, 0]))
  for (const row of rows) {
    for (const id of new Set(row.stageIds)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** Stands for the place before the first stage, and behind the last. */
export const edge = ''

/** In how many pipelines the second stage stands right behind the first; `edge` is what a pipeline begins and ends with. */
export interface Transitions {
  readonly of: (fromId: string, toId: string) => number
  /** The largest number between two stages. */
  readonly most: number
}

export function transitions(rows: Rows): Transitions {
  const counts = new Map<string, number>()
  let most = 0
  for (const { stageIds } of rows) {
    if (stageIds.length === 0) continue
    const path = [edge, ...stageIds, edge]
    const steps = new Set(path.slice(1).map((to, index) => `${path[index]} ${to}`))
    for (const step of steps) {
      const count = (counts.get(step) ?? 0) + 1
      counts.set(step, count)
      if (!step.startsWith(' ') && !step.endsWith(' ')) most = Math.max(most, count)
    }
  }
  return { of: (fromId, toId) => counts.get(`${fromId} ${toId}`) ?? 0, most }
}

/** A sequence of stages with the pipelines that have exactly this one. */
export interface Shape<Row> {
  readonly key: string
  readonly stageIds: readonly string[]
  readonly rows: readonly Row[]
}

/** The most frequent first; among equals the shorter, then the one that begins earlier in the codebook. */
export function shapesOf<Row extends Pick<PipelineRow, 'stageIds'>>(
  rows: readonly Row[],
  stageIds: readonly string[],
): Shape<Row>[] {
  const ranks = new Map(stageIds.map((id, index) => [id, index]))
  const groups = Map.groupBy(rows, (row) => row.stageIds.join(' '))
  const shapes = [...groups].map(([key, same]) => ({ key, stageIds: same[0]?.stageIds ?? [], rows: same }))
  const byRanks = (a: readonly string[], b: readonly string[]): number => {
    const at = a.findIndex((id, index) => id !== b[index])
    if (at === -1) return 0
    const [first = '', second = ''] = [a[at], b[at]]
    return (ranks.get(first) ?? ranks.size) - (ranks.get(second) ?? ranks.size) || (first < second ? -1 : 1)
  }
  return shapes.toSorted(
    (a, b) => b.rows.length - a.rows.length || a.stageIds.length - b.stageIds.length || byRanks(a.stageIds, b.stageIds),
  )
}
