/** Retiring keeps codings and takes no new ones; reviving takes them again. */
import { counted } from '../../shared/text/counted.ts'
import type { CodebookChange } from '../../shared/api/taxonomy.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Draft } from '../store/studyFile.ts'
import type { Book, Plan } from './book.ts'
import { freedKey } from './freedKey.ts'
import { namesOf } from './merge.ts'
import { descendants } from '../study/nesting.ts'
import { type Usage, usageInWords, usageOf } from './usage.ts'
import { listed } from './words.ts'

type Retire = Extract<CodebookChange, { verb: 'retire' }>
type Revive = Extract<CodebookChange, { verb: 'revive' }>
type RetireScheme = Extract<CodebookChange, { verb: 'retireScheme' }>
type Why = { readonly reason?: string }

export function planRetire(book: Book, { codeIds }: Retire, why: Why): Plan {
  const codes = [...new Set(codeIds)].map(book.code)
  const names = listed(namesOf(codes))
  const usage = usageOf(book.file, readingAs(book, codeIds))
  const below = codes
    .flatMap(({ id }) => descendants(book.codes, id))
    .filter(({ id, retired, mergedInto }) => !retired && mergedInto === null && !codeIds.includes(id))
  return {
    label: `retired ${names}`,
    ...usage,
    sentences: [
      kept(usage, `nobody has used ${listed(namesOf(codes), 'or')} yet`),
      `${names} will take no new codings.`,
      ...(below.length === 0 ? [] : [`${counted(below.length, 'code')} below will stay in use.`]),
    ],
    obstacles: codes.flatMap(({ id, name, retired }) => {
      if (retired) return [`${name} is retired already.`]
      const end = book.reading(id)
      return end === id ? [] : [`${name} reads as ${book.code(end).name} and takes no codings anyway.`]
    }),
    drafts: codes.map(({ id }): Draft => ({ kind: 'code.edit', entity: id, payload: { retired: true, ...why } })),
    codeIds: codes.map(({ id }) => id),
  }
}

export function planRevive(book: Book, { codeIds }: Revive, why: Why): Plan {
  const codes = [...new Set(codeIds)].map(book.code)
  const usage = usageOf(book.file, readingAs(book, codeIds))
  const keys = codes.map((code) => freedKey(book, code, code.schemeId, codes))
  return {
    label: `revived ${listed(namesOf(codes))}`,
    ...usage,
    sentences: [
      `${listed(namesOf(codes))} will take codings again.`,
      kept(usage, 'nobody has used it so far'),
      ...keys.flatMap(({ sentences }) => sentences),
    ],
    obstacles: codes.filter(({ retired }) => !retired).map(({ name }) => `${name} is in use already.`),
    drafts: codes.map(({ id }, index): Draft => {
      const key = keys[index]?.drafts.length === 0 ? {} : { key: '' }
      return { kind: 'code.edit', entity: id, payload: { retired: false, ...key, ...why } }
    }),
    codeIds: codes.map(({ id }) => id),
  }
}

export function planRetireScheme(book: Book, { schemeId }: RetireScheme, why: Why): Plan {
  const scheme = book.scheme(schemeId)
  const codes = book.codesOf(schemeId)
  const usage = usageOf(
    book.file,
    readingAs(
      book,
      codes.map(({ id }) => id),
    ),
  )
  const below = descendants(book.schemes, schemeId).filter(({ retired }) => !retired)
  return {
    label: `retired the scheme ${scheme.name}`,
    ...usage,
    sentences: [
      kept(usage, 'nobody has answered it yet'),
      `${scheme.name} will be asked of no unit any more; its ${counted(codes.length, 'code')} stay in the codebook.`,
      ...(below.length === 0 ? [] : [`${listed(namesOf(below))} below will stay in use.`]),
    ],
    obstacles: scheme.retired ? [`${scheme.name} is retired already.`] : [],
    drafts: [{ kind: 'scheme.edit', entity: schemeId, payload: { retired: true, ...why } }],
    codeIds: [],
  }
}

function kept(usage: Usage, nobody: string): string {
  if (usage.codings === 0) return `No coding is touched: ${nobody}.`
  return `${usageInWords(usage)} ${usage.codings === 1 ? 'stays as it is' : 'stay as they are'}.`
}

/** All codes whose codings read as one of these. */
function readingAs(book: Book, codeIds: readonly Code['id'][]): string[] {
  return book.codes.filter(({ id }) => codeIds.includes(book.reading(id))).map(({ id }) => id)
}
