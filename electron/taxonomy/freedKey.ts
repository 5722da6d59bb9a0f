/** A code that comes to where its key is taken gives the key up. */
import type { Code } from '../../shared/model/code.ts'
import type { Draft } from '../store/studyFile.ts'
import type { Book } from './book.ts'
import { keyHolder } from '../study/soundCode.ts'

/** `others` come along with it and are looked at as well, so that two of them do not bring the same key. */
export function freedKey(
  book: Book,
  code: Code,
  schemeId: string,
  others: readonly Code[] = [],
): { readonly sentences: readonly string[]; readonly drafts: readonly Draft[] } {
  const earlier = others
    .slice(0, Math.max(0, others.indexOf(code)))
    .map((other) => ({ ...other, retired: false, mergedInto: null }))
  const present = book.codes.filter((other) => other.schemeId === schemeId && !others.includes(other))
  const holder = keyHolder([...present, ...earlier], code)
  if (holder === undefined) return { sentences: [], drafts: [] }
  return {
    sentences: [`${code.name} gives up its key ${code.key}, which applies ${holder.name}.`],
    drafts: [{ kind: 'code.edit', entity: code.id, payload: { key: '' } }],
  }
}
