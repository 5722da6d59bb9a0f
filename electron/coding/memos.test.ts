/** Memos about anything: they say what they are about, are found by their words, and belong to their raters. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { MemoSubject } from '../../shared/model/memo.ts'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs } from '../store/study.fixture.ts'
import { firstAnswer } from '../study/answer.ts'
import { spanUnit } from '../study/unitIdentity.ts'
import { type CodedStudy, makeCodedStudy } from './coded.fixture.ts'
import { listFilters, removeFilter, saveFilter } from './filters.ts'
import { listMemos, removeMemo, writeMemo } from './memos.ts'

let study: CodedStudy
beforeEach(() => {
  study = makeCodedStudy()
})
afterEach(() => study.close())

function write(subject: MemoSubject, title: string, text = ''): string {
  return writeMemo(study.file, { subject, title, text }).memoId
}

it('says what each is about and where to go for it', () => {
  const codingId = study.code(0, 'load()', 0)
  const unitId = String(study.file.record('coding', codingId)?.unitId)
  const { repositoryId } = study
  const subjects: MemoSubject[] = [
    { kind: 'study' },
    { kind: 'repository', id: repositoryId },
    { kind: 'scheme', id: study.schemeId },
    { kind: 'code', id: study.codeIds[0] },
    { kind: 'unit', id: unitId },
    { kind: 'coding', id: codingId },
    { kind: 'file', repositoryId, path: 'README.md' },
    { kind: 'span', repositoryId, anchor: anchorAt(3, 'ad') },
  ]
  for (const subject of subjects) write(subject, subject.kind)
  const rows = listMemos(study.file, { text: '' }).toReversed()
  expect(rows.map(({ about, repositoryId: where, anchor }) => [about, where !== null, anchor?.start ?? null])).toEqual([
    ['the study', false, null],
    ['owner/name', true, null],
    ['the scheme Stage', false, null],
    ['the code Code 0', false, null],
    ['src/model.py:1', true, 0],
    ['Code 0 at src/model.py:1', true, 0],
    ['README.md in owner/name', true, null],
    ['src/model.py:1 in owner/name', true, 3],
  ])
})

it('lists those of one repository: on itself, its files, texts and units, and on what was said of them', () => {
  const { file, repositoryId, codeIds } = study
  const elsewhere = newIdentifier()
  const added = { name: 'owner/other', kind: 'git', origin: null, commit: 'a'.repeat(40) } as const
  file.commit('added', [{ kind: 'repository.add', entity: elsewhere, payload: added }])
  const codingId = study.code(0, 'load()', 0)
  const unitId = String(file.record('coding', codingId)?.unitId)
  const there = spanUnit(file, elsewhere, anchorAt(0, 'load()'))
  const answer = firstAnswer(file, there.unit, codeIds[0], [], { memo: '' })
  file.commit('coded', [...there.drafts, answer])
  const inside: MemoSubject[] = [
    { kind: 'repository', id: repositoryId },
    { kind: 'unit', id: unitId },
    { kind: 'coding', id: codingId },
    { kind: 'file', repositoryId, path: 'README.md' },
    { kind: 'span', repositoryId, anchor: anchorAt(3, 'ad') },
  ]
  const outside: MemoSubject[] = [
    { kind: 'study' },
    { kind: 'scheme', id: study.schemeId },
    { kind: 'code', id: codeIds[0] },
    { kind: 'repository', id: elsewhere },
    { kind: 'unit', id: there.unit.id },
    { kind: 'coding', id: answer.entity },
    { kind: 'file', repositoryId: elsewhere, path: 'README.md' },
    { kind: 'span', repositoryId: elsewhere, anchor: anchorAt(3, 'ad') },
  ]
  for (const subject of [...inside, ...outside]) write(subject, subject.kind)
  const subjects = (of: string, text = '') => listMemos(file, { text, repositoryId: of }).map(({ subject }) => subject)
  expect(subjects(repositoryId)).toEqual(inside.toReversed())
  expect(subjects(elsewhere)).toEqual(outside.slice(3).toReversed())
  expect(subjects(repositoryId, 'readme')).toEqual([inside[3]])
  expect(subjects(newIdentifier())).toEqual([])
})

it('is found by title, text and what it is about, whatever the case', () => {
  write({ kind: 'study' }, 'Saturation', 'no new codes since the third repository')
  write({ kind: 'code', id: study.codeIds[1] }, 'Doubt')
  const titles = (text: string) => listMemos(study.file, { text }).map(({ title }) => title)
  expect(titles('THIRD')).toEqual(['Saturation'])
  expect(titles('code 1')).toEqual(['Doubt'])
  expect(titles('')).toEqual(['Doubt', 'Saturation'])
})

it('is written anew and removed by its rater alone, and comes back by undo', () => {
  const memoId = write({ kind: 'study' }, 'First')
  writeMemo(study.file, { memoId, subject: { kind: 'study' }, title: 'Second', text: 'more' })
  expect(listMemos(study.file, { text: '' })).toMatchObject([{ id: memoId, title: 'Second', text: 'more' }])
  joinAs(study.file, newIdentifier(), 'Grace')
  expect(() => removeMemo(study.file, memoId)).toThrow(AppError)
  expect(() => writeMemo(study.file, { memoId, subject: { kind: 'study' }, title: 'Mine', text: '' })).toThrow(AppError)
  expect(listMemos(study.file, { text: '' })).toHaveLength(1)
})

it('stays when what it is about goes, and says so; nothing new is written about it', () => {
  const { repositoryId } = study
  write({ kind: 'repository', id: repositoryId }, 'Odd layout')
  study.file.commit('removed', [{ kind: 'repository.remove', entity: repositoryId, payload: { name: 'owner/name' } }])
  expect(listMemos(study.file, { text: 'odd' })).toMatchObject([
    { here: false, about: 'something that is not in the study any more' },
  ])
  expect(() => write({ kind: 'repository', id: repositoryId }, 'More')).toThrow(AppError)
})

describe('a filter', () => {
  it('is kept under its name, replaced under the same name, and removed', () => {
    const { filterId } = saveFilter(study.file, { name: 'Doubts', query: { confidence: 'unsure' } })
    expect(saveFilter(study.file, { name: 'Doubts', query: { text: 'x' } }).filterId).toBe(filterId)
    expect(listFilters(study.file)).toMatchObject([{ name: 'Doubts', query: { text: 'x' } }])
    removeFilter(study.file, filterId)
    expect(listFilters(study.file)).toEqual([])
    study.file.undo()
    expect(listFilters(study.file)).toHaveLength(1)
    expect(() => removeFilter(study.file, newIdentifier())).toThrow(AppError)
  })
})
