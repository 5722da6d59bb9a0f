/** Merging codes is a redirect: no coding is touched, and separating them brings everything back. */
import { counted } from '../../shared/text/counted.ts'
import type { CodebookChange } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Draft } from '../store/studyFile.ts'
import type { Book, Plan } from './book.ts'
import { freedKey } from './freedKey.ts'
import { ancestors, parentsOf } from '../study/nesting.ts'
import { rereading } from './rereading.ts'
import { listed } from './words.ts'

type Merge = Extract<CodebookChange, { verb: 'merge' }>
type Separate = Extract<CodebookChange, { verb: 'separate' }>
type Why = { readonly reason?: string }

export function planMerge(book: Book, { codeIds, intoId }: Merge, why: Why): Plan {
  const into = book.code(intoId)
  const codes = [...new Set(codeIds)].map(book.code)
  const names = listed(codes.map(({ name }) => name))
  const { usage, sentences, obstacles } = rereading(
    book,
    codes.map((code) => ({ ...code, mergedInto: intoId })),
  )
  const children = childrenOf(book, codes, into)
  const followers = book.codes.filter(({ id }) => !codeIds.includes(id) && codeIds.includes(book.reading(id)))
  return {
    label: `merged ${names} into ${into.name}`,
    ...usage,
    sentences: [
      ...(usage.codings === 0
        ? [`No coding is touched: nobody has used ${listed(namesOf(codes), 'or')} yet.`]
        : sentences),
      ...(followers.length === 0
        ? []
        : [`${listed(namesOf(followers))}, merged before, will read as ${into.name} too.`]),
      ...placesInWords(book, children, into),
      `${names} can be separated from it again at any time.`,
    ],
    obstacles: [...mergeObstacles(book, codes, into), ...obstacles],
    drafts: [
      ...codes.map(({ id }): Draft => ({ kind: 'code.merge', entity: id, payload: { into: intoId, ...why } })),
      ...children.map(({ id, schemeId, parentId, position }): Draft => {
        return { kind: 'code.move', entity: id, payload: { schemeId, parentId, position, ...why } }
      }),
    ],
    codeIds: [intoId],
  }
}

function mergeObstacles(book: Book, codes: readonly Code[], into: Code): string[] {
  const obstacles: string[] = []
  const end = book.reading(into.id)
  if (codes.some(({ id }) => id === into.id)) obstacles.push(`${into.name} cannot be merged into itself.`)
  if (end !== into.id) obstacles.push(`${into.name} reads as ${book.code(end).name} already; merge into that one.`)
  if (into.retired) obstacles.push(`${into.name} is retired; revive it first, or choose another code.`)
  const scheme = book.scheme(into.schemeId)
  if (scheme.retired) obstacles.push(`The scheme ${scheme.name} is retired; revive it first.`)
  for (const { id, name } of codes) {
    if (id !== into.id && book.reading(id) === end) obstacles.push(`${name} reads as ${book.code(end).name} already.`)
  }
  return obstacles
}

/**
 * Codes below a merged one go with it. Those that cannot stand below the other code, because they are in another scheme or
 * above it, go up to where the merged one stood.
 */
function childrenOf(book: Book, merged: readonly Code[], into: Code): Code[] {
  const gone = new Set(merged.map(({ id }) => id))
  const above = ancestors(book.codes, into.id)
  const parents = parentsOf(book.codes)
  return book.codes.flatMap((code): Code[] => {
    const parentId = parents.get(code.id) ?? null
    if (parentId === null || !gone.has(parentId) || gone.has(code.id)) return []
    const fits = code.schemeId === into.schemeId && !above.includes(code.id)
    const up = ancestors(book.codes, parentId).find((id) => !gone.has(id)) ?? null
    return [{ ...code, parentId: fits ? into.id : up }]
  })
}

function placesInWords(book: Book, children: readonly Code[], into: Code): string[] {
  const below = children.filter(({ parentId }) => parentId === into.id)
  const up = children.filter(({ id, parentId }) => parentId !== into.id && book.code(id).parentId !== parentId)
  return [
    ...(below.length === 0 ? [] : [`${counted(below.length, 'code')} below will stand below ${into.name}.`]),
    ...(up.length === 0 ? [] : [`${listed(namesOf(up))} will stand one level higher.`]),
  ]
}

export function planSeparate(book: Book, { codeIds }: Separate, why: Why): Plan {
  const codes = [...new Set(codeIds)].map(book.code)
  const { usage, sentences } = rereading(
    book,
    codes.map((code) => ({ ...code, mergedInto: null })),
  )
  const ends = [...new Set(codes.map(({ id }) => book.reading(id)))].map((id) => book.code(id).name)
  const keys = codes.map((code) => freedKey(book, code, code.schemeId, codes))
  return {
    label: `separated ${listed(namesOf(codes))} from ${listed(ends)}`,
    ...usage,
    sentences: [
      ...(usage.codings === 0 ? ['No coding is touched.'] : sentences.map((sentence) => again(sentence))),
      ...keys.flatMap(({ sentences: words }) => words),
    ],
    obstacles: codes
      .filter(({ mergedInto }) => mergedInto === null)
      .map(({ name }) => `${name} is not merged into another code.`),
    drafts: [
      ...codes.map(({ id }): Draft => ({ kind: 'code.merge', entity: id, payload: { into: null, ...why } })),
      ...keys.flatMap(({ drafts }) => drafts),
    ],
    codeIds: codes.map(({ id }) => id),
  }
}

function again(sentence: string): string {
  return sentence.includes(' will read as ') ? sentence.replace(/\.$/, ' again.') : sentence
}

export function namesOf(codes: readonly { readonly name: string }[]): string[] {
  return codes.map(({ name }) => name)
}
