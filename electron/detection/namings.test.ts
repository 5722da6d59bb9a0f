/** Names given by hand, over the contract: who gave them, what undo leaves of that, and which load they follow. */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'
import { fixtureGit } from '../clone/fixtureGit.fixture.ts'
import { StudyFile } from '../store/studyFile.ts'
import { listLoads } from '../study/loads.ts'

let backEnd: TestBackEnd
let ask: TestBackEnd['ask']
let clone: string
let repositoryId: string
let loadId: string
const python = 'from transformers import AutoModel\n\ndef load(name):\n    return AutoModel.from_pretrained(name)\n'

beforeEach(async () => {
  backEnd = startBackEnd()
  ask = backEnd.ask
  await ask('study.create', { path: `${backEnd.folder}/study.loadstone`, name: 'Study', raterName: 'Ada' })
  clone = backEnd.makeClone('models', { 'model.py': python })
  repositoryId = (await ask('corpus.add', { path: clone })).added[0]?.id ?? ''
  loadId = await scan()
})

afterEach(() => backEnd.close())

/** Gives the id of the only load. */
async function scan(): Promise<string> {
  await ask('detection.scan', { repositoryIds: [repositoryId] })
  return (await ask('detection.loads', {}))[0]?.id ?? ''
}

const said = async () => (await ask('detection.namings', {})).map(({ names, by }) => `${by}: ${names.join(', ')}`)

const listed = async () =>
  (await ask('detection.loads', {})).map(
    ({ modelNames, line, version }) =>
      `${line}: ${modelNames.map(({ name }) => name).join(', ')} ${version ?? 'not pinned'}`,
  )

async function commit(text: string): Promise<void> {
  writeFileSync(join(clone, 'model.py'), text)
  fixtureGit(clone, ['commit', '--quiet', '--all', '-m', 'Go on'])
  await ask('corpus.move', { repositoryId, commit: 'HEAD' })
}

it('are those of the rater who said them last, and of the one before after an undo', async () => {
  await ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })
  expect(await said()).toEqual(['Ada: bert-base-uncased'])
  const { id: raterId } = await ask('study.addRater', { name: 'Grace' })
  await ask('study.selectRater', { raterId })
  await ask('detection.nameLoad', { loadId, names: ['roberta-base'] })
  expect(await said()).toEqual(['Grace: roberta-base'])
  await ask('study.undo', {})
  expect(await said()).toEqual(['Ada: bert-base-uncased'])
})

it('stay with a load whose file went on, are changed there, and are taken back there', async () => {
  await ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })
  await commit(`# A line more.\n${python}`)
  const moved = await scan()
  expect(moved).not.toBe(loadId)
  expect(await listed()).toEqual(['5: bert-base-uncased not pinned'])
  expect(await ask('detection.namings', {})).toMatchObject([{ loadId: moved, names: ['bert-base-uncased'] }])
  await ask('detection.nameLoad', { loadId: moved, names: ['roberta-base'] })
  expect(await said()).toEqual(['Ada: roberta-base'])
  await ask('detection.unnameLoad', { loadId: moved })
  expect(await listed()).toEqual(['5:  not pinned'])
})

it('stay with a load that a pack of the study calls by another signature', async () => {
  await ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })
  const pack = {
    library: 'transformers',
    hub: 'huggingface',
    roots: ['transformers'],
    loaders: [{ pattern: 'transformers.AutoModel.*', component: 'model', name: { position: 0, keywords: [] } }],
  }
  await ask('detection.addPack', { content: JSON.stringify(pack) })
  await scan()
  expect(await listed()).toEqual(['4: bert-base-uncased not pinned'])
})

it('wait for a person where the call itself was changed', async () => {
  await ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })
  await commit(python.replace('pretrained(name)', 'pretrained(name.lower())'))
  await scan()
  expect(await listed()).toEqual(['4:  not pinned'])
  expect((await ask('coding.toCheck', { repositoryId })).flatMap(({ about }) => about)).toEqual([
    'names of a load: bert-base-uncased',
  ])
})

it('stand above the version that the scan found as well, and what it found can still be read', async () => {
  await commit(python.replace('pretrained(name)', 'pretrained("bert-base-cased", revision="v1")'))
  await ask('detection.nameLoad', { loadId: await scan(), names: ['bert-base-uncased'], version: null })
  expect(await listed()).toEqual(['4: bert-base-uncased not pinned'])
  const [naming] = await ask('detection.namings', {})
  expect(naming?.found).toMatchObject({ modelNames: [{ name: 'bert-base-cased' }], version: 'v1' })
})

it('of two copies that were merged leave one load, named as it was named last', async () => {
  const [mine, yours] = ['mine', 'yours'].map((name) => join(backEnd.folder, `${name}.loadstone`)) as [string, string]
  await ask('study.saveCopy', { path: yours })
  await ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })
  await ask('study.saveCopy', { path: mine })
  await ask('study.open', { path: yours })
  await ask('detection.nameLoad', { loadId, names: ['roberta-base'] })
  await ask('study.close', {})
  const [one, two] = [StudyFile.open(mine), StudyFile.open(yours)]
  try {
    one.merge(two.events())
    expect(listLoads(one).map(({ modelNames }) => modelNames.map(({ name }) => name))).toEqual([['roberta-base']])
  } finally {
    one.close()
    two.close()
  }
})

it('are not given where the text of the load cannot be read: nothing could find it again', async () => {
  const objects = join(clone, '.git/objects')
  const blob = (await ask('detection.loads', {}))[0]?.blob ?? ''
  const folder = readdirSync(objects).find((name) => blob.startsWith(name)) ?? ''
  rmSync(join(objects, folder, blob.slice(2)))
  await backEnd.restart()
  await ask('study.open', { path: `${backEnd.folder}/study.loadstone` })
  await expect(ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })).rejects.toMatchObject({
    code: 'object_missing',
  })
  expect(await said()).toEqual([])
})
