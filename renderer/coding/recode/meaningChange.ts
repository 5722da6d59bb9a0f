/** Meaning change: what the code of a coding said when it was given, beside what it says now. Pure. */
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../../shared/api/taxonomy.ts'
import { findCode } from '../codebook.ts'

export interface MeaningPart {
  readonly name: string
  readonly before: string
  readonly now: string
}

export interface MeaningChange {
  readonly before: CodeRow | null
  readonly now: CodeRow | null
  /** What differs, and the definition in any case: what is the same need not be read again. */
  readonly parts: readonly MeaningPart[]
}

const fields = [
  ['Name', 'name'],
  ['Definition', 'definition'],
  ['Use when', 'useWhen'],
  ['Avoid when', 'avoidWhen'],
] as const

export function meaningChange(
  coding: CodingRow,
  earlier: readonly SchemeRow[],
  schemes: readonly SchemeRow[],
): MeaningChange {
  const before = findCode(earlier, coding.codedAs)?.code ?? null
  const now = findCode(schemes, coding.codeId)?.code ?? null
  const parts = fields
    .map(([name, field]) => ({ name, before: before?.[field] ?? '', now: now?.[field] ?? '' }))
    .filter(({ name, before: said, now: says }) => said !== says || (name === 'Definition' && says !== ''))
  return { before, now, parts }
}

/** Why the coding waits, in one sentence. */
export function reasonWords(reason: 'meaning' | 'split', coding: CodingRow, schemes: readonly SchemeRow[]): string {
  const chosen = findCode(schemes, coding.codedAs)?.code
  const name = chosen?.name ?? 'The code'
  if (reason === 'split') {
    const parts = (chosen?.splitInto ?? []).flatMap((id) => findCode(schemes, id)?.code.name ?? [])
    return `${name} was split into ${parts.join(', ')} since you coded this.`
  }
  if (coding.codedAs !== coding.codeId) {
    return `${name} was merged into ${findCode(schemes, coding.codeId)?.code.name ?? 'another code'}, which means something else.`
  }
  return `${name} means something else since you coded this.`
}
