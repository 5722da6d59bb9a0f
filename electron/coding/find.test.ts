/** Finding codings: each part of a query narrows what is found, pages go on where the last one ended, merges are followed. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import { newIdentifier } from '../store/identifier.ts'
import { joinAs } from '../store/study.fixture.ts'
import { addScheme, type CodedStudy, makeCodedStudy } from './coded.fixture.ts'
import { find } from './find.ts'

let study: CodedStudy
let other: { schemeId: string; codeId: string }
let grace: string
beforeEach(() => {
  study = makeCodedStudy()
  study.code(0, 'AutoModel.from_pretrained("bert")', 0, 'why_so 100%')
  study.code(50, 'torch.hub.load("vit")', 1)
  other = addScheme(study.file, 'Debt')
  study.file.commit('coded', [
    {
      kind: 'coding.add',
      entity: newIdentifier(),
      payload: {
        unitId: String(study.file.value("SELECT id FROM unit WHERE anchor ->> '$.start' = 50")),
        codeId: other.codeId,
        evidence: [],
        confidence: 'unsure',
        memo: '',
        codebookRevision: '',
        suggestionId: null,
      },
    },
  ])
  grace = newIdentifier()
  joinAs(study.file, grace, 'Grace')
  study.code(50, 'torch.hub.load("vit")', 1)
})
afterEach(() => study.close())

/** Where what is found starts, with the number of the found code in order of making. */
function found(query: CodingQuery): string[] {
  const order = [...study.codeIds, other.codeId]
  const { codings, total } = find(study.file, { query, offset: 0, limit: 100 })
  expect(total).toBe(codings.length)
  return codings.map(({ unit, codeId }) => `${'anchor' in unit ? unit.anchor.start : ''}:${order.indexOf(codeId)}`)
}

it('finds everything when nothing is asked', () => expect(found({})).toEqual(['0:0', '50:1', '50:3', '50:1']))

it.each<[string, () => CodingQuery, string[]]>([
  ['code', () => ({ codeIds: [study.codeIds[1]] }), ['50:1', '50:1']],
  ['scheme', () => ({ schemeIds: [other.schemeId] }), ['50:3']],
  ['rater', () => ({ raterIds: [grace] }), ['50:1']],
  ['repository', () => ({ repositoryIds: [study.repositoryId] }), ['0:0', '50:1', '50:3', '50:1']],
  ['another repository', () => ({ repositoryIds: [newIdentifier()] }), []],
  ['text of the span, whatever its case', () => ({ text: 'FROM_PRETRAINED("bert' }), ['0:0']],
  ['memo', () => ({ memo: '100%' }), ['0:0']],
  ['memo, signs taken as they are', () => ({ memo: 'why%so' }), []],
  ['path', () => ({ path: 'src/' }), ['0:0', '50:1', '50:3', '50:1']],
  ['another path', () => ({ path: 'lib/' }), []],
  ['kind of unit', () => ({ unitKinds: ['model'] }), []],
  ['doubt', () => ({ confidence: 'unsure' }), ['50:3']],
  ['what the same rater said too', () => ({ codeIds: [study.codeIds[1]], togetherWith: [other.codeId] }), ['50:1']],
  ['all at once', () => ({ raterIds: [study.raterId], text: 'vit', codeIds: [other.codeId] }), ['50:3']],
])('finds by %s', (_what, query, expected) => expect(found(query())).toEqual(expected))

it('follows merges: codings are found under the code they read as, and not under the old one', () => {
  const [first, second] = study.codeIds
  study.file.commit('merged', [{ kind: 'code.merge', entity: second, payload: { into: first } }])
  expect(found({ codeIds: [second] })).toEqual([])
  expect(found({ codeIds: [first] })).toEqual(['0:0', '50:0', '50:0'])
})

it('gives a page at a time, and the number of all', () => {
  const pages = [0, 3, 6].map((offset) => find(study.file, { query: {}, offset, limit: 3 }))
  expect(pages.map(({ total, codings }) => [total, codings.length])).toEqual([
    [4, 3],
    [4, 1],
    [4, 0],
  ])
  expect(new Set(pages.flatMap(({ codings }) => codings.map(({ id }) => id))).size).toBe(4)
})
