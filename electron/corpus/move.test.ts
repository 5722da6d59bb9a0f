/** Moving a real clone through its history: every anchored text is found again, or kept in the list of what is to be checked. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'
import { fixtureGit } from '../clone/fixtureGit.fixture.ts'
import type { AppError } from '../../shared/errors.ts'
import { makeAnchor } from '../../shared/text/anchor.ts'
import { type Change, type History, spanCode, startHistory, writeChange } from './history.fixture.ts'

let backEnd: TestBackEnd
let ask: TestBackEnd['ask']
let history: History
beforeEach(() => {
  backEnd = startBackEnd()
  ask = backEnd.ask
})
afterEach(() => backEnd.close())

const model = [
  'from transformers import AutoModel',
  '',
  'def build(name):',
  '    config = read(name)',
  '    model = AutoModel.from_pretrained("bert-base-uncased", config=config)',
  '    return model.eval()',
  '',
  'def train(model, data):',
  '    for batch in data:',
  '        loss = model(batch).loss',
  '        loss.backward()',
  '',
].join('\n')
const call = 'AutoModel.from_pretrained("bert-base-uncased", config=config)'

async function begin(files: Readonly<Record<string, string>> = { 'src/model.py': model }): Promise<void> {
  history = await startHistory(backEnd, files)
}

/** Commits the change, moves there, and tells each place as `state path: text`. */
async function moved(change: Change): Promise<string[]> {
  await ask('corpus.move', { repositoryId: history.repositoryId, commit: history.commit(change) })
  return told()
}

async function told(): Promise<string[]> {
  const { repositoryId } = history
  const lines = (await ask('coding.places', { repositoryId })).map(async ({ state, anchor }) => {
    if (state === 'orphaned') return `${state} ${anchor.path}: ${anchor.quote}`
    const { text, blob } = await ask('corpus.read', { repositoryId, path: anchor.path })
    expect(anchor).toMatchObject({ blob, commit: (await ask('corpus.list', {}))[0]?.commit })
    return `${state} ${anchor.path}: ${text.slice(anchor.start, anchor.end)}`
  })
  return (await Promise.all(lines)).toSorted()
}

describe('after a move, a coded text', () => {
  beforeEach(async () => {
    await begin()
    await history.code('src/model.py', call, 'build')
  })

  it('is anchored where its file did not change', async () => {
    expect(await moved({ 'README.md': 'Read me.\n' })).toEqual([`anchored src/model.py: ${call}`])
  })

  it('is shifted when lines above it were added', async () => {
    expect(await moved({ 'src/model.py': `import os\n${model}` })).toEqual([`shifted src/model.py: ${call}`])
  })

  it('is shifted when its file was renamed, with or without changes', async () => {
    expect(await moved({ 'src/model.py': null, 'lib/net.py': model })).toEqual([`shifted lib/net.py: ${call}`])
    expect(await moved({ 'lib/net.py': null, 'app/model.py': `# new\n${model}` })).toEqual([
      `shifted app/model.py: ${call}`,
    ])
  })

  it('is shifted when its function went to another file', async () => {
    const [before = '', rest = ''] = model.split('def train')
    const change = { 'src/model.py': `def train${rest}`, 'src/factory.py': `import os\n\n\n${before}` }
    expect(await moved(change)).toEqual([`shifted src/factory.py: ${call}`])
  })

  it('is outdated when it was edited, with the best guess', async () => {
    const edited = model
      .replace('"bert-base-uncased", config', 'name, revision="v2", config')
      .replace('read(name)', 'read()')
    expect(await moved({ 'src/model.py': edited })).toEqual([
      'outdated src/model.py: AutoModel.from_pretrained(name, revision="v2", config=config)',
    ])
  })

  it('is outdated when it was only reformatted', async () => {
    const wrapped = call.replace('("', '(\n        "').replace(', ', ',\n        ')
    const places = await moved({ 'src/model.py': model.replace(call, wrapped) })
    expect(places).toEqual([expect.stringMatching(/^outdated src\/model\.py: AutoModel\.from_pretrained\(\n/)])
  })

  it('is orphaned when its function was deleted, keeps its quote, and comes back with it', async () => {
    const without = model.replace(/def build[^]*(?=def train)/, '')
    expect(await moved({ 'src/model.py': without })).toEqual([`orphaned src/model.py: ${call}`])
    expect(await ask('coding.list', { repositoryId: history.repositoryId })).toHaveLength(1)
    expect(await moved({ 'src/model.py': `"""Again."""\n${model}` })).toEqual([`shifted src/model.py: ${call}`])
  })

  it('is told apart from its copy by the function it stands in', async () => {
    const copy = model.replace('def build', 'def rebuild').replace('from transformers import AutoModel\n\n', '')
    expect(await moved({ 'src/model.py': `${copy}\n${model}` })).toEqual([`shifted src/model.py: ${call}`])
    const [place] = await ask('coding.places', { repositoryId: history.repositoryId })
    expect(place?.anchor.symbol).toBe('build')
  })
})

describe('a text that another file held all along', () => {
  const build = 'def build(opt):\n    return AutoModel.from_pretrained(opt["model"])\n'
  const quote = 'return AutoModel.from_pretrained(opt["model"])'

  it('has not moved there, whatever the file and the function are called', async () => {
    await begin({ 'one/build.py': `# one\n${build}`, 'two/build.py': `# two\n${build}`, 'three.py': build })
    await history.code('one/build.py', quote, 'build')
    expect(await moved({ 'one/build.py': null })).toEqual([`orphaned one/build.py: ${quote}`])
  })

  it('is a guess where the whole file has a copy', async () => {
    await begin({ 'one/build.py': build, 'two/build.py': build })
    await history.code('one/build.py', quote, 'build')
    expect(await moved({ 'one/build.py': null })).toEqual([`outdated two/build.py: ${quote}`])
  })

  it('has moved to a file of its name that is new', async () => {
    await begin({ 'one/build.py': `# one\n${build}`, 'two/build.py': `# two\n${build}` })
    await history.code('one/build.py', quote, 'build')
    expect(await moved({ 'one/build.py': null, 'new/build.py': `# new\n${build}` })).toEqual([
      `shifted new/build.py: ${quote}`,
    ])
  })

  it('is only a guess in another file when nobody knows what was there before', async () => {
    await begin()
    const folder = join(backEnd.folder, 'plain')
    mkdirSync(folder)
    writeChange(folder, { 'one/build.py': `# one\n${build}` })
    const repositoryId = (await ask('corpus.add', { path: folder })).added[0]?.id ?? ''
    const { text, blob } = await ask('corpus.read', { repositoryId, path: 'one/build.py' })
    const commit = (await ask('corpus.list', {})).find(({ id }) => id === repositoryId)?.commit ?? ''
    const start = text.indexOf(quote)
    const range = { start, end: start + quote.length }
    const anchor = makeAnchor({ commit, path: 'one/build.py', blob, text, ...range, symbol: 'build' })
    await ask('coding.apply', { target: { kind: 'span', repositoryId, anchor }, codeId: await spanCode(backEnd) })
    writeChange(folder, { 'one/build.py': null, 'two/build.py': `# two\n${build}` })
    await ask('corpus.move', { repositoryId, commit: 'HEAD' })
    expect(await ask('coding.places', { repositoryId })).toMatchObject([
      { state: 'outdated', anchor: { path: 'two/build.py' } },
    ])
  })
})

describe('of two equal texts of which one is left', () => {
  it('the one whose function is left has it, and the other is a guess', async () => {
    const part = (name: string) => `def ${name}():\n    return AutoModel.from_pretrained("${name}")\n\n\n`
    await begin({ 'a.py': part('first') + part('second') })
    const { repositoryId } = history
    const text = part('first') + part('second')
    for (const name of ['first', 'second']) {
      const anchor = await history.anchorOf('a.py', 'from_pretrained(', name)
      const start = text.indexOf('from_pretrained(', text.indexOf(`def ${name}`))
      const { blob, commit } = anchor
      const exact = makeAnchor({ commit, path: 'a.py', blob, text, start, end: start + 16, symbol: name })
      const target = { kind: 'span', repositoryId, anchor: exact } as const
      await ask('coding.apply', { target, codeId: await spanCode(backEnd) })
    }
    expect(await moved({ 'a.py': part('second') })).toEqual([
      'outdated a.py: from_pretrained(',
      'shifted a.py: from_pretrained(',
    ])
  })

  it('neither has it where nothing tells them apart', async () => {
    const text = 'one: load model "x"\ntwo: load model "x"\n'
    await begin({ 'a.txt': text })
    const { repositoryId } = history
    const { blob, commit } = await history.anchorOf('a.txt', 'load model')
    for (const start of [5, 25]) {
      const anchor = makeAnchor({ commit, path: 'a.txt', blob, text, start, end: start + 10, symbol: '' })
      await ask('coding.apply', { target: { kind: 'span', repositoryId, anchor }, codeId: await spanCode(backEnd) })
    }
    const places = await moved({ 'a.txt': 'three: load model "y"\n' })
    expect(places).toEqual(['outdated a.txt: load model', 'outdated a.txt: load model'])
  })
})

describe('a notebook', () => {
  const cells = (...sources: string[]) =>
    JSON.stringify({ nbformat: 4, cells: sources.map((source) => ({ cell_type: 'code', source })) })

  it('is followed through its rendering', async () => {
    await begin({ 'n.ipynb': cells('import timm', 'model = timm.create_model("vit")') })
    await history.code('n.ipynb', 'timm.create_model("vit")')
    expect(await moved({ 'n.ipynb': cells('print(1)', 'import timm', 'model = timm.create_model("vit")') })).toEqual([
      'shifted n.ipynb: timm.create_model("vit")',
    ])
  })
})

describe('coding a text again where it stands now', () => {
  it('is coding the same unit, so that two raters meet there', async () => {
    await begin()
    const unitId = await history.code('src/model.py', call, 'build')
    await moved({ 'src/model.py': `import os\n${model}` })
    expect(await history.code('src/model.py', call, 'build')).toBe(unitId)
    expect(await history.code('src/model.py', 'config = read(name)', 'build')).not.toBe(unitId)
  })

  it('is coding another unit where it is only a guess', async () => {
    await begin()
    const unitId = await history.code('src/model.py', call, 'build')
    const edited = call.replace('bert-base-uncased', 'roberta-base')
    expect(await moved({ 'src/model.py': model.replace(call, edited) })).toEqual([`outdated src/model.py: ${edited}`])
    expect(await history.code('src/model.py', edited, 'build')).not.toBe(unitId)
  })
})

describe('moving', () => {
  it('is one step that is undone and done again, with the places of where it stands', async () => {
    await begin()
    await history.code('src/model.py', call, 'build')
    const { repositoryId, commits } = history
    const commit = history.commit({ 'src/model.py': `# 1\n${model}` })
    expect(await ask('corpus.move', { repositoryId, commit })).toEqual({
      commit,
      anchored: 0,
      shifted: 1,
      outdated: 0,
      orphaned: 0,
    })
    expect((await ask('study.undo', {})).label).toBe(`moved one to ${commit.slice(0, 8)}`)
    expect(await ask('corpus.list', {})).toMatchObject([{ commit: commits[0] }])
    expect(await told()).toEqual([])
    expect(await ask('corpus.read', { repositoryId, path: 'src/model.py' })).toMatchObject({ text: model })
    await ask('study.redo', {})
    expect(await told()).toEqual([`shifted src/model.py: ${call}`])
    expect((await ask('corpus.read', { repositoryId, path: 'src/model.py' })).text).toBe(`# 1\n${model}`)
  })

  it('takes a branch, a tag and the beginning of an id, and refuses what the clone does not have', async () => {
    await begin()
    const { repositoryId, path, commits } = history
    const commit = history.commit({ 'b.py': '' })
    fixtureGit(path, ['tag', '-a', '-m', 'One', 'v1', commits[0] ?? ''])
    expect((await ask('corpus.references', { repositoryId })).map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'branch main',
      'tag v1',
    ])
    expect(await ask('corpus.resolve', { repositoryId, commit: ' v1 ' })).toEqual({ commit: commits[0] })
    expect((await ask('corpus.move', { repositoryId, commit: 'main' })).commit).toBe(commit)
    expect((await ask('corpus.move', { repositoryId, commit: 'v1' })).commit).toBe(commits[0])
    expect((await ask('corpus.move', { repositoryId, commit: commit.slice(0, 10) })).commit).toBe(commit)
    const refusal = (wish: string) =>
      ask('corpus.move', { repositoryId, commit: wish }).catch((error: AppError) => error.code)
    expect(await refusal('v2')).toBe('commit_unresolved')
    expect(await refusal('f'.repeat(40))).toBe('object_missing')
    expect((await ask('study.state', {}))?.undo).toBe(`moved one to ${commit.slice(0, 8)}`)
  })

  it('to where it stands is no step', async () => {
    await begin()
    const undo = (await ask('study.state', {}))?.undo
    await history.code('src/model.py', call)
    const { repositoryId } = history
    expect(await ask('corpus.move', { repositoryId, commit: 'HEAD' })).toMatchObject({ anchored: 1, shifted: 0 })
    await ask('study.undo', {})
    expect((await ask('study.state', {}))?.undo).toBe(undo)
  })

  it('of a folder takes it as it is now', async () => {
    await begin()
    const folder = join(backEnd.folder, 'plain')
    mkdirSync(folder)
    writeChange(folder, { 'a.py': 'x = load("vit")\n' })
    const [added] = (await ask('corpus.add', { path: folder })).added
    const repositoryId = added?.id ?? ''
    writeChange(folder, { 'a.py': '# new\nx = load("vit")\n' })
    expect(await ask('corpus.references', { repositoryId })).toEqual([])
    expect((await ask('corpus.move', { repositoryId, commit: 'HEAD' })).commit).not.toBe(added?.commit)
    expect((await ask('corpus.read', { repositoryId, path: 'a.py' })).text).toBe('# new\nx = load("vit")\n')
  })

  it('is remembered without the clone, and says so when it has to look for more', async () => {
    await begin()
    await history.code('src/model.py', call)
    const { repositoryId, path } = history
    await moved({ 'src/model.py': `# 1\n${model}` })
    rmSync(path, { recursive: true })
    await backEnd.restart()
    await ask('study.resume', {})
    expect(await ask('coding.places', { repositoryId })).toMatchObject([{ state: 'shifted' }])
    await ask('study.undo', {})
    expect(await ask('coding.places', { repositoryId })).toEqual([])
    await ask('study.redo', {})
    expect(await ask('coding.places', { repositoryId })).toMatchObject([{ state: 'shifted' }])
  })
})

describe('whatever changed', () => {
  const lines = model.split('\n').filter((line) => line.trim() !== '')
  const edits = fc.array(
    fc.record({
      at: fc.nat(lines.length),
      removed: fc.nat(3),
      added: fc.array(fc.constantFrom('', '# note', 'x = 1', ...lines), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  )

  it('nothing is dropped, and the way there and back leads to the same places', async () => {
    await begin()
    const { repositoryId } = history
    for (const line of lines) await history.code('src/model.py', line)
    await fc.assert(
      fc.asyncProperty(edits, fc.constantFrom('src/model.py', 'lib/model.py', 'other.py'), async (changes, path) => {
        const text = changes.reduce(
          (all, { at, removed, added }) => all.toSpliced(at, removed, ...added),
          model.split('\n'),
        )
        const start = history.commits[0] ?? ''
        fixtureGit(history.path, ['checkout', '--quiet', start])
        const there = history.commit({ 'src/model.py': null, [path]: text.join('\n') })
        const counts = await ask('corpus.move', { repositoryId, commit: there })
        expect(counts.anchored + counts.shifted + counts.outdated + counts.orphaned).toBe(new Set(lines).size)
        const places = await told()
        expect(places).toHaveLength(new Set(lines).size)
        const back = await ask('corpus.move', { repositoryId, commit: start })
        expect(back).toMatchObject({ anchored: new Set(lines).size, shifted: 0, outdated: 0, orphaned: 0 })
        expect(await ask('coding.places', { repositoryId })).toEqual([])
        await ask('corpus.move', { repositoryId, commit: there })
        expect(await told()).toEqual(places)
      }),
      { numRuns: 15 },
    )
  })
})

describe('counts', () => {
  it('tell the codings of each repository that can be seen', async () => {
    await begin()
    const { repositoryId } = history
    expect(await ask('corpus.counts', {})).toEqual([])
    await history.code('src/model.py', call)
    const unitId = await history.code('src/model.py', 'read(name)')
    await ask('coding.apply', { target: { kind: 'unit', unitId }, codeId: await spanCode(backEnd, 1) })
    const all = await ask('coding.list', { repositoryId })
    expect(await ask('corpus.counts', {})).toEqual([{ repositoryId, codings: all.length }])
    await ask('corpus.remove', { repositoryId })
    expect(await ask('corpus.counts', {})).toEqual([])
  })
})

describe('a coded load', () => {
  it('is still coded when the moved repository was scanned again and its load has another id', async () => {
    await begin()
    const { repositoryId } = history
    await ask('detection.scan', { repositoryIds: [repositoryId] })
    const [before] = await ask('detection.loads', { repositoryId })
    const scheme = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.includes('load'))
    const codeId = scheme?.codes[0]?.id ?? ''
    const said = await ask('coding.apply', { target: { kind: 'load', loadId: before?.id ?? '' }, codeId })
    await moved({ 'src/model.py': `# A line above.\n${model}` })
    await ask('detection.scan', { repositoryIds: [repositoryId] })
    const [after] = await ask('detection.loads', { repositoryId })
    expect(after?.id).not.toBe(before?.id)
    expect(await ask('coding.codedLoads', { repositoryId })).toEqual([after?.id])
    expect(await ask('coding.list', { repositoryId })).toMatchObject([{ id: said.codingId, unit: { loadId: after?.id } }])
    expect(await ask('coding.units', { repositoryId })).toMatchObject([{ loadId: after?.id }])
    expect(await ask('coding.apply', { target: { kind: 'load', loadId: after?.id ?? '' }, codeId })).toEqual(said)
  })
})
