/** Completing the codebook of a study that is older than the program. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeStudy, type TestStudy } from '../store/study.fixture.ts'
import { completeCodebook, missingSchemes } from './complete.ts'

const resources = join(import.meta.dirname, '../../resources')
let study: TestStudy
beforeEach(() => (study = makeStudy()))
afterEach(() => study.close())

it('takes in what is missing behind what is there, as one step that is undone as one', () => {
  const { file, schemeId } = study
  const missing = missingSchemes(file, resources)
  expect(missing.map(({ name }) => name)).toContain('Interaction function')
  const { schemeIds } = completeCodebook(file, resources)
  expect(schemeIds).toEqual(missing.map((scheme) => scheme.schemeId))
  expect(missingSchemes(file, resources)).toEqual([])
  const order = file.rows<{ id: string }>('SELECT id FROM scheme ORDER BY position').map(({ id }) => id)
  expect(order).toEqual([schemeId, ...schemeIds])
  const codes = file.value('SELECT count(*) FROM code WHERE scheme_id = ?', schemeIds.at(-1) ?? '')
  expect(codes).toBe(missing.at(-1)?.codes)
  file.undo()
  expect(missingSchemes(file, resources)).toEqual(missing)
})

it('leaves alone what the study has made of a built-in scheme', () => {
  const { file } = study
  const [first = ''] = completeCodebook(file, resources).schemeIds
  file.commit('retired', [{ kind: 'scheme.edit', entity: first, payload: { retired: true } }])
  expect(missingSchemes(file, resources)).toEqual([])
  expect(() => completeCodebook(file, resources)).toThrow('has every scheme')
})
