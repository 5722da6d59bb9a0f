/** Matrices as tables that a spreadsheet can open. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { anchorAt, joinAs, makeStudy, type TestStudy } from '../store/study.fixture.ts'
import { exchangeHandlers } from './calls.ts'
import { matrixCodes, matrixRepositories, shownMatrix } from './matrices.ts'

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

describe('a matrix as it is shown', () => {
  const whole = { columns: 'codes', rowSchemeIds: [], columnSchemeIds: [], raterIds: [], usedOnly: false } as const

  /** A scheme whose only code somebody else gave another span. */
  function codeAsGrace(): { schemeId: string; codeId: string; raterId: string } {
    const { file, repositoryId } = study
    const raterId = newIdentifier()
    joinAs(file, raterId, 'Grace')
    const [schemeId, codeId] = [newIdentifier(), newIdentifier()]
    const scheme = { name: 'Debt', question: '', unitKinds: ['span'], choice: 'multiple', ordered: false } as const
    const texts = { abbreviation: 'D', definition: '', useWhen: '', avoidWhen: '', examples: [], literature: '' }
    const place = { schemeId, colour: '#0072b2', key: '', parentId: null, position: 9, retired: false }
    const unit = { kind: 'span', repositoryId, label: 'another', anchor: anchorAt(90, 'text') } as const
    const unitId = newIdentifier()
    const said = { unitId, codeId, evidence: [], confidence: 'sure', memo: '', codebookRevision: '' } as const
    file.commit('coded', [
      {
        kind: 'scheme.define',
        entity: schemeId,
        payload: { ...scheme, unitKinds: ['span'], position: 9, source: '', retired: false },
      },
      { kind: 'code.define', entity: codeId, payload: { name: 'Debt code', ...texts, ...place } },
      { kind: 'unit.define', entity: unitId, payload: unit },
      { kind: 'coding.add', entity: newIdentifier(), payload: { ...said, evidence: [], suggestionId: null } },
    ])
    return { schemeId, codeId, raterId }
  }

  test('has the rows, columns and numbers that are shown, and says in each row what they were limited to', () => {
    const { schemeId, codeId, raterId } = codeAsGrace()
    const question = { ...whole, columns: 'repositories', rowSchemeIds: [schemeId], raterIds: [raterId] } as const
    const { name, text, rows, shown } = shownMatrix(study.file, question)
    expect(shown).toBe('rows of Debt; raters: Grace')
    expect([name, rows]).toEqual(['codes-by-repositories-as-shown.csv', 1])
    const [header, first] = tableOf(text)
    expect(header?.slice(-2)).toEqual(['total', 'shown'])
    expect(first).toEqual(['Debt', 'Debt code', codeId, '1', '1', shown])
  })

  test('leaves out what has no units, and names the schemes of columns where columns are codes', () => {
    const { schemeId } = codeAsGrace()
    const used = shownMatrix(study.file, { ...whole, columnSchemeIds: [study.schemeId], usedOnly: true })
    expect(used.shown).toBe('columns of Stage; only rows and columns with units')
    expect(tableOf(used.text).map(([, code]) => code)).toEqual(['code', 'Code 0', 'Code 1'])
    // Chosen for codes by codes, and without a say in codes by repositories.
    const other = shownMatrix(study.file, { ...whole, columns: 'repositories', columnSchemeIds: [schemeId] })
    expect(other.shown).toBe('the whole study')
    expect(other.rows).toBe(4)
  })

  test('goes into the folder under a name of its own, and replaces nothing unasked', async () => {
    const handlers = exchangeHandlers({ desk: study })
    const folder = join(study.folder, 'out')
    const asked = { ...whole, columnSchemeIds: [], rowSchemeIds: [], raterIds: [], folder, overwrite: false }
    const context = { signal: new AbortController().signal, progress: () => {} }
    const ask = async () => handlers.saveMatrix(asked, context)
    const { path, rows, shown } = await ask()
    expect([path, rows, shown]).toEqual([join(folder, 'codes-by-codes-as-shown.csv'), 3, 'the whole study'])
    expect(readFileSync(path, 'utf8')).toBe(shownMatrix(study.file, whole).text)
    await expect(ask()).rejects.toMatchObject({ code: 'file_exists' })
  })
})
