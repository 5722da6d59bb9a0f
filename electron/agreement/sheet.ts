/** The coding sheet: which codes each rater gave each unit, for the units that at least two of the raters coded. */

export interface CodedRow {
  readonly unitId: string
  readonly raterId: string
  readonly codeId: string
}

export interface SheetUnit {
  readonly unitId: string
  /** One entry per rater, in the order of the raters: their codes in scheme order, or null where they coded nothing. */
  readonly codes: readonly (readonly string[] | null)[]
}

/**
 * Builds the sheet from codings in the order in which they were last changed. Under a single-choice scheme only a rater's
 * newest code of a unit counts: two files that were merged can hold more than one.
 */
export function codingSheet(
  rows: readonly CodedRow[],
  raterIds: readonly string[],
  codeOrder: readonly string[],
  choice: 'single' | 'multiple',
): SheetUnit[] {
  const position = new Map(codeOrder.map((codeId, index) => [codeId, index]))
  const places = new Map(raterIds.map((raterId, index) => [raterId, index]))
  const units = new Map<string, (Set<string> | null)[]>()
  for (const { unitId, raterId, codeId } of rows) {
    const place = places.get(raterId)
    if (place === undefined) continue
    const codes = units.get(unitId) ?? raterIds.map(() => null)
    units.set(unitId, codes)
    const given = choice === 'single' ? null : (codes[place] ?? null)
    codes[place] = (given ?? new Set<string>()).add(codeId)
  }
  const inOrder = (codes: Set<string>) => [...codes].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0))
  return [...units]
    .map(([unitId, codes]) => ({ unitId, codes: codes.map((set) => (set === null ? null : inOrder(set))) }))
    .filter(({ codes }) => codes.filter((set) => set !== null).length >= 2)
    .sort((a, b) => (a.unitId < b.unitId ? -1 : 1))
}

/** True when the raters who coded the unit did not all give the same codes. */
export function differs({ codes }: SheetUnit): boolean {
  const given = codes.filter((set) => set !== null).map((set) => set.join(' '))
  return given.some((set) => set !== given[0])
}
