/** Steps added and cut by hand, over the contract: seen at once, undone, kept by a new scan, and taken back. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'

const model =
  'from transformers import AutoModel\n\ndef load():\n    return AutoModel.from_pretrained("bert-base-uncased")\n'
const app = 'from model import load\n\ndef embed():\n    return load()\n\ndef main():\n    embed()\n\nmain()\n'
const plugin =
  'import importlib\n\ndef run(name):\n    importlib.import_module(name).go()\n\ndef start():\n    run("model")\n'

let backEnd: TestBackEnd
let repositoryId: string
let loadId: string

beforeEach(async () => {
  backEnd = startBackEnd()
  const path = backEnd.makeClone('models', { 'model.py': model, 'app.py': app, 'plugin.py': plugin })
  await backEnd.ask('study.create', { path: `${backEnd.folder}/study.loadstone`, name: 'Study', raterName: 'Ada' })
  await backEnd.ask('corpus.add', { path })
  const [repository] = await backEnd.ask('corpus.list', {})
  repositoryId = repository?.id ?? ''
  await backEnd.ask('detection.scan', { repositoryIds: [repositoryId] })
  const [load] = await backEnd.ask('detection.loads', { repositoryId })
  loadId = load?.id ?? ''
})

afterEach(() => backEnd.close())

async function outline(): Promise<string[]> {
  const steps = await backEnd.ask('trace.callers', { loadId, depth: 6 })
  return steps.map(({ depth, path, symbol, line, how, edit }) => {
    return `${depth} ${path}:${line} ${symbol || '-'} ${how}${edit === null ? '' : ` ${edit.verb}`}`
  })
}

const cutEmbed = () =>
  backEnd.ask('trace.edit', {
    loadId,
    verb: 'cut',
    caller: { path: 'app.py', symbol: 'embed' },
    callee: { path: 'model.py', symbol: 'load' },
    line: 4,
  })

const addRun = (line = 4) =>
  backEnd.ask('trace.edit', {
    loadId,
    verb: 'add',
    caller: { path: 'plugin.py', symbol: 'run' },
    callee: { path: 'model.py', symbol: 'load' },
    line,
  })

const whole = [
  '0 model.py:4 load root',
  '1 app.py:4 embed resolved',
  '2 app.py:7 main resolved',
  '3 app.py:9 - resolved',
]

it('a cut step stays, and its callers are not followed', async () => {
  expect(await outline()).toEqual(whole)
  await cutEmbed()
  const cut = ['0 model.py:4 load root', '1 app.py:4 embed resolved cut']
  expect(await outline()).toEqual(cut)
  const { resolved } = await backEnd.ask('trace.extent', { loadId, depth: 6 })
  expect(resolved).toEqual({ files: ['model.py'], functions: [{ path: 'model.py', symbol: 'load' }], lines: 2 })
  await backEnd.ask('detection.scan', { repositoryIds: [repositoryId] })
  expect(await outline()).toEqual(cut)
})

it('an added step is followed like any other', async () => {
  await addRun()
  expect((await outline()).slice(2)).toEqual([
    '1 plugin.py:4 run by hand add',
    '2 app.py:7 main resolved',
    '2 plugin.py:7 start resolved',
    '3 app.py:9 - resolved',
  ])
  const steps = await backEnd.ask('trace.callers', { loadId, depth: 1 })
  const added = steps.find(({ how }) => how === 'by hand')
  expect(plugin.slice(added?.start, added?.end)).toBe('importlib.import_module(name).go()')
  const { resolved } = await backEnd.ask('trace.extent', { loadId, depth: 6 })
  expect(resolved.functions).toContainEqual({ path: 'plugin.py', symbol: 'start' })
})

it('saying it twice leaves one; undo and restore take it back', async () => {
  const first = await cutEmbed()
  expect(await cutEmbed()).toEqual(first)
  await backEnd.ask('study.undo', {})
  expect(await outline()).toEqual(whole)
  await backEnd.ask('study.redo', {})
  await backEnd.ask('trace.restore', first)
  expect(await outline()).toEqual(whole)
  expect(backEnd.heard()).toContain('traceEdit')
})

it('what cannot be is refused with what to do next', async () => {
  await expect(addRun(400)).rejects.toMatchObject({ code: 'invalid_input', next: expect.stringContaining('Select') })
  const nowhere = { path: 'gone.py', symbol: 'f' }
  await expect(
    backEnd.ask('trace.edit', { loadId, verb: 'add', caller: nowhere, callee: nowhere, line: 1 }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const { editId } = await cutEmbed()
  await backEnd.ask('trace.restore', { editId })
  await expect(backEnd.ask('trace.restore', { editId })).rejects.toMatchObject({ code: 'not_found' })
})
