/** Compare codes: what two raters say of one unit, code by code. */
import type { SchemeRow } from '../api/taxonomy.ts'
import type { DrawnCode } from './drawing.ts'

/** `mine` and `yours` are drawn by one of the two alone; `different` is drawn by both, and not alike. */
export const standings = ['mine', 'yours', 'different', 'both'] as const
export type Standing = (typeof standings)[number]

/** A code that one or both give a unit; under a question with one answer, two codes that stand against each other. */
export interface ComparedCode {
  readonly schemeId: string
  readonly mine: DrawnCode | null
  readonly yours: DrawnCode | null
  readonly standing: Standing
}

type Schemes = readonly Pick<SchemeRow, 'id' | 'choice'>[]

/** Mine first; what only you have is put before the one that follows it in yours. */
function interleaved(mine: readonly string[], yours: readonly string[]): string[] {
  const all = [...mine]
  for (const [index, id] of [...yours.entries()].toReversed()) {
    if (all.includes(id)) continue
    const next = yours[index + 1]
    all.splice(next === undefined ? all.length : all.indexOf(next), 0, id)
  }
  return all
}

function compared(mine: DrawnCode | null, yours: DrawnCode | null): ComparedCode {
  const schemeId = mine?.schemeId ?? yours?.schemeId ?? ''
  const standing =
    mine === null ? 'yours' : yours === null ? 'mine' : mine.codeId === yours.codeId ? 'both' : 'different'
  return { schemeId, mine, yours, standing }
}

/** Code by code, in my order; what only you say stands before what follows it in yours. */
export function compareCodes(mine: readonly DrawnCode[], yours: readonly DrawnCode[]): ComparedCode[] {
  const [my, your] = [mine, yours].map((codes) => new Map(codes.map((code) => [code.codeId, code])))
  const ids = interleaved(
    mine.map(({ codeId }) => codeId),
    yours.map(({ codeId }) => codeId),
  )
  return ids.map((id) => compared(my?.get(id) ?? null, your?.get(id) ?? null))
}

/** Answers to one question. Where it has but one answer, what only one of the two says stands against the other's. */
function compareScheme(mine: readonly DrawnCode[], yours: readonly DrawnCode[], single: boolean): ComparedCode[] {
  const said = compareCodes(mine, yours)
  if (!single) return said
  const onlyYours = said.filter(({ standing }) => standing === 'yours')
  const paired = said
    .filter(({ standing }) => standing !== 'yours')
    .map((code) => (code.standing === 'mine' ? compared(code.mine, onlyYours.shift()?.yours ?? null) : code))
  return [...paired, ...onlyYours]
}

/** Question by question, in the order of the schemes given. */
export function compareAnswers(
  mine: readonly DrawnCode[],
  yours: readonly DrawnCode[],
  schemes: Schemes,
): ComparedCode[] {
  const of = (codes: readonly DrawnCode[], id: string) => codes.filter(({ schemeId }) => schemeId === id)
  return schemes.flatMap(({ id, choice }) => compareScheme(of(mine, id), of(yours, id), choice === 'single'))
}
