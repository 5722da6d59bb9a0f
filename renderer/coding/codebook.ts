/** Codebook: which schemes fit what is to be coded, which of them is in force, and which key stands for which code. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'

export interface FoundCode {
  readonly code: CodeRow
  readonly scheme: SchemeRow
}

export function fittingSchemes(schemes: readonly SchemeRow[], kind: UnitKind): SchemeRow[] {
  return schemes.filter(
    (scheme) => !scheme.retired && scheme.unitKinds.includes(kind) && usableCodes(scheme).length > 0,
  )
}

/** The chosen scheme where it fits, else the first that does: a digit never codes under a scheme that cannot apply. */
export function schemeInForce(
  schemes: readonly SchemeRow[],
  schemeId: string | null,
  kind: UnitKind,
): SchemeRow | null {
  const fitting = fittingSchemes(schemes, kind)
  return fitting.find((scheme) => scheme.id === schemeId) ?? fitting[0] ?? null
}

/** The scheme `step` places further, going round. */
export function neighbourScheme(
  schemes: readonly SchemeRow[],
  current: SchemeRow | null,
  kind: UnitKind,
  step: 1 | -1,
): SchemeRow | null {
  const fitting = fittingSchemes(schemes, kind)
  const index = fitting.findIndex((scheme) => scheme.id === current?.id)
  return fitting[(index + step + fitting.length) % Math.max(1, fitting.length)] ?? null
}

export function usableCodes(scheme: SchemeRow): CodeRow[] {
  return scheme.codes.filter((code) => !code.retired && code.mergedInto === null)
}

export function findCode(schemes: readonly SchemeRow[], codeId: string | null): FoundCode | null {
  for (const scheme of schemes) {
    const code = scheme.codes.find((candidate) => candidate.id === codeId)
    if (code !== undefined) return { code, scheme }
  }
  return null
}

const digits = '1234567890'

/**
 * The digit of each code that has one, by code. What the codebook says comes first; codes without a key get the digits
 * that are left, in order. Letters are not used: they are verbs everywhere.
 */
export function keysOf(scheme: SchemeRow): ReadonlyMap<string, string> {
  const codes = usableCodes(scheme)
  const free = new Set(digits)
  const keys = new Map<string, string>()
  for (const { id, key } of codes) {
    if (free.delete(key)) keys.set(id, key)
  }
  for (const { id } of codes) {
    const [digit] = free
    if (keys.has(id) || digit === undefined) continue
    keys.set(id, digit)
    free.delete(digit)
  }
  return keys
}

export function codeWithKey(scheme: SchemeRow, key: string): CodeRow | null {
  const keys = keysOf(scheme)
  return usableCodes(scheme).find((code) => keys.get(code.id) === key) ?? null
}

/** The short sign of a code; the beginning of its name where it has none. */
export function signOf(code: Pick<CodeRow, 'abbreviation' | 'name'>): string {
  return code.abbreviation === '' ? code.name.slice(0, 4) : code.abbreviation
}
