import { describe, expect, test } from 'vitest'
import { pickingFor } from './picking.ts'
import { situationOf } from './situation.ts'
import {
  anchor,
  codeOf,
  coding,
  loads,
  loadUnit,
  other,
  repositoryId,
  schemes,
  spanUnit,
  stage,
  study,
  units,
} from './study.fixture.ts'

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

  test('many spans are coded alike, under the schemes for spans', () => {
    const spans = { targets: [], words: '14 hits of “load”' }
    const picking = pickingFor({ spans }, situation())
    expect(picking).toMatchObject({ title: 'Code 14 hits of “load” as', target: null, coding: null, spans })
    expect(picking.schemes.every(({ unitKinds }) => unitKinds.includes('span'))).toBe(true)
    expect(picking.schemes).not.toEqual([])
  })

  test.each([
    ['a coding that is gone', { codingId: 'gone' }, 'This coding is not there any more.'],
    ['another rater’s coding', { codingId: theirs.id }, 'This coding is another rater’s; add one of your own.'],
  ])('%s cannot be changed, and it says why', (_name, request, instead) => {
    expect(pickingFor(request, situation())).toMatchObject({ schemes: [], instead })
  })

  test('in a coded span of mine another code is picked, unless other text is selected', () => {
    const coded = coding(spanUnit, codeOf(stage, 'Tuning'))
    const where = { unitIds: [], selection: null, loadId: 'load-1', repositoryId, schemeId: null, codingId: coded.id }
    const at = (codings: (typeof coded)[], selection: typeof where.selection | object = null) =>
      pickingFor(
        { standingIn: coded.id },
        situationOf({ ...where, selection } as typeof where, { schemes, units, loads, codings, study }),
      )
    expect(at([coded])).toMatchObject({
      title: 'Change TUNI to',
      coding: { id: coded.id },
      place: { path: 'model.py' },
    })
    expect(at([{ ...coded, raterId: other }]).title).toMatch(/^Code coded span/)
    const selection = { repositoryId, path: 'model.py', anchor: anchor(20, 60) }
    expect(at([coded], selection).title).toMatch(/^Code selection/)
  })

  test('the current coding can be changed wherever it is, and that there is none is said', () => {
    expect(pickingFor({ current: true }, situation('stage')).coding).toEqual(mine)
    expect(pickingFor({ current: true }, situation('stage', 'load-0')).instead).toMatch(/no coding to change/)
  })

  test('a new code can be made in every scheme that asks about the target', () => {
    const bare = { ...stage, id: 'bare', codes: [] }
    const open = pickingFor({}, { ...situation('stage'), schemes: [...schemes, bare] }).openTo.map(({ id }) => id)
    expect(open).toEqual(['stage', 'pinning', 'bare'])
  })

  test('nothing pointed at is said too', () => {
    const nowhere = { ...situation(), target: null }
    expect(pickingFor({}, nowhere)).toMatchObject({ schemes: [], target: null })
  })
})
