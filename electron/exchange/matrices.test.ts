/** Matrices as tables that a spreadsheet can open. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import { matrixCodes, matrixRepositories } from './matrices.ts'

let study: TestStudy

beforeEach(() => {
  study = makeStudy()
  const unitId = newIdentifier()
  const { repositoryId } = study
  const anchor = anchorAt(0, 'text')
  const coding = {
    unitId,
    confidence: 'sure',
    memo: '',
    codebookRevision: '',
    suggestionId: null,
  } as const
  const [first, second] = study.codeIds
  study.file.commit('coded', [
    { kind: 'unit.define', entity: unitId, payload: { kind: 'span', repositoryId, label: 'a span', anchor } },
    { kind: 'coding.add', entity: newIdentifier(), payload: { ...coding, evidence: [], codeId: first } },
    { kind: 'coding.add', entity: newIdentifier(), payload: { ...coding, evidence: [], codeId: second } },
  ])
})

afterEach(() => study.close())

/** The table as lists of cells; no name in the fixture needs quoting. */
function tableOf(text: string | undefined): string[][] {
  return (text ?? '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
}

test('codes by repositories: a row for each code with its scheme and id, a column for each repository, and the total', () => {
  const [file] = matrixRepositories.make(study.file)
  const [header, first, , third] = tableOf(file?.text)
  const name = String(study.file.value('SELECT name FROM repository WHERE id = ?', study.repositoryId))
  expect(header).toEqual(['scheme', 'code', 'code_id', name, 'total'])
  expect(first?.slice(2)).toEqual([study.codeIds[0], '1', '1'])
  expect(third?.slice(2)).toEqual([study.codeIds[2], '0', '0'])
})

test('codes by codes: columns say their scheme, because two schemes may have codes of one name', () => {
  const [file] = matrixCodes.make(study.file)
  const [header, first] = tableOf(file?.text)
  const scheme = String(study.file.value('SELECT name FROM scheme WHERE id = ?', study.schemeId))
  expect(header?.slice(3).every((column) => column === 'total' || column.startsWith(`${scheme}: `))).toBe(true)
  expect(first?.slice(3)).toEqual(['1', '1', '0', '1'])
})
