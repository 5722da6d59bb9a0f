/** New codes: what typing into the picker offers to make, and which codes it comes close to. Pure. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { type Likely, nearDuplicates } from '../../shared/text/similarity.ts'
import { usableCodes } from './codebook.ts'

export interface NewCode {
  readonly scheme: SchemeRow
  readonly name: string
  /** Codes whose names nearly say the same, of this scheme first. */
  readonly close: readonly Likely<CodeRow>[]
}

const longestName = 200

/** One line, as the name of a code is. */
export function codeName(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, longestName)
}

/** One for each scheme that has no code of exactly this name. */
export function newCodes(typed: string, schemes: readonly SchemeRow[]): NewCode[] {
  const name = codeName(typed)
  if (name === '') return []
  return schemes
    .filter((scheme) => !scheme.codes.some((code) => code.name.toLowerCase() === name.toLowerCase()))
    .map((scheme) => ({ scheme, name, close: nearDuplicates(name, usableCodes(scheme)) }))
}

const likenessWords = {
  same: 'differs only in writing from',
  sameWords: 'has the words of',
  spelling: 'is spelt nearly like',
}

/** `“fine tuning” differs only in writing from “Fine-tuning”.` */
export function closeWords({ name, close }: NewCode): string {
  const [first] = close
  return first === undefined ? '' : `“${name}” ${likenessWords[first.likeness]} “${first.item.name}”.`
}

/** Codes that the typed name comes close to and that typing alone would not find. */
export function closeCodes(offers: readonly NewCode[], typed: string): CodeRow[] {
  const wanted = typed.toLowerCase()
  return offers
    .flatMap(({ close }) => close.map(({ item }) => item))
    .filter(({ name }) => !name.toLowerCase().includes(wanted))
}
