/** What is left to answer, and where one goes next. */
import { describe, expect, test } from 'vitest'
import type { Unit } from '../../shared/model/unit.ts'
import {
  anchor,
  codeOf,
  coding,
  loadUnit,
  me,
  model,
  other,
  pinning,
  repositoryId,
  schemes,
  spanUnit,
  stage,
  units,
} from './study.fixture.ts'
import type { CodingTarget } from './target.ts'
import { kindsToVisit, nextOpenUnit, stillRequired } from './unanswered.ts'

test('kinds are visited from the one at hand', () => {
  expect(kindsToVisit(stage, 'model')).toEqual(['model', 'load', 'span'])
  expect(kindsToVisit(stage, null)).toEqual(['load', 'span', 'model'])
  expect(kindsToVisit(pinning, 'span')).toEqual(['load'])
})

describe('the next open unit', () => {
  const further: Unit = { kind: 'span', id: 'further', repositoryId, label: 'model.py:9', anchor: anchor(300, 320) }
  const mine = coding(spanUnit, codeOf(stage, 'Tuning'))
  const theirs = coding(further, codeOf(stage, 'Tuning'), { raterId: other })
  const open = (codings: readonly (typeof mine)[], unitId: string | null, kind: 'span' | 'model' = 'span') =>
    nextOpenUnit({ kind, schemeId: 'stage', raterId: me, units, codings, unitId })?.id ?? null

  test('is one that I have not answered, whoever else has', () => {
    expect(open([mine, theirs], null)).toBe('further')
    expect(open([mine, theirs], spanUnit.id)).toBe('further')
  })

  test('is never the one at hand, and there may be none', () => {
    expect(open([mine, theirs], 'further')).toBeNull()
    expect(open([mine], null)).toBeNull()
  })

  test('an answer under another scheme is no answer under this one', () => {
    expect(open([coding(spanUnit, codeOf(pinning, 'Tag'))], null)).toBe(spanUnit.id)
  })

  test('models come in the order of the list, going round', () => {
    const models = units.filter((unit) => unit.kind === 'model').map(({ id }) => id)
    const [first, second] = models
    expect(open([], first ?? '', 'model')).toBe(second)
    expect(open([], models.at(-1) ?? '', 'model')).toBe(first)
    expect(open([coding(model, codeOf(stage, 'Tuning'))], second ?? '', 'model')).not.toBe(model.id)
  })
})

test('a required scheme holds one back until it is answered', () => {
  const required = schemes.map((scheme) => (scheme.id === 'pinning' ? { ...scheme, required: true } : scheme))
  const target: CodingTarget = {
    target: { kind: 'unit', unitId: loadUnit.id },
    kind: 'load',
    unitId: loadUnit.id,
    load: null,
    evidence: [],
    words: '',
  }
  const left = (schemeId: string, codings: ReturnType<typeof coding>[]) =>
    stillRequired({ target, schemeId, raterId: me, schemes: required, codings }).map(({ id }) => id)
  expect(left('stage', [])).toEqual(['pinning'])
  expect(left('pinning', [])).toEqual([])
  expect(left('stage', [coding(loadUnit, codeOf(pinning, 'Tag'))])).toEqual([])
  expect(left('stage', [coding(loadUnit, codeOf(pinning, 'Tag'), { raterId: other })])).toEqual(['pinning'])
})
