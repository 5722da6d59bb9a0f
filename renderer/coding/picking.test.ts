import { describe, expect, test } from 'vitest'
import { pickingFor } from './picking.ts'
import { situationOf } from './situation.ts'
import { codeOf, coding, loads, loadUnit, other, repositoryId, schemes, stage, study, units } from './study.fixture.ts'

const mine = coding(loadUnit, codeOf(stage, 'Tuning'))
const theirs = coding(loadUnit, codeOf(stage, 'Tuning'), { raterId: other })

function situation(schemeId: string | null = null, loadId: string | null = 'load-1') {
  const where = { unitIds: [], selection: null, loadId, repositoryId, schemeId, codingId: null }
  return situationOf(where, { schemes, units, loads, codings: [mine, theirs], study })
}

const names = (picking: ReturnType<typeof pickingFor>) => picking.schemes.map((scheme) => scheme.id)

describe('pickingFor', () => {
  test('offers all schemes that fit the target, the one in force first', () => {
    const picking = pickingFor({}, situation('stage'))
    expect(names(picking)).toEqual(['stage', 'pinning'])
    expect(picking.title).toBe('Code load, line 14 of model.py')
    expect(picking.target?.kind).toBe('load')
  })

  test('the repository can be coded whatever is pointed at', () => {
    const picking = pickingFor({ repositoryId }, situation())
    expect([picking.target?.kind, ...names(picking)]).toEqual(['repository', 'category'])
  })

  test('a coding is changed within its scheme', () => {
    const picking = pickingFor({ codingId: mine.id }, situation('pinning'))
    expect(names(picking)).toEqual(['stage'])
    expect([picking.coding, picking.target]).toEqual([mine, null])
  })

  test.each([
    ['a coding that is gone', { codingId: 'gone' }, 'This coding is not there any more.'],
    ['another rater’s coding', { codingId: theirs.id }, 'This coding is another rater’s; add one of your own.'],
  ])('%s cannot be changed, and it says why', (_name, request, instead) => {
    expect(pickingFor(request, situation())).toMatchObject({ schemes: [], instead })
  })

  test('nothing pointed at is said too', () => {
    const nowhere = { ...situation(), target: null }
    expect(pickingFor({}, nowhere)).toMatchObject({ schemes: [], target: null })
  })
})
