/** The counts beside the repositories are those of what can be seen, whatever the codebook has gone through. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import { countCodings } from './list.ts'

let study: TestStudy
beforeEach(() => {
  study = makeStudy()
})
afterEach(() => study.close())

const count = () => countCodings({ desk: { file: study.file } } as unknown as Context)
const shown = () =>
  study.file.rows('SELECT repository_id AS repositoryId, count(*) AS codings FROM v_codings GROUP BY 1 ORDER BY 1')

function codeSpan(repositoryId: string, codeId: string): void {
  const [unitId, codingId] = [newIdentifier(), newIdentifier()]
  const anchor = anchorAt(0, 'text')
  study.file.commit('coded', [
    { kind: 'unit.define', entity: unitId, payload: { kind: 'span', repositoryId, label: 'a', anchor } },
    {
      kind: 'coding.add',
      entity: codingId,
      payload: { unitId, codeId, evidence: [], confidence: 'sure', memo: '', codebookRevision: '', suggestionId: null },
    },
  ])
}

function addRepository(): string {
  const id = newIdentifier()
  const payload = { name: 'other', kind: 'git', origin: null, commit: 'b'.repeat(40) } as const
  study.file.commit('added', [{ kind: 'repository.add', entity: id, payload }])
  return id
}

it('of each repository, and none where there is none', () => {
  expect(count()).toEqual([])
  const other = addRepository()
  addRepository()
  for (const repositoryId of [study.repositoryId, other, other]) codeSpan(repositoryId, study.codeIds[0])
  expect(count()).toEqual([
    { repositoryId: study.repositoryId, codings: 1 },
    { repositoryId: other, codings: 2 },
  ])
  expect(count()).toEqual(shown())
})

it('after merges, removals and undone steps', () => {
  const other = addRepository()
  for (const codeId of study.codeIds) codeSpan(other, codeId)
  study.file.commit('merged', [
    { kind: 'code.merge', entity: study.codeIds[0], payload: { into: study.codeIds[1], reason: '' } },
  ])
  expect(count()).toEqual([{ repositoryId: other, codings: 3 }])
  expect(count()).toEqual(shown())
  study.file.commit('removed', [{ kind: 'repository.remove', entity: other, payload: { name: 'other' } }])
  expect(count()).toEqual([])
  study.file.undo()
  expect(count()).toEqual(shown())
})

it('leave out codings whose code somebody else took back', () => {
  const codeId = newIdentifier()
  const blank = { abbreviation: '', definition: '', useWhen: '', avoidWhen: '', examples: [], key: '', literature: '' }
  const fields = {
    ...blank,
    schemeId: study.schemeId,
    name: 'Late',
    colour: '#0072b2',
    parentId: null,
    position: 9,
    retired: false,
  }
  study.file.commit('defined', [{ kind: 'code.define', entity: codeId, payload: fields }])
  const { actor } = study.file
  joinAs(study.file, newIdentifier(), 'Grace')
  codeSpan(study.repositoryId, codeId)
  expect(count()).toEqual([{ repositoryId: study.repositoryId, codings: 1 }])
  study.file.actAs(actor)
  study.file.undo()
  expect(count()).toEqual(shown())
  expect(count()).toEqual([])
})
