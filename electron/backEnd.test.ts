/** The rooms together, over the contract: from a clone to codings, a graph and back. */
import { copyFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SchemeRow } from '../shared/api/taxonomy.ts'
import type { AppError } from '../shared/errors.ts'
import { startBackEnd, type TestBackEnd } from './backEnd.fixture.ts'
import { anchorAt } from './store/study.fixture.ts'

const pipeline = `from transformers import AutoModel

NAME = "bert-base-uncased"


def load_encoder():
    return AutoModel.from_pretrained(NAME, revision="v1.0")


def embed(texts):
    return load_encoder()(texts)
`

const app = `from pipeline import embed


def main():
    print(embed(["hello"]))


if __name__ == "__main__":
    main()
`

let backEnd: TestBackEnd
let ask: TestBackEnd['ask']
beforeEach(async () => {
  backEnd = startBackEnd()
  ask = backEnd.ask
  await ask('study.create', { path: join(backEnd.folder, 'study.loadstone'), name: 'Test', raterName: 'Ada' })
})
afterEach(() => backEnd.close())

async function addClone(): Promise<string> {
  const path = backEnd.makeClone('encoder', { 'pipeline.py': pipeline, 'app.py': app, 'README.md': 'Uses BERT.' })
  const { added } = await ask('corpus.add', { path })
  const repositoryId = added[0]?.id ?? ''
  await ask('detection.scan', { repositoryIds: [repositoryId] })
  return repositoryId
}

async function failure(step: Promise<unknown>): Promise<AppError> {
  return step.then(
    () => {
      throw new Error('it succeeded')
    },
    (error: unknown) => error as AppError,
  )
}

async function scheme(name: RegExp): Promise<SchemeRow> {
  const found = (await ask('taxonomy.schemes', {})).find((row) => name.test(row.name))
  if (found === undefined) throw new Error(`no scheme like ${String(name)}`)
  return found
}

function codeOf(row: SchemeRow, abbreviation: string): string {
  return row.codes.find((code) => code.abbreviation === abbreviation)?.id ?? ''
}

describe('corpus and detection', () => {
  it('pins the commit, scans, and names what it found', async () => {
    const repositoryId = await addClone()
    const [row] = await ask('corpus.list', {})
    expect(row).toMatchObject({ id: repositoryId, name: 'encoder', kind: 'git', loads: 1 })
    expect(row?.commit).toMatch(/^[0-9a-f]{40}$/)
    const [load] = await ask('detection.loads', { repositoryId })
    expect(load).toMatchObject({
      path: 'pipeline.py',
      line: 7,
      signature: 'transformers.AutoModel.from_pretrained',
      version: 'v1.0',
      caller: 'load_encoder',
      loadsWeights: true,
    })
    expect(load?.modelNames.map(({ name }) => name)).toEqual(['bert-base-uncased'])
  })

  it('traces callers through imports, to module level', async () => {
    const repositoryId = await addClone()
    const [load] = await ask('detection.loads', { repositoryId })
    const steps = await ask('trace.callers', { loadId: load?.id ?? '', depth: 6 })
    expect(steps.map(({ path, symbol, depth, parent }) => [path, symbol, depth, parent])).toEqual([
      ['pipeline.py', 'load_encoder', 0, -1],
      ['pipeline.py', 'embed', 1, 0],
      ['app.py', 'main', 2, 1],
      ['app.py', '', 3, 2],
    ])
  })

  it('skips what is in the study already, and takes a folder full of clones as one step', async () => {
    await addClone()
    backEnd.makeClone('other', { 'a.py': 'import timm\n' })
    const { added, skipped } = await ask('corpus.add', { path: join(backEnd.folder, 'clones') })
    expect(added.map(({ name }) => name)).toEqual(['other'])
    expect(skipped[0]?.reason).toMatch(/in the study already/)
  })

  it('hides a removed repository with its codings, and brings both back', async () => {
    const repositoryId = await addClone()
    const [load] = await ask('detection.loads', { repositoryId })
    const stage = await scheme(/stage/i)
    const target = { kind: 'load', loadId: load?.id ?? '' } as const
    await ask('coding.apply', { target, codeId: codeOf(stage, 'INIT') })
    await ask('corpus.remove', { repositoryId })
    expect(await ask('corpus.list', {})).toEqual([])
    expect(await ask('coding.list', { repositoryId })).toEqual([])
    expect(await ask('detection.loads', {})).toEqual([])
    expect((await ask('study.undo', {})).label).toBe('removed encoder')
    expect(await ask('coding.list', { repositoryId })).toHaveLength(1)
    expect(await ask('detection.loads', {})).toHaveLength(1)
  })

  it('says when a clone is gone, and goes on when it is located elsewhere', async () => {
    const repositoryId = await addClone()
    const [from, to] = [join(backEnd.folder, 'clones/encoder'), join(backEnd.folder, 'moved')]
    await ask('study.close', {})
    renameSync(from, to)
    await ask('study.open', { path: join(backEnd.folder, 'study.loadstone') })
    expect((await ask('corpus.list', {}))[0]?.path).toBeNull()
    const error = await failure(ask('corpus.read', { repositoryId, path: 'pipeline.py' }))
    expect(error.code).toBe('repository_unavailable')
    expect(error.next).toMatch(/Locate the clone/)
    await ask('corpus.locate', { repositoryId, path: to })
    expect((await ask('corpus.read', { repositoryId, path: 'pipeline.py' })).text).toBe(pipeline)
  })

  it('refuses a folder that changed since it was added', async () => {
    const folder = join(backEnd.folder, 'plain')
    mkdirSync(folder)
    writeFileSync(join(folder, 'a.py'), 'x = 1\n')
    const { added } = await ask('corpus.add', { path: folder })
    await ask('study.close', {})
    writeFileSync(join(folder, 'a.py'), 'x = 2\n')
    await ask('study.open', { path: join(backEnd.folder, 'study.loadstone') })
    const error = await failure(ask('corpus.files', { repositoryId: added[0]?.id ?? '' }))
    expect(error.code).toBe('repository_unavailable')
    expect(error.message).toMatch(/has changed/)
  })
})

describe('coding', () => {
  it('replaces under single choice, adds under multiple, and gains evidence when repeated', async () => {
    const repositoryId = await addClone()
    const [load] = await ask('detection.loads', { repositoryId })
    const schemes = await ask('taxonomy.schemes', {})
    const stage = schemes.find(({ choice, unitKinds }) => choice === 'multiple' && unitKinds.includes('load'))
    const target = { kind: 'load', loadId: load?.id ?? '' } as const
    const [first, second] = stage?.codes ?? []
    const one = await ask('coding.apply', { target, codeId: first?.id ?? '' })
    await ask('coding.apply', { target, codeId: second?.id ?? '' })
    const again = await ask('coding.apply', { target, codeId: first?.id ?? '' })
    expect(again).toEqual(one)
    const codings = await ask('coding.list', { repositoryId })
    expect(codings.map(({ codeId }) => codeId)).toEqual([first?.id, second?.id])
    expect(codings[0]?.unit).toMatchObject({ kind: 'load', label: 'bert-base-uncased' })
    const single = schemes.find(({ choice, unitKinds }) => choice === 'single' && unitKinds.includes('repository'))
    const [a, b] = single?.codes ?? []
    const repository = { kind: 'repository', repositoryId } as const
    const kept = await ask('coding.apply', { target: repository, codeId: a?.id ?? '' })
    const replaced = await ask('coding.apply', { target: repository, codeId: b?.id ?? '' })
    expect(replaced.codingId).toBe(kept.codingId)
    const [answer] = (await ask('coding.list', { repositoryId })).filter(({ unit }) => unit.kind === 'repository')
    expect(answer?.codeId).toBe(b?.id)
  })

  it('codes many targets as one step, each unit once, and takes all of them back as one', async () => {
    const repositoryId = await addClone()
    const stage = await scheme(/stage/i)
    const [load] = await ask('detection.loads', { repositoryId })
    const spans = [0, 7, 7].map((start) => {
      const anchor = { ...anchorAt(start, 'from'), path: 'encode.py' }
      return { kind: 'span', repositoryId, anchor } as const
    })
    const targets = [...spans, { kind: 'load', loadId: load?.id ?? '' } as const]
    const { codingIds } = await ask('coding.applyToMany', { targets, codeId: codeOf(stage, 'INIT') })
    expect(codingIds).toHaveLength(3)
    expect(await ask('coding.codedLoads', { repositoryId })).toEqual([load?.id])
    const { total, codings } = await ask('coding.find', { query: { codeIds: [codeOf(stage, 'INIT')] } })
    expect([total, codings.map(({ id }) => id).toSorted()]).toEqual([3, codingIds.toSorted()])
    expect((await ask('study.undo', {})).label).toMatch(/^coded 3 units as /)
    expect(await ask('coding.list', { repositoryId })).toEqual([])
  })

  it('makes a code and codes with it as one step', async () => {
    const repositoryId = await addClone()
    const stage = await scheme(/stage/i)
    const anchor = { ...anchorAt(0, 'quantize'), path: 'encode.py' }
    const target = { kind: 'span', repositoryId, anchor } as const
    const made = await ask('coding.applyNew', { targets: [target], schemeId: stage.id, name: 'quantize' })
    expect(await ask('coding.list', { repositoryId })).toMatchObject([
      { id: made.codingIds[0], codeId: made.codeId, stale: false },
    ])
    expect((await scheme(/stage/i)).codes.at(-1)).toMatchObject({
      id: made.codeId,
      name: 'quantize',
      abbreviation: 'QUAN',
    })
    await ask('taxonomy.editCode', { codeId: made.codeId, change: { definition: 'Fewer bits' }, meaningChanged: true })
    expect(await ask('coding.toRecode', {})).toMatchObject([{ coding: { id: made.codingIds[0] }, reason: 'meaning' }])
    await ask('study.undo', {})
    await ask('study.undo', {})
    expect((await scheme(/stage/i)).codes.some(({ id }) => id === made.codeId)).toBe(false)
    const category = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.join() === 'repository')
    const error = await failure(
      ask('coding.applyNew', { targets: [target], schemeId: category?.id ?? '', name: 'odd' }),
    )
    expect(error.code).toBe('invalid_input')
    expect((await ask('study.state', {}))?.redo).toMatch(/made the code quantize/)
  })

  it('makes a code and codes many places with it as one step, each once', async () => {
    const repositoryId = await addClone()
    const stage = await scheme(/stage/i)
    const anchors = [0, 9, 0].map((start) => ({ ...anchorAt(start, 'quantize'), path: 'encode.py' }))
    const targets = anchors.map((anchor) => ({ kind: 'span', repositoryId, anchor }) as const)
    const made = await ask('coding.applyNew', { targets, schemeId: stage.id, name: 'quantize' })
    const codings = await ask('coding.list', { repositoryId })
    expect(codings.map(({ id, codeId }) => [id, codeId])).toEqual(made.codingIds.map((id) => [id, made.codeId]))
    expect(made.codingIds).toHaveLength(2)
    expect((await ask('study.undo', {})).label).toBe('made the code quantize and coded 2 units with it')
    expect(await ask('coding.list', { repositoryId })).toEqual([])
  })

  it('goes back to a step of the history and forward again', async () => {
    const repositoryId = await addClone()
    const stage = await scheme(/stage/i)
    const target = { kind: 'repository', repositoryId } as const
    const category = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.includes('repository'))
    for (const code of category?.codes.slice(0, 3) ?? []) await ask('coding.apply', { target, codeId: code.id })
    const [third, , first] = await ask('study.history', { limit: 3 })
    expect(await ask('study.turnTo', { action: first?.action ?? '' })).toEqual({ steps: 3 })
    expect(await ask('coding.list', { repositoryId })).toEqual([])
    expect(await ask('study.turnTo', { action: third?.action ?? '' })).toEqual({ steps: 3 })
    expect(await ask('coding.list', { repositoryId })).toHaveLength(category?.choice === 'single' ? 1 : 3)
    expect((await failure(ask('study.turnTo', { action: stage.id }))).code).toBe('nothing_to_undo')
  })

  it('refuses a code that is not asked of such a unit, with words', async () => {
    const repositoryId = await addClone()
    const interaction = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.join() === 'link')
    const target = { kind: 'repository', repositoryId } as const
    const error = await failure(ask('coding.apply', { target, codeId: interaction?.codes[0]?.id ?? '' }))
    expect(error.code).toBe('invalid_input')
    expect(error.message).toMatch(/asked of a link, not of a repository/)
  })

  it('keeps raters apart: nobody changes what another said', async () => {
    const repositoryId = await addClone()
    const [load] = await ask('detection.loads', { repositoryId })
    const stage = await scheme(/stage/i)
    const target = { kind: 'load', loadId: load?.id ?? '' } as const
    const { codingId } = await ask('coding.apply', { target, codeId: codeOf(stage, 'INIT') })
    const grace = await ask('study.addRater', { name: 'Grace' })
    await ask('study.selectRater', { raterId: grace.id })
    expect((await failure(ask('coding.setMemo', { codingId, memo: 'mine' }))).message).toMatch(/another rater/)
    const own = await ask('coding.apply', { target, codeId: codeOf(stage, 'INIT') })
    expect(own.codingId).not.toBe(codingId)
    expect(own.unitId).toBe((await ask('coding.list', { repositoryId }))[0]?.unitId)
  })

  it('says of each step of the history whether whoever works now can undo or redo it', async () => {
    const repositoryId = await addClone()
    const category = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.includes('repository'))
    const [codeId = '', otherId = ''] = category?.codes.map(({ id }) => id) ?? []
    const target = { kind: 'repository', repositoryId } as const
    const turns = async () => (await ask('study.history', { limit: 50 })).map(({ turn }) => turn)
    await ask('coding.apply', { target, codeId })
    await ask('study.undo', {})
    expect(await turns()).toEqual(['redo', 'undo', null])
    await ask('coding.apply', { target, codeId: otherId })
    expect(await turns()).toEqual(['undo', null, 'undo', null])
    const grace = await ask('study.addRater', { name: 'Grace' })
    await ask('study.selectRater', { raterId: grace.id })
    await ask('coding.apply', { target, codeId })
    expect(await turns()).toEqual(['undo', null, null, null, null, null, null])
  })

  it('changes, doubts, remembers and removes; every step is undone in turn', async () => {
    const repositoryId = await addClone()
    const [load] = await ask('detection.loads', { repositoryId })
    const stage = await scheme(/stage/i)
    const target = { kind: 'load', loadId: load?.id ?? '' } as const
    const { codingId } = await ask('coding.apply', { target, codeId: codeOf(stage, 'INIT') })
    const states = [await ask('coding.list', { repositoryId })]
    const stepsTaken = [
      () => ask('coding.change', { codingIds: [codingId], codeId: codeOf(stage, 'ADPT') }),
      () => ask('coding.setConfidence', { codingId, confidence: 'unsure' }),
      () => ask('coding.setMemo', { codingId, memo: 'look again' }),
      () => ask('coding.remove', { codingIds: [codingId] }),
    ]
    for (const step of stepsTaken) {
      await step()
      states.push(await ask('coding.list', { repositoryId }))
    }
    expect(states.at(-1)).toEqual([])
    for (const expected of states.slice(0, -1).toReversed()) {
      await ask('study.undo', {})
      expect(await ask('coding.list', { repositoryId })).toEqual(expected)
    }
    const history = await ask('study.history', { limit: 5 })
    expect(history.filter(({ undone }) => undone)).toHaveLength(4)
  })
})

describe('canvas', () => {
  it('draws models and an interaction; removing a model takes its links and undo brings all back', async () => {
    const repositoryId = await addClone()
    const [load] = await ask('detection.loads', { repositoryId })
    const stage = await scheme(/stage/i)
    const interaction = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.join() === 'link')
    const encoder = await ask('canvas.addModel', { repositoryId, loadIds: [load?.id ?? ''], x: 0, y: 0 })
    const head = await ask('canvas.addModel', { repositoryId, label: 'Head', origin: 'scratch', x: 300, y: 0 })
    await ask('coding.apply', { target: { kind: 'unit', unitId: encoder.unitId }, codeId: codeOf(stage, 'INF') })
    const link = { repositoryId, sourceId: encoder.unitId, targetId: head.unitId }
    await ask('canvas.connect', { ...link, codeId: interaction?.codes[0]?.id ?? '' })
    const graph = await ask('canvas.graph', { repositoryId })
    expect(graph.models.map(({ label, origin }) => [label, origin])).toEqual([
      ['bert-base-uncased', 'pretrained'],
      ['Head', 'scratch'],
    ])
    expect(graph.models[0]?.evidence[0]?.quote).toBe('AutoModel.from_pretrained(NAME, revision="v1.0")')
    expect(graph.links).toHaveLength(1)
    expect(graph.codings.map(({ unit }) => unit.kind).toSorted()).toEqual(['link', 'model'])
    await ask('canvas.remove', { unitIds: [head.unitId] })
    expect((await ask('canvas.graph', { repositoryId })).links).toEqual([])
    await ask('study.undo', {})
    expect(await ask('canvas.graph', { repositoryId })).toEqual(graph)
  })

  it('refuses to connect a model with itself', async () => {
    const repositoryId = await addClone()
    const { unitId } = await ask('canvas.addModel', { repositoryId, label: 'A', x: 0, y: 0 })
    const interaction = (await ask('taxonomy.schemes', {})).find(({ unitKinds }) => unitKinds.join() === 'link')
    const codeId = interaction?.codes[0]?.id ?? ''
    const error = await failure(ask('canvas.connect', { repositoryId, sourceId: unitId, targetId: unitId, codeId }))
    expect(error.message).toMatch(/with itself/)
  })
})

describe('taxonomy', () => {
  it('makes codes, gives them keys once, and keeps ids through a rename', async () => {
    const { schemeId } = await ask('taxonomy.createScheme', {
      name: 'Licence',
      question: 'Which licence?',
      unitKinds: ['model'],
      choice: 'single',
      ordered: false,
    })
    const { codeId } = await ask('taxonomy.createCode', { schemeId, name: 'Open weights', key: 'o' })
    const clash = await failure(ask('taxonomy.createCode', { schemeId, name: 'Other', key: 'o' }))
    expect(clash.message).toMatch(/belongs to Open weights/)
    await ask('taxonomy.editCode', { codeId, change: { name: 'Open' } })
    const [code] = (await scheme(/Licence/)).codes
    expect(code).toMatchObject({ id: codeId, name: 'Open', abbreviation: 'OW', key: 'o' })
    const circle = await failure(ask('taxonomy.editCode', { codeId, change: { parentId: codeId } }))
    expect(circle.message).toMatch(/below itself/)
  })
})

describe('the study', () => {
  it('opens the sample with models, interactions and two raters, and again without making it twice', async () => {
    const sample = await ask('study.openSample', {})
    expect(sample.raters.map(({ name }) => name)).toEqual(['Ada', 'Grace'])
    const [repository] = await ask('corpus.list', {})
    const graph = await ask('canvas.graph', { repositoryId: repository?.id ?? '' })
    expect(graph.models.length).toBeGreaterThanOrEqual(3)
    expect(graph.links.length).toBeGreaterThanOrEqual(2)
    expect(repository?.loads).toBeGreaterThanOrEqual(5)
    const writer = (await ask('detection.loads', {})).filter(({ path }) => path.endsWith('describe.py'))
    // Read from the YAML file alone: the option of another program has the same name and is not meant.
    expect(writer.map(({ modelNames }) => modelNames.map(({ name }) => name))).toEqual([
      ['google/flan-t5-base'],
      ['google/flan-t5-base'],
    ])
    const again = await ask('study.openSample', {})
    expect(again.study.id).toBe(sample.study.id)
  })

  it('shows nobody a sample that is half made', async () => {
    await ask('study.close', {})
    const before = backEnd.heard().length
    const [first, second] = [ask('study.resume', {}), ask('study.resume', {})]
    expect(await ask('study.state', {})).toBeNull()
    expect((await second)?.study.id).toBe((await first)?.study.id)
    expect((await ask('study.state', {}))?.raterId).toBe((await first)?.raters[0]?.id)
    expect(backEnd.heard().slice(before)).toContain('study')
  })

  it('shows the sample on the first start, and later what lay open, but not what was closed', async () => {
    await ask('study.close', {})
    expect((await ask('study.resume', {}))?.study.name).toBe('Field notes')
    await ask('study.close', {})
    expect(await ask('study.resume', {})).toBeNull()
    await ask('study.open', { path: join(backEnd.folder, 'study.loadstone') })
    await backEnd.restart()
    expect((await ask('study.resume', {}))?.study.name).toBe('Test')
  })

  it('gives a copied file actors of its own, so that chains never fork', async () => {
    await addClone()
    const path = join(backEnd.folder, 'study.loadstone')
    await ask('study.close', {})
    const copy = join(backEnd.folder, 'copy.loadstone')
    copyFileSync(path, copy)
    await ask('study.open', { path: copy })
    await ask('study.rename', { name: 'Copy' })
    expect((await ask('study.state', {}))?.undo).toBe('renamed the study to Copy')
    await ask('study.open', { path })
    expect((await ask('study.state', {}))?.undo).toBe('added encoder')
  })

  it('saves a copy, never over a file, and reports a failed opening without closing what is open', async () => {
    const copy = join(backEnd.folder, 'saved.loadstone')
    const { bytes } = await ask('study.saveCopy', { path: copy })
    expect(existsSync(copy)).toBe(true)
    expect(bytes).toBeGreaterThan(10_000)
    expect((await failure(ask('study.saveCopy', { path: copy }))).code).toBe('file_exists')
    expect((await failure(ask('study.open', { path: join(backEnd.folder, 'none') }))).code).toBe('not_found')
    expect((await ask('study.state', {}))?.study.name).toBe('Test')
  })

  it('asks for a study before anything else', async () => {
    await ask('study.close', {})
    expect(await ask('study.state', {})).toBeNull()
    expect((await failure(ask('corpus.list', {}))).code).toBe('no_study')
  })

  it('announces what changed to whoever listens', async () => {
    await ask('study.rename', { name: 'Renamed' })
    await expect.poll(() => backEnd.heard()).toContain('study')
  })
})
