/** The coefficients against values that R, Python and Java programs agree on, and our convention for degenerate data. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brennanPrediger } from './brennanPrediger.ts'
import { cohenKappa } from './cohenKappa.ts'
import { fleissKappa, type Missing } from './fleissKappa.ts'
import { gwetAc } from './gwetAc.ts'
import { krippendorffAlpha, type Level } from './krippendorffAlpha.ts'
import { perCategoryKappa } from './perCategoryKappa.ts'
import { pairwiseAgreement, unanimousAgreement } from './percentAgreement.ts'
import { type Rating, ratingTable } from './ratings.ts'
import { setAlpha, type SetDistance, type SetRating, setTable } from './setAlpha.ts'
import type { Weighting } from './weights.ts'

const vectors = JSON.parse(readFileSync(new URL('./vectors/coefficients.json', import.meta.url), 'utf8'))

interface Options {
  readonly categories?: readonly string[]
  readonly numeric?: boolean
  readonly weights?: Weighting
  readonly missing?: Missing
  readonly level?: Level
  readonly distance?: SetDistance
  readonly base?: 'cohen' | 'fleiss'
}

interface Case {
  readonly id: string
  readonly dataset: string
  readonly measure: string
  readonly options: Options
  readonly expected: Readonly<Record<string, unknown>>
  readonly tolerance: number
  readonly tolerances?: Readonly<Record<string, number>>
  readonly reason?: string
}

type Computed = Readonly<Record<string, unknown>>

const datasets = vectors.datasets as Readonly<Record<string, readonly (readonly unknown[])[]>>
const cases = vectors.cases as readonly Case[]

function compute({ measure, options, dataset }: Case): Computed {
  const ratings = datasets[dataset] ?? []
  if (measure === 'krippendorff_alpha_sets') {
    const table = setTable(ratings as readonly (readonly SetRating[])[])
    const { value, reason } = setAlpha(table, options.distance ?? 'masi')
    return { alpha: value, reason }
  }
  const table = ratingTable(ratings as readonly (readonly Rating[])[], options)
  switch (measure) {
    case 'percent_agreement': {
      const { value, reason } = pairwiseAgreement(table)
      return { pairwise: value, unanimous: unanimousAgreement(table).value, reason }
    }
    case 'cohen_kappa': {
      const result = cohenKappa(table, options.weights)
      if (result.value === null) return { kappa: null, reason: result.reason }
      const { value, standardError, nullStandardError, z, low, high, observed, expected } = result
      const interval = { ci_low: low, ci_high: high }
      return { kappa: value, se: standardError, se0: nullStandardError, z, ...interval, po: observed, pe: expected }
    }
    case 'fleiss_kappa': {
      const result = fleissKappa(table, options.missing)
      if (result.value === null) return { kappa: null, reason: result.reason }
      const { value, standardError, nullStandardError, z, low, high, observed, expected } = result
      const interval = { se_gwet: standardError, ci_low_gwet: low, ci_high_gwet: high }
      return { kappa: value, se0: nullStandardError, z, ...interval, pa: observed, pe: expected }
    }
    case 'krippendorff_alpha': {
      const { value, reason } = krippendorffAlpha(table, options.level)
      return { alpha: value, reason }
    }
    case 'per_category_kappa': {
      const kind = options.base ?? 'cohen'
      const kappas = table.categories.map((category) => {
        const result = perCategoryKappa(table, category, kind)
        return [category, { kappa: result.value, se0: result.value === null ? null : result.nullStandardError }]
      })
      return { perCategory: Object.fromEntries(kappas) }
    }
    default: {
      const coefficient = measure === 'gwet_ac' ? gwetAc : brennanPrediger
      const result = coefficient(table, options.weights)
      if (result.value === null) return { coefficient: null, reason: result.reason }
      const { value, standardError, low, high, observed, expected } = result
      return { coefficient: value, se: standardError, ci_low: low, ci_high: high, pa: observed, pe: expected }
    }
  }
}

function differences(got: unknown, expected: unknown, given: Case, field: string): string[] {
  if (expected !== null && typeof expected === 'object') {
    return Object.entries(expected).flatMap(([key, value]) =>
      differences((got as Computed | undefined)?.[key], value, given, key),
    )
  }
  if (expected === null) return got === null ? [] : [`${field}: ${String(got)} where null was expected`]
  const wanted = Number(expected)
  const tolerance = given.tolerances?.[field] ?? given.tolerance
  const near = typeof got === 'number' && Math.abs(got - wanted) <= tolerance * Math.max(1, Math.abs(wanted))
  return near ? [] : [`${field}: ${String(got)} where ${wanted} was expected`]
}

describe('coefficients equal the published vectors', () => {
  test.each(cases.map((given) => [given.id, given] as const))('%s', (_id, given) => {
    const got = compute(given)
    expect(differences(got, given.expected, given, '')).toEqual([])
    if (given.reason !== undefined) expect(got['reason']).toBe(given.reason)
  })
})
