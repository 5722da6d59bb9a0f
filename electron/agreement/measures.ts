/** Which coefficients fit a scheme, and each of them on a coding sheet. */
import type { Coefficient } from '../../shared/api/agreement.ts'
import { cohenKappa } from '../../shared/statistics/cohenKappa.ts'
import { fleissKappa, fleissKappaValue } from '../../shared/statistics/fleissKappa.ts'
import { gwetAc, gwetAcValue } from '../../shared/statistics/gwetAc.ts'
import { krippendorffAlpha } from '../../shared/statistics/krippendorffAlpha.ts'
import { pairwiseAgreement, unanimousAgreement } from '../../shared/statistics/percentAgreement.ts'
import { notRated, type RatingTable, ratingTable } from '../../shared/statistics/ratings.ts'
import { setAlpha, setAlphaValue, type SetDistance, setDistances, setTable } from '../../shared/statistics/setAlpha.ts'
import { undefinedFor } from '../../shared/statistics/undefined.ts'
import { measured, type Statistic } from './interval.ts'
import type { SheetUnit } from './sheet.ts'

/** What is measured: a step computes one coefficient, so that a caller can pause between them. */
export type Step = () => Coefficient

export interface SchemeShape {
  readonly id: string
  readonly choice: 'single' | 'multiple'
  readonly ordered: boolean
  /** Codes in order: those in use now, and retired ones that still carry codings. */
  readonly codeIds: readonly string[]
}

export function measuresFor(scheme: SchemeShape, sheet: readonly SheetUnit[], raters: number): Step[] {
  return scheme.choice === 'single' ? singleChoice(scheme, sheet, raters) : multipleChoice(scheme, sheet, raters)
}

function singleChoice(scheme: SchemeShape, sheet: readonly SheetUnit[], raters: number): Step[] {
  const ratings = sheet.map(({ codes }) => codes.map((set) => set?.[0] ?? null))
  const table = ratingTable(ratings, { categories: scheme.codeIds })
  const step = (measure: string, statistic: Statistic): Step => {
    return () => measured(measure, table, statistic, scheme.id)
  }
  const alpha =
    (level: 'nominal' | 'ordinal'): Statistic =>
    (data) =>
      krippendorffAlpha(data, level)
  return [
    step('pairwiseAgreement', pairwiseAgreement),
    ...(raters > 2 ? [step('unanimousAgreement', unanimousAgreement)] : []),
    raters === 2 ? step('cohenKappa', (data) => cohenKappa(data)) : step('fleissKappa', fleiss),
    ...(scheme.ordered && raters === 2 ? [step('cohenKappaLinear', (data) => cohenKappa(data, 'linear'))] : []),
    step('krippendorffNominal', alpha('nominal')),
    ...(scheme.ordered ? [step('krippendorffOrdinal', alpha('ordinal'))] : []),
    step('gwetAc1', gwetAc1),
  ]
}

/** Resampling needs the value alone; the standard errors are left out where that is much faster. */
const fleiss: Statistic = (table) => {
  const value = fleissKappaValue(table, 'available')
  return value === null ? fleissKappa(table, 'available') : { value, reason: null }
}

const gwetAc1: Statistic = (table) => {
  const value = gwetAcValue(table)
  return value === null ? gwetAc(table) : { value, reason: null }
}

function multipleChoice(scheme: SchemeShape, sheet: readonly SheetUnit[], raters: number): Step[] {
  const used = new Set(sheet.flatMap(({ codes }) => codes.flatMap((set) => set ?? [])))
  const kappa = raters === 2 ? (table: RatingTable) => cohenKappa(table) : fleiss
  return [
    () => measured('identicalSets', setTable(sheet.map(({ codes }) => codes)), pairwiseAgreement, scheme.id),
    setStep('setAlphaMasi', 'masi', scheme, sheet),
    setStep('setAlphaJaccard', 'jaccard', scheme, sheet),
    ...scheme.codeIds
      .filter((codeId) => used.has(codeId))
      .map((codeId): Step => {
        return () => measured(`codeKappa:${codeId}`, presenceTable(sheet, codeId), kappa, scheme.id)
      }),
  ]
}

function setStep(measure: string, distance: SetDistance, scheme: SchemeShape, sheet: readonly SheetUnit[]): Step {
  return () => {
    const table = setTable(sheet.map(({ codes }) => codes))
    const distances = setDistances(table, distance)
    const statistic: Statistic = (data) => {
      if (data === table) return setAlpha(table, distance)
      const value = setAlphaValue(data, distances)
      return value === null ? undefinedFor('no_variation') : { value, reason: null }
    }
    return measured(measure, table, statistic, scheme.id)
  }
}

/** Category 0: the rater gave the code, among others or alone; 1: the rater coded the unit without it. */
function presenceTable(sheet: readonly SheetUnit[], codeId: string): RatingTable {
  const raters = sheet[0]?.codes.length ?? 0
  const codes = Int32Array.from(
    sheet.flatMap((unit) => unit.codes.map((set) => (set === null ? notRated : set.includes(codeId) ? 0 : 1))),
  )
  return { items: sheet.length, raters, categories: [codeId, ''], codes }
}
