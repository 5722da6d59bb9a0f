/** The coefficients that a scheme gets, with values worked out by hand and intervals that a seed repeats. */
import { describe, expect, test } from 'vitest'
import { measuresFor, type SchemeShape } from './measures.ts'
import type { SheetUnit } from './sheet.ts'

const scheme: SchemeShape = { id: 'scheme', choice: 'single', ordered: false, codeIds: ['x', 'y', 'z'] }

function sheet(rows: readonly (readonly (readonly string[] | null)[])[]): SheetUnit[] {
  return rows.map((codes, index) => ({ unitId: `u${index}`, codes }))
}

function measure(shape: SchemeShape, units: SheetUnit[], raters: number) {
  return new Map(
    measuresFor(shape, units, raters)
      .map((step) => step())
      .map((one) => [one.measure, one]),
  )
}

const two = sheet([
  ...Array.from({ length: 4 }, () => [['x'], ['x']]),
  ...Array.from({ length: 3 }, () => [['y'], ['y']]),
  [['x'], ['y']],
  [['y'], ['x']],
  [['z'], ['x']],
])

describe('single choice', () => {
  test('two raters: agreement, kappa, alpha and AC1 of a table worked out by hand', () => {
    const got = measure(scheme, two, 2)
    expect([...got.keys()]).toEqual(['pairwiseAgreement', 'cohenKappa', 'krippendorffNominal', 'gwetAc1'])
    expect(got.get('pairwiseAgreement')?.value).toBeCloseTo(0.7, 12)
    // Marginals 5, 4, 1 and 6, 4, 0: pe = (30 + 16) / 100.
    expect(got.get('cohenKappa')?.value).toBeCloseTo((0.7 - 0.46) / 0.54, 12)
    // Pooled 11, 8, 1 of 20: alpha = 1 - 19 * 6 / (400 - 121 - 64 - 1).
    expect(got.get('krippendorffNominal')?.value).toBeCloseTo(1 - (19 * 6) / 214, 12)
    const chance = (0.55 * 0.45 + 0.4 * 0.6 + 0.05 * 0.95) / 2
    expect(got.get('gwetAc1')?.value).toBeCloseTo((0.7 - chance) / (1 - chance), 12)
  })

  test('intervals hold the value, stay in range, and are the same each time', () => {
    const got = measure(scheme, two, 2)
    for (const { value, low, high } of got.values()) {
      expect(low).toBeLessThan(value ?? Number.NaN)
      expect(high).toBeGreaterThan(value ?? Number.NaN)
      expect(high).toBeLessThanOrEqual(1)
    }
    expect(measure(scheme, two, 2)).toEqual(got)
  })

  test('an ordered scheme adds ordinal alpha and weighted kappa; more raters get Fleiss', () => {
    const ordered = { ...scheme, ordered: true }
    expect([...measure(ordered, two, 2).keys()]).toContain('cohenKappaLinear')
    const three = sheet([
      [['x'], ['x'], null],
      [['y'], ['y'], ['y']],
      [['x'], ['y'], ['z']],
    ])
    const got = measure(ordered, three, 3)
    expect([...got.keys()]).toEqual([
      'pairwiseAgreement',
      'unanimousAgreement',
      'fleissKappa',
      'krippendorffNominal',
      'krippendorffOrdinal',
      'gwetAc1',
    ])
    expect(got.get('unanimousAgreement')?.value).toBe(0.5)
  })

  test('what is undefined says why, and what nobody coded together says that', () => {
    const same = measure(
      scheme,
      sheet([
        [['x'], ['x']],
        [['x'], ['x']],
      ]),
      2,
    )
    expect(same.get('cohenKappa')).toMatchObject({ value: null, low: null, undefinedReason: 'no_variation' })
    expect(same.get('gwetAc1')?.value).toBe(1)
    expect(measure(scheme, [], 2).get('krippendorffNominal')?.undefinedReason).toBe('no_items')
  })
})

describe('multiple choice', () => {
  const multiple: SchemeShape = { ...scheme, choice: 'multiple' }
  const units = sheet([
    [['x', 'y'], ['x']],
    [['x'], ['x']],
    [['y'], ['y']],
    [['z'], ['z']],
  ])

  test('identical sets, alpha for sets, and kappa for each code that was used', () => {
    const got = measure(multiple, units, 2)
    expect([...got.keys()]).toEqual([
      'identicalSets',
      'setAlphaMasi',
      'setAlphaJaccard',
      'codeKappa:x',
      'codeKappa:y',
      'codeKappa:z',
    ])
    expect(got.get('identicalSets')?.value).toBe(0.75)
    expect(got.get('codeKappa:x')?.value).toBe(1)
    // y: 1 of 4 differs, marginals 2 and 1 of 4: pe = (2 + 6) / 16.
    expect(got.get('codeKappa:y')?.value).toBeCloseTo((0.75 - 0.5) / 0.5, 12)
  })

  test('MASI punishes a subset more than Jaccard does', () => {
    const got = measure(multiple, units, 2)
    expect(got.get('setAlphaMasi')?.value ?? 1).toBeLessThan(got.get('setAlphaJaccard')?.value ?? 0)
  })
})
