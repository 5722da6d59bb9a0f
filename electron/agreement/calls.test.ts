/** Agreement on a real study file: two raters code, a repository leaves, and what is measured follows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newIdentifier } from '../store/identifier.ts'
import { Desk } from '../study/desk.ts'
import { Installation } from '../study/installation.ts'
import { agreementHandlers } from './calls.ts'

const codebook = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')
let folder = ''
let desk: Desk

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-agreement-'))
  desk = new Desk(new Installation(folder), codebook)
  desk.create(join(folder, 'study.loadstone'), 'Study', 'Ann')
})

afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

function addRepository(name: string): string {
  const entity = newIdentifier()
  const payload = { name, kind: 'git' as const, origin: null, commit: 'a'.repeat(40) }
  desk.file.commit('added', [{ kind: 'repository.add', entity, payload }])
  return entity
}

function addUnit(repositoryId: string, label: string): string {
  const entity = newIdentifier()
  const payload = {
    kind: 'model' as const,
    repositoryId,
    label,
    origin: 'pretrained' as const,
    evidence: [],
    loadIds: [],
  }
  desk.file.commit('made', [{ kind: 'unit.define', entity, payload }])
  return entity
}

function code(unitId: string, codeId: string): void {
  const payload = {
    unitId,
    codeId,
    evidence: [],
    confidence: 'sure' as const,
    memo: '',
    codebookRevision: '',
    suggestionId: null,
  }
  desk.file.commit('coded', [{ kind: 'coding.add', entity: newIdentifier(), payload }])
}

function measure(schemeId: string, raterIds: string[]) {
  const context = { signal: new AbortController().signal, progress: () => {} }
  return agreementHandlers({ desk }).measure({ schemeId, raterIds }, context)
}

describe('measure', () => {
  test('counts the units both coded, lists those they differ on, and forgets removed repositories', async () => {
    const scheme = desk.file.records('scheme', "SELECT * FROM scheme WHERE name = 'Modality'")[0]
    const codes = desk.file.records(
      'code',
      'SELECT * FROM code WHERE scheme_id = ? ORDER BY position',
      scheme?.id ?? '',
    )
    const [nlp = '', vision = ''] = codes.map(({ id }) => id)
    const ann = desk.file.raterId
    const bea = desk.addRater('Bea').id
    const [kept, left] = [addRepository('b/kept'), addRepository('a/left')]
    const units = [addUnit(kept, 'm1'), addUnit(kept, 'm2'), addUnit(left, 'm3'), addUnit(kept, 'only Ann')]
    for (const unit of units) code(unit, nlp)
    desk.actAs(bea)
    for (const [index, unit] of units.slice(0, 3).entries()) code(unit, index === 0 ? nlp : vision)

    const before = await measure(scheme?.id ?? '', [ann, bea])
    expect(before.units).toBe(3)
    expect(before.coefficients[0]).toMatchObject({ measure: 'pairwiseAgreement', value: 1 / 3 })
    expect(before.disagreements).toEqual([
      { unitId: units[2], repositoryId: left, label: 'm3', codes: [[nlp], [vision]] },
      { unitId: units[1], repositoryId: kept, label: 'm2', codes: [[nlp], [vision]] },
    ])

    desk.file.commit('removed', [{ kind: 'repository.remove', entity: left, payload: { name: 'a/left' } }])
    const after = await measure(scheme?.id ?? '', [ann, bea])
    expect(after.units).toBe(2)
    expect(after.disagreements.map(({ label }) => label)).toEqual(['m2'])
  })

  test('refuses one rater named twice, and a scheme that is not there', async () => {
    const rater = desk.file.raterId
    const scheme = String(desk.file.value('SELECT id FROM scheme'))
    await expect(measure(scheme, [rater, rater])).rejects.toMatchObject({ code: 'invalid_input' })
    await expect(measure(newIdentifier(), [rater, newIdentifier()])).rejects.toMatchObject({ code: 'not_found' })
  })
})
