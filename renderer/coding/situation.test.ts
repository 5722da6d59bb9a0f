import { describe, expect, test } from 'vitest'
import { type Facts, isMine, raterName, situationOf, type Where } from './situation.ts'
import { codeOf, coding, loads, loadUnit, model, other, pinning, repositoryId, schemes, stage, study, units } from './study.fixture.ts'

const onLoad: Where = { unitIds: [], selection: null, loadId: 'load-1', repositoryId, schemeId: 'stage', codingId: null }
const mine = coding(loadUnit, codeOf(stage, 'Tuning'), { changedAt: '2026-01-02T00:00:00.000Z' })
const later = coding(loadUnit, codeOf(pinning, 'Tag'), { changedAt: '2026-01-03T00:00:00.000Z' })
const theirs = coding(loadUnit, codeOf(stage, 'Loading'), { raterId: other })
const elsewhere = coding(model, codeOf(stage, 'Loading'))

function facts(codings: Facts['codings']): Facts {
  return { schemes, units, loads, codings, study }
}

describe('situationOf', () => {
  test('tells what was said about the target, by everybody, and under which scheme the keys code', () => {
    const situation = situationOf(onLoad, facts([mine, theirs, elsewhere]))
    expect(situation.said).toEqual([mine, theirs])
    expect(situation.scheme?.id).toBe('stage')
  })

  test('the chosen coding is the current one, wherever it is', () => {
    expect(situationOf({ ...onLoad, codingId: elsewhere.id }, facts([mine, elsewhere])).current).toBe(elsewhere)
  })

  test('without a choice it is my newest on the target, rather under the scheme in force', () => {
    expect(situationOf(onLoad, facts([mine, later, theirs])).current).toBe(mine)
    expect(situationOf({ ...onLoad, schemeId: 'pinning' }, facts([mine, later])).current).toBe(later)
    expect(situationOf(onLoad, facts([later])).current).toBe(later)
  })

  test("another rater's coding is never current by itself", () => {
    expect(situationOf(onLoad, facts([theirs])).current).toBeNull()
  })

  test('with nothing pointed at there is nothing to say', () => {
    const nowhere = situationOf({ ...onLoad, loadId: null, repositoryId: null }, facts([mine]))
    expect(nowhere).toMatchObject({ target: null, scheme: null, said: [], current: null })
  })
})

test('raters are named', () => {
  expect([isMine(mine, { study }), isMine(theirs, { study })]).toEqual([true, false])
  expect(raterName(theirs, { study })).toBe('Grace')
  expect(raterName({ raterId: 'gone' }, { study })).toBe('unknown rater')
})
