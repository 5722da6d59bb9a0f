/** A codebook file as events: what it gives a study, and how it is refused. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ZodError } from 'zod'
import { makeStudy } from '../store/study.fixture.ts'
import { codebookDrafts, readCodebook } from './codebook.ts'

const builtIn = join(import.meta.dirname, '../../resources/codebooks/ptm-reuse.json')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-codebook-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function written(content: string): string {
  const path = join(folder, 'codebook.json')
  writeFileSync(path, content)
  return path
}

it('becomes exactly the schemes and codes of the file, with their ids', () => {
  const study = makeStudy()
  try {
    const codebook = readCodebook(builtIn)
    study.file.commit('took in a codebook', codebookDrafts(codebook))
    for (const { codes, ...scheme } of codebook.schemes) {
      expect(study.file.record('scheme', scheme.id)).toEqual(scheme)
      for (const code of codes) expect(study.file.record('code', code.id)).toMatchObject(code)
    }
  } finally {
    study.close()
  }
})

it('defines each scheme before its codes, so that no code is ever without one', () => {
  const known = new Set<string>()
  for (const draft of codebookDrafts(readCodebook(builtIn))) {
    if (draft.kind === 'scheme.define') known.add(draft.entity)
    else if (draft.kind === 'code.define') expect(known).toContain(draft.payload.schemeId)
  }
})

it('taken in twice changes nothing', () => {
  const study = makeStudy()
  try {
    const drafts = codebookDrafts(readCodebook(builtIn))
    study.file.commit('once', drafts)
    const once = study.file.rows('SELECT * FROM code ORDER BY id')
    study.file.commit('twice', drafts)
    expect(study.file.rows('SELECT * FROM code ORDER BY id')).toEqual(once)
  } finally {
    study.close()
  }
})

it('names the field that does not fit', () => {
  const path = written(JSON.stringify({ name: 'Mine', version: 1, schemes: [{ id: 'x' }] }))
  expect(() => readCodebook(path)).toThrow(ZodError)
  expect(() => readCodebook(path)).toThrow(/schemes/)
})

it('is refused when it is no JSON or not there', () => {
  expect(() => readCodebook(written('name: Mine'))).toThrow(SyntaxError)
  expect(() => readCodebook(join(folder, 'none.json'))).toThrow(/ENOENT/)
})
