/** Texts as the editor shows them: what is text, what is not, and anchors that fit them. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileText } from '../../shared/api/corpus.ts'
import type { Clone } from '../clone/clone.ts'
import { commitTree, initialise, writeTree } from '../clone/fixtureGit.fixture.ts'
import { openClone } from '../clone/openClone.ts'
import { findFile, readText } from './texts.ts'

const notebook = JSON.stringify({
  nbformat: 4,
  cells: [
    { cell_type: 'markdown', source: ['# Title'] },
    { cell_type: 'code', source: ['import timm\n', '!pip install x'] },
  ],
})

let folder: string
let clone: Clone
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-texts-'))
  const path = join(folder, 'clone')
  mkdirSync(path)
  initialise(path)
  const tree = writeTree(path, [
    { name: 'a.py', content: 'x = "𝛂"\n' },
    { name: 'broken.ipynb', content: '{"cells": ' },
    { name: 'latin.py', content: Buffer.from('# -*- coding: latin-1 -*-\nx = "é"\n', 'latin1') },
    { name: 'link', mode: '120000', content: '../../etc/passwd' },
    { name: 'lost.py', id: '1'.repeat(40) },
    { name: 'model.bin', content: Buffer.from([0, 1, 2, 0, 255]) },
    { name: 'study.ipynb', content: notebook },
    { name: 'vendored', mode: '160000', id: '2'.repeat(40) },
  ])
  clone = await openClone(path, { commit: commitTree(path, tree) })
})
afterEach(async () => {
  await clone.close()
  rmSync(folder, { recursive: true, force: true })
})

async function read(path: string): Promise<FileText> {
  return readText(clone, await findFile(clone, path))
}

describe('a file', () => {
  it('of text is shown as it is, with its size in bytes', async () => {
    expect(await read('a.py')).toMatchObject({ text: 'x = "𝛂"\n', state: 'text', rendered: false, size: 11, notes: [] })
  })

  it('in another encoding is decoded as it says of itself', async () => {
    expect((await read('latin.py')).text).toContain('x = "é"')
  })

  it('of bytes is said to be binary', async () => {
    expect((await read('model.bin')).state).toBe('binary')
  })

  it('that is not in the clone says so instead of failing', async () => {
    const lost = await read('lost.py')
    expect(lost).toMatchObject({ state: 'missing', text: '' })
    expect(lost.notes[0]).toMatch(/\.$/)
  })

  it('that is a link or a submodule is shown, never followed', async () => {
    expect(await read('link')).toMatchObject({ state: 'link', text: '../../etc/passwd' })
    expect(await read('vendored')).toMatchObject({ state: 'link', text: '' })
  })

  it('keeps the id that git gives its content', async () => {
    const { blob } = await read('a.py')
    expect(execFileSync('git', ['hash-object', '--stdin'], { input: 'x = "𝛂"\n', encoding: 'utf8' }).trim()).toBe(blob)
  })
})

describe('a notebook', () => {
  it('is shown as its cells, and says that it is', async () => {
    const shown = await read('study.ipynb')
    expect(shown.rendered).toBe(true)
    expect(shown.text).toBe('# %% [cell 1] [markdown]\n# # Title\n\n# %% [cell 2]\nimport timm\n!pip install x\n\n')
    expect(shown.notes.at(-1)).toMatch(/notebook/)
  })

  it('that is broken is shown as the text it is', async () => {
    expect(await read('broken.ipynb')).toMatchObject({ text: '{"cells": ', rendered: false, state: 'text' })
  })
})

it('names the path that is not there', async () => {
  await expect(findFile(clone, '../a.py')).rejects.toMatchObject({ code: 'not_found', attempted: 'read ../a.py' })
})
