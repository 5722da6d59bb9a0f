/** Finding codings: each part of a query narrows what is found, pages go on where the last one ended, merges are followed. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CodingOrder } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { CodingQuery } from '../../shared/model/savedFilter.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs } from '../store/study.fixture.ts'
import { firstAnswer } from '../study/answer.ts'
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
  const { codings, total } = find(study.file, { query, order: 'oldest', offset: 0, limit: 100 })
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
  const pages = [0, 3, 6].map((offset) => find(study.file, { query: {}, order: 'oldest', offset, limit: 3 }))
  expect(pages.map(({ total, codings }) => [total, codings.length])).toEqual([
    [4, 3],
    [4, 1],
    [4, 0],
  ])
  expect(new Set(pages.flatMap(({ codings }) => codings.map(({ id }) => id))).size).toBe(4)
})

/** Codes a model, which has no text but the evidence. */
function codeModel(label: string, evidence: readonly Anchor[]): void {
  const { file, repositoryId, codeIds } = study
  const shape = { kind: 'model', repositoryId, label, origin: 'pretrained' } as const
  const model = { ...shape, evidence: [], loadIds: [] }
  const unit = { ...model, id: newIdentifier() }
  file.commit('coded', [
    { kind: 'unit.define', entity: unit.id, payload: model },
    firstAnswer(file, unit, codeIds[0], evidence),
  ])
}

/** Where the codings of all pages stand, in the order in which they are given. */
function placesInPages(order: CodingOrder, limit: number): string[] {
  const { total } = find(study.file, { query: {}, order, offset: 0, limit: 1 })
  const pages = Array.from({ length: Math.ceil(total / limit) }, (_, page) => page * limit)
  return pages.flatMap((offset) =>
    find(study.file, { query: {}, order, offset, limit }).codings.map(({ unit, evidence }) => {
      const shown = 'anchor' in unit ? unit.anchor : evidence[0]
      return shown === undefined ? 'no text' : `${shown.path}:${shown.start}`
    }),
  )
}

it('keeps the order that is asked for over all pages: by place, oldest first or newest first', () => {
  codeModel('bert', [{ ...anchorAt(7, 'bert'), path: 'app.py' }, anchorAt(0, 'bert')])
  codeModel('vit', [])
  study.code(9, 'x', 2)
  study.code(100, 'y', 2)
  const inText = ['no text', 'app.py:7', 'src/model.py:0', 'src/model.py:9']
  const rest = ['src/model.py:50', 'src/model.py:50', 'src/model.py:50', 'src/model.py:100']
  expect(placesInPages('place', 3)).toEqual([...inText, ...rest])
  const made = ['src/model.py:0', ...rest.slice(0, 3), 'app.py:7', 'no text', 'src/model.py:9', 'src/model.py:100']
  expect(placesInPages('oldest', 3)).toEqual(made)
  expect(placesInPages('newest', 3)).toEqual(made.toReversed())
})

it('asks again once something has changed, and remembers no more than the last few questions', () => {
  const all = () => find(study.file, { query: {}, order: 'place', offset: 0, limit: 10 }).codings
  const before = all()
  study.code(3, 'z', 0)
  expect(all()).toHaveLength(before.length + 1)
  study.file.undo()
  expect(all()).toEqual(before)
  const totals = ['lib', 'web', 'bin', 'doc', 'src'].map((path) => {
    return find(study.file, { query: { path: `${path}/` }, order: 'place', offset: 0, limit: 1 }).total
  })
  expect(totals).toEqual([0, 0, 0, 0, before.length])
  expect(all()).toEqual(before)
})
