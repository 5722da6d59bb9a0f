/** Query words: a shape query as parts that read like a sentence, each of which can be taken away. Pure. */
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { codeTitle, findCode } from '../../../shared/pipeline/codebook.ts'
import type { ShapeQuery, StageOrder } from '../../../shared/pipeline/shape.ts'

export interface QueryPart {
  readonly key: string
  readonly words: string
  /** The query without this part. */
  readonly without: ShapeQuery
}

export type StageWish = 'any' | 'must' | 'mustNot'

const wishes: readonly StageWish[] = ['any', 'must', 'mustNot']

export function wishOf({ stages }: ShapeQuery, codeId: string): StageWish {
  return stages[codeId] ?? 'any'
}

export function nextWish(wish: StageWish, step: 1 | -1 = 1): StageWish {
  return wishes[(wishes.indexOf(wish) + step + wishes.length) % wishes.length] ?? 'any'
}

export function withWish(query: ShapeQuery, codeId: string, wish: StageWish): ShapeQuery {
  const { [codeId]: _before, ...stages } = query.stages
  return { ...query, stages: wish === 'any' ? stages : { ...stages, [codeId]: wish } }
}

function sameOrder(a: StageOrder, b: StageOrder): boolean {
  return a.firstId === b.firstId && a.thenId === b.thenId && a.directly === b.directly
}

export function withOrder(query: ShapeQuery, order: StageOrder): ShapeQuery {
  return query.order.some((one) => sameOrder(one, order)) ? query : { ...query, order: [...query.order, order] }
}

/** Codes of one question, taken in place of those that were asked for before. */
export function withAnswers(query: ShapeQuery, scheme: SchemeRow, chosen: readonly string[]): ShapeQuery {
  const others = query.codeIds.filter((id) => !scheme.codes.some((code) => code.id === id))
  return { ...query, codeIds: [...others, ...chosen] }
}

type Title = (codeId: string) => string

function less<T>(list: readonly T[], item: T): T[] {
  return list.filter((other) => other !== item)
}

function shapeParts(query: ShapeQuery, title: Title): QueryPart[] {
  return [
    ...Object.entries(query.stages).map(([id, wish]) => ({
      key: `stage ${id}`,
      words: `${wish === 'must' ? 'with' : 'without'} ${title(id)}`,
      without: withWish(query, id, 'any'),
    })),
    ...query.order.map((order) => ({
      key: `order ${order.firstId} ${order.thenId} ${order.directly}`,
      words: `${title(order.firstId)} ${order.directly ? 'directly ' : ''}followed by ${title(order.thenId)}`,
      without: { ...query, order: less(query.order, order) },
    })),
  ]
}

function answerParts(query: ShapeQuery, title: Title, question: Title): QueryPart[] {
  return [
    ...query.codeIds.map((id) => ({
      key: `code ${id}`,
      words: `${question(id)}: ${title(id)}`,
      without: { ...query, codeIds: less(query.codeIds, id) },
    })),
    ...query.interactionIds.map((id) => ({
      key: `interaction ${id}`,
      words: `interaction: ${title(id)}`,
      without: { ...query, interactionIds: less(query.interactionIds, id) },
    })),
  ]
}

function otherParts(query: ShapeQuery, names: ReadonlyMap<string, string>): QueryPart[] {
  const { origin } = query
  const text = query.text.trim()
  const originWords = origin === 'scratch' ? 'trained from scratch' : 'pre-trained'
  return [
    ...(origin === 'any' ? [] : [{ key: 'origin', words: originWords, without: { ...query, origin: 'any' as const } }]),
    ...query.raterIds.map((id) => ({
      key: `rater ${id}`,
      words: `drawn by ${names.get(id) ?? 'an unknown rater'}`,
      without: { ...query, raterIds: less(query.raterIds, id) },
    })),
    ...(text === '' ? [] : [{ key: 'text', words: `“${text}”`, without: { ...query, text: '' } }]),
  ]
}

/** `names` are those of raters. */
export function queryParts(
  query: ShapeQuery,
  schemes: readonly SchemeRow[],
  names: ReadonlyMap<string, string>,
): QueryPart[] {
  const title = (id: string) => {
    const found = findCode(schemes, id)
    return found === undefined ? 'a code that is gone' : codeTitle(found.code)
  }
  const question = (id: string) => findCode(schemes, id)?.scheme.name.toLocaleLowerCase('en') ?? 'code'
  return [...shapeParts(query, title), ...answerParts(query, title, question), ...otherParts(query, names)]
}
