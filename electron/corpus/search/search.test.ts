/** Searching real clones through the contract: what is found, what is left out, and what is stopped. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../../backEnd.fixture.ts'
import { fixtureGit } from '../../clone/fixtureGit.fixture.ts'
import type { SearchHit } from '../../../shared/api/corpus.ts'
import type { Input, Output, Progress } from '../../../shared/api/index.ts'
import type { AppError } from '../../../shared/errors.ts'

let backEnd: TestBackEnd
beforeEach(async () => {
  backEnd = startBackEnd()
  await backEnd.ask('study.create', { path: join(backEnd.folder, 'a.loadstone'), name: 'S', raterName: 'Ada' })
})
afterEach(() => backEnd.close())

type Question = Omit<Input<'corpus.search'>, 'pattern'>

async function searched(
  pattern: string,
  question: Question = {},
): Promise<{ hits: SearchHit[]; end: Output<'corpus.search'> }> {
  const hits: SearchHit[] = []
  const onProgress = (progress: unknown) => hits.push(...(progress as Progress<'corpus.search'>).hits)
  const end = await backEnd.ask('corpus.search', { pattern, ...question }, { onProgress })
  return { hits, end }
}

/** `path:line text`, one for each hit. */
function told(hits: readonly SearchHit[]): string[] {
  return hits.map(({ anchor, line, from, to }) => `${anchor.path}:${anchor.line} ${line.slice(from, to)}`)
}

async function add(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { added } = await backEnd.ask('corpus.add', { path: backEnd.makeClone(name, files) })
  return added[0]?.id ?? ''
}

function notebook(...cells: string[]): string {
  return JSON.stringify({
    nbformat: 4,
    cells: cells.map((source) => ({ cell_type: 'code', source: source.split(/(?<=\n)/) })),
  })
}

describe('text', () => {
  it('is found in any letter case, in every file, with the line it stands in', async () => {
    const id = await add('one', {
      'a.py': 'import timm\n\ndef build():\n    return timm.create_model("vit")\n',
      'docs/b.md': 'We use TIMM.\n',
      'c.py': 'import torch\n',
    })
    const { hits, end } = await searched('timm')
    expect(told(hits)).toEqual(['a.py:1 timm', 'a.py:4 timm', 'docs/b.md:1 TIMM'])
    expect(hits[1]).toMatchObject({ repositoryId: id, line: 'return timm.create_model("vit")', from: 7, to: 11 })
    expect(end).toEqual({ hits: 3, files: 3, incomplete: null })
  })

  it('has an anchor that can be coded: quote, context and the function around it', async () => {
    await add('one', { 'a.py': 'class Net:\n    def build(self):\n        return load("x")\n' })
    const { hits } = await searched('load("x")')
    expect(hits[0]?.anchor).toMatchObject({
      path: 'a.py',
      line: 3,
      endLine: 3,
      quote: 'load("x")',
      symbol: 'Net.build',
    })
    expect(hits[0]?.anchor.prefix.endsWith('return ')).toBe(true)
  })

  it('may be asked for in its letter case, as whole words, and with characters that expressions take for their own', async () => {
    await add('one', { 'a.py': 'Load(1)\nload(2)\nreload(3)\nload_all(4)\nx = (load)\n' })
    expect(told((await searched('Load', { matchCase: true })).hits)).toEqual(['a.py:1 Load'])
    expect(told((await searched('load', { wholeWord: true })).hits)).toEqual([
      'a.py:1 Load',
      'a.py:2 load',
      'a.py:5 load',
    ])
    expect(told((await searched('(load)')).hits)).toEqual(['a.py:5 (load)'])
    expect(told((await searched('load(', { matchCase: true, wholeWord: true })).hits)).toEqual(['a.py:2 load('])
  })

  it('is found in paths, in repositories, and up to a limit when so asked', async () => {
    const first = await add('one', { 'src/a.py': 'x = 1\nx = 2\n', 'test/a.py': 'x = 3\n' })
    await add('two', { 'src/b.py': 'x = 4\n' })
    expect(told((await searched('x =', { path: 'src/' })).hits)).toEqual([
      'src/a.py:1 x =',
      'src/a.py:2 x =',
      'src/b.py:1 x =',
    ])
    expect(told((await searched('x =', { repositoryIds: [first] })).hits)).toHaveLength(3)
    const limited = await searched('x =', { limit: 2 })
    expect(told(limited.hits)).toEqual(['src/a.py:1 x =', 'src/a.py:2 x ='])
    expect(limited.end).toMatchObject({ hits: 2, incomplete: 'Only the first 2 hits are shown.' })
    expect((await searched('x =', { limit: 4 })).end).toMatchObject({ hits: 4, incomplete: null })
  })

  it('of a notebook is the text that the editor shows', async () => {
    const repositoryId = await add('one', { 'n.ipynb': notebook('import timm\n', 'm = timm.create_model(\n  "vit")') })
    const { hits } = await searched('create_model(')
    const { text } = await backEnd.ask('corpus.read', { repositoryId, path: 'n.ipynb' })
    expect(hits.map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual(['create_model('])
  })

  it('comes whole however many hits there are', async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}.py`, 'hit\n'.repeat(7)]))
    await add('one', files)
    const { hits, end } = await searched('hit')
    expect(new Set(told(hits)).size).toBe(2100)
    expect(end).toMatchObject({ hits: 2100, files: 300 })
  })
})

describe('an expression', () => {
  it('may match several lines, anchors lines, and knows letters of all scripts', async () => {
    await add('one', { 'a.py': 'größe = load(\n  "x",\n)\nload("y")\n' })
    const question = { expression: true }
    expect(told((await searched(String.raw`load\([^)]*\)`, question)).hits)).toEqual([
      'a.py:1 load(',
      'a.py:4 load("y")',
    ])
    expect((await searched(String.raw`load\([^)]*\)`, question)).hits[0]?.anchor.endLine).toBe(3)
    expect(told((await searched(String.raw`^load`, question)).hits)).toEqual(['a.py:4 load'])
    expect(told((await searched(String.raw`\p{L}+ =`, question)).hits)).toEqual(['a.py:1 größe ='])
    expect((await searched('q*', question)).hits).toEqual([])
  })

  it('that is none is refused with what is wrong with it', async () => {
    await add('one', { 'a.py': '' })
    const error = await searched('load(', { expression: true }).catch((reason: AppError) => reason)
    expect(error).toMatchObject({
      code: 'invalid_input',
      message: 'This is no regular expression: Unterminated group.',
    })
    expect(
      await searched('a)|(b', { expression: true, wholeWord: true }).catch((reason: AppError) => reason),
    ).toMatchObject({
      code: 'invalid_input',
    })
  })

  it('that takes for ever on one file is stopped there, and goes on behind it', async () => {
    await add('one', { 'a.py': 'aaa\n', 'b.py': `${'a'.repeat(60)}b\n`, 'c.py': 'x\naa\n' })
    const { hits, end } = await searched('(a+)+$', { expression: true })
    expect(told(hits)).toEqual(['a.py:1 aaa', 'c.py:2 aa'])
    expect(end.incomplete).toBe('Given up because the expression takes too long in them: b.py.')
    expect(end.files).toBe(3)
  })

  it('that takes for ever on many files ends the search', async () => {
    const slow = `${'a'.repeat(60)}b\n`
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`f${index + 10}.py`, slow]))
    await add('one', { 'a.py': 'aa\n', ...files })
    const { hits, end } = await searched('(a+)+$', { expression: true })
    expect(told(hits)).toEqual(['a.py:1 aa'])
    expect(end.incomplete).toMatch(
      /^The expression takes too long, and the search was ended early\. .*f10\.py, f11\.py, f12\.py\.$/,
    )
  })

  it('that runs is cancelled by who asked', async () => {
    await add('one', { 'a.py': `${'a'.repeat(60)}b\n` })
    const abort = new AbortController()
    const running = backEnd.ask('corpus.search', { pattern: '(a+)+$', expression: true }, { signal: abort.signal })
    abort.abort()
    expect(await running.catch((error: AppError) => error.code)).toBe('cancelled')
    expect((await searched('b')).hits).toHaveLength(1)
  })
})

describe('what is left out is said', () => {
  it('of binary files and of the end of large ones', async () => {
    await add('one', { 'a.bin': 'load\0', 'b.txt': `load\n${'x'.repeat(5 * 1024 * 1024)}load` })
    const { hits, end } = await searched('LOAD')
    expect(told(hits)).toEqual(['b.txt:1 load'])
    expect(end.incomplete).toBe(
      'Searched only in their first 5 MB: b.txt. Not searched because they are binary: a.bin.',
    )
  })

  it('of a clone that is not on this machine, unless it is the only one', async () => {
    const path = backEnd.makeClone('gone', { 'a.py': 'load\n' })
    const { added } = await backEnd.ask('corpus.add', { path })
    await add('here', { 'b.py': 'load\n' })
    rmSync(path, { recursive: true })
    await backEnd.restart()
    await backEnd.ask('study.resume', {})
    const { hits, end } = await searched('load')
    expect(hits).toHaveLength(1)
    expect(end.incomplete).toMatch(/^gone was not searched: The clone of gone is not where it was/)
    const only = searched('load', { repositoryIds: [added[0]?.id ?? ''] })
    expect(await only.catch((error: AppError) => error.code)).toBe('repository_unavailable')
  })

  it('of links and submodules nothing, for they hold no text of their own', async () => {
    const path = backEnd.makeClone('one', { 'a.py': 'load\n' })
    fixtureGit(path, [
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${fixtureGit(path, ['hash-object', '-w', '--stdin'], 'load')},link`,
    ])
    fixtureGit(path, ['commit', '--quiet', '-m', 'Link'])
    await backEnd.ask('corpus.add', { path })
    expect(await searched('load')).toMatchObject({ hits: [{ anchor: { path: 'a.py' } }], end: { incomplete: null } })
  })
})
