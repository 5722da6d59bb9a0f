/** Filters as chips, and what typing offers. */
import { describe, expect, test } from 'vitest'
import type { CodingScope } from '../session/codingQuery.ts'
import { chipsOf, type FilterNames, filterOptions } from './codingFilter.ts'
import { codeOf, me, other, pinning, repositoryId, schemes, stage, study } from './study.fixture.ts'

const tuning = codeOf(stage, 'Tuning')
const names: FilterNames = {
  schemes,
  raters: study.raters,
  raterId: me,
  repositories: [{ id: repositoryId, name: 'owner/name' }] as unknown as FilterNames['repositories'],
  saved: [{ id: 'saved', raterId: me, name: 'Doubts', query: { confidence: 'unsure' } }],
  paths: ['guide/model.py'],
  repositoryId,
}
const scope = (query: CodingScope['query'], here = false): CodingScope => ({ query, here, order: 'place' })
const first = (typed: string, from = scope({})) => filterOptions(typed, from, names)[0]

describe('chips', () => {
  test('each part of a query is one, by its name; without it the rest stays', () => {
    const full = scope({ codeIds: [tuning.id, 'gone'], path: 'guide', confidence: 'unsure' }, true)
    const chips = chipsOf(full, names)
    expect(chips.map(({ kind, value }) => `${kind}: ${value}`)).toEqual([
      'here: owner/name',
      'code: Tuning',
      'code: not in the study',
      'path: “guide”',
      'confidence: unsure',
    ])
    expect(chips.map(({ without }) => without)).toEqual([
      { ...full, here: false },
      { ...full, query: { ...full.query, codeIds: ['gone'] } },
      { ...full, query: { ...full.query, codeIds: [tuning.id] } },
      scope({ codeIds: [tuning.id, 'gone'], confidence: 'unsure' }, true),
      scope({ codeIds: [tuning.id, 'gone'], path: 'guide' }, true),
    ])
  })

  test('taking the last of a list away leaves no empty list behind', () => {
    const [chip] = chipsOf(scope({ schemeIds: [stage.id] }), names)
    expect(chip?.without.query).toEqual({})
  })
})

describe('typing', () => {
  test.each([
    ['tuning', { codeIds: [tuning.id] }],
    [pinning.name, { schemeIds: [pinning.id] }],
    ['unsure', { confidence: 'unsure' }],
    ['owner', { repositoryIds: [repositoryId] }],
    ['interactions', { unitKinds: ['link'] }],
    ['doubts', { confidence: 'unsure' }],
    ['guide/model', { path: 'guide/model.py' }],
  ] as const)('%s', (typed, query) => {
    expect(first(typed)?.scope.query).toEqual(query)
  })

  test('a rater is found by name; oneself is marked as such', () => {
    const found = filterOptions(study.raters.find(({ id }) => id === other)?.name ?? '', scope({}), names)[0]
    expect(found?.scope.query).toEqual({ raterIds: [other] })
    expect(filterOptions('you', scope({}), names)[0]?.scope.query).toEqual({ raterIds: [me] })
  })

  test('a second code is added to the first, the same one is not added twice', () => {
    const serving = codeOf(stage, 'Serving')
    const both = first('tuning', scope({ codeIds: [serving.id] }))
    expect(both?.scope.query.codeIds).toEqual([serving.id, tuning.id])
    expect(first('tuning', scope({ codeIds: [tuning.id] }))?.scope.query.codeIds).toEqual([tuning.id])
  })

  test('another repository than the one at hand leaves that one', () => {
    expect(first('owner', scope({}, true))?.scope.here).toBe(false)
  })

  test('the words themselves are offered for text, memo and path', () => {
    const offered = filterOptions('from_pretrained', scope({}), names).slice(-3)
    expect(offered.map((option) => option.scope.query)).toEqual([
      { text: 'from_pretrained' },
      { memo: 'from_pretrained' },
      { path: 'from_pretrained' },
    ])
  })
})
