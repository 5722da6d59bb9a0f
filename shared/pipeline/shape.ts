/** Shape: which pipelines of a corpus have a given shape: stages with, without and in order, and what else is said of them. */
import type { PipelineRow } from '../api/canvas.ts'
import type { SchemeRow } from '../api/taxonomy.ts'

/** Two stages, the second somewhere behind the first, or right behind it. */
export interface StageOrder {
  readonly firstId: string
  readonly thenId: string
  readonly directly: boolean
}

export interface ShapeQuery {
  /** Each word must occur in the names of the model, its repository or its rater. */
  readonly text: string
  /** Stages that must, or must not, be there; any other may. */
  readonly stages: Readonly<Record<string, 'must' | 'mustNot'>>
  readonly order: readonly StageOrder[]
  /** Answers such as adaptation: one of those chosen under each question. A code stands for those below it too. */
  readonly codeIds: readonly string[]
  /** At least one of these interactions. */
  readonly interactionIds: readonly string[]
  readonly origin: 'any' | PipelineRow['origin']
  /** None means everybody. */
  readonly raterIds: readonly string[]
}

export const anyShape: ShapeQuery = {
  text: '',
  stages: {},
  order: [],
  codeIds: [],
  interactionIds: [],
  origin: 'any',
  raterIds: [],
}

/** What rows are called on screen, by id. */
export interface ShapeNames {
  readonly repositories: ReadonlyMap<string, string>
  readonly raters: ReadonlyMap<string, string>
}

export function asksNothing(query: ShapeQuery): boolean {
  const { text, stages, order, codeIds, interactionIds, origin, raterIds } = query
  const lists = [Object.keys(stages), order, codeIds, interactionIds, raterIds]
  return text.trim() === '' && origin === 'any' && lists.every(({ length }) => length === 0)
}

/** A code and all below it, by id. */
function families(schemes: readonly SchemeRow[]): (codeId: string) => ReadonlySet<string> {
  const codes = schemes.flatMap((scheme) => scheme.codes)
  const below = Map.groupBy(codes, ({ parentId }) => parentId)
  const collect = (codeId: string, found: Set<string>): Set<string> => {
    if (found.has(codeId)) return found
    found.add(codeId)
    for (const { id } of below.get(codeId) ?? []) collect(id, found)
    return found
  }
  const known = new Map<string, ReadonlySet<string>>()
  return (codeId) => {
    const family = known.get(codeId) ?? collect(codeId, new Set())
    known.set(codeId, family)
    return family
  }
}

function hasStages({ stageIds }: PipelineRow, { stages }: ShapeQuery): boolean {
  return Object.entries(stages).every(([id, wish]) => stageIds.includes(id) === (wish === 'must'))
}

function hasOrder({ stageIds }: PipelineRow, { firstId, thenId, directly }: StageOrder): boolean {
  const first = stageIds.indexOf(firstId)
  const then = stageIds.indexOf(thenId)
  if (first === -1 || then === -1) return false
  return directly ? then === first + 1 : then > first
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
}

function nameOf(row: PipelineRow, names: ShapeNames): string {
  const repository = names.repositories.get(row.repositoryId) ?? ''
  return `${row.label} ${repository} ${names.raters.get(row.raterId) ?? ''}`.toLocaleLowerCase('en')
}

/** Says of each row whether it has the shape that is asked for. */
export function shapeTest(
  query: ShapeQuery,
  schemes: readonly SchemeRow[],
  names: ShapeNames,
): (row: PipelineRow) => boolean {
  const family = families(schemes)
  const schemeOf = new Map(schemes.flatMap(({ id, codes }) => codes.map((code) => [code.id, id])))
  const questions = [...Map.groupBy(query.codeIds, (id) => schemeOf.get(id)).values()]
  const words = wordsOf(query.text)
  const says = (given: readonly string[], asked: readonly string[]) =>
    asked.some((id) => given.some((codeId) => family(id).has(codeId)))
  return (row) => {
    if (query.origin !== 'any' && row.origin !== query.origin) return false
    if (query.raterIds.length > 0 && !query.raterIds.includes(row.raterId)) return false
    if (!hasStages(row, query) || !query.order.every((order) => hasOrder(row, order))) return false
    if (!questions.every((asked) => says(row.codeIds, asked))) return false
    const { interactionIds } = query
    if (interactionIds.length > 0 && !row.links.some(({ codeIds }) => says(codeIds, interactionIds))) return false
    const name = words.length === 0 ? '' : nameOf(row, names)
    return words.every((word) => name.includes(word))
  }
}

/** Numbers within names by their size: `atlas-9` before `atlas-10`. */
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** By names and then by ids, so that rows stand in one order however they came. */
export function sortedRows(rows: readonly PipelineRow[], names: ShapeNames): PipelineRow[] {
  const repository = ({ repositoryId }: PipelineRow) => names.repositories.get(repositoryId) ?? ''
  const rater = ({ raterId }: PipelineRow) => names.raters.get(raterId) ?? ''
  const id = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return rows.toSorted(
    (a, b) =>
      collator.compare(repository(a), repository(b)) ||
      id(a.repositoryId, b.repositoryId) ||
      collator.compare(a.label, b.label) ||
      id(a.unitId, b.unitId) ||
      collator.compare(rater(a), rater(b)) ||
      id(a.raterId, b.raterId),
  )
}
