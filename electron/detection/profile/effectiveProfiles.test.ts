/** Profiles through the whole back end: made by scans, changed by what people name, and counted in the figures. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { join } from 'node:path'
import { startBackEnd, type TestBackEnd } from '../../backEnd.fixture.ts'

let backEnd: TestBackEnd
let repositoryId: string

const files = {
  'README.md': '# Captions\n\nBuilt on `bert-base-uncased`; the tiny one is prajjwal1/bert-tiny.\n',
  'config.yaml': 'text:\n  encoder: bert-base-uncased\n',
  'main.py': `from transformers import AutoModel
import torchvision.models as models


def build(path):
    text = AutoModel.from_pretrained("bert-base-uncased")
    image = models.resnet50(pretrained=True)
    other = AutoModel.from_pretrained(path)
    return text, image, other
`,
}

beforeEach(async () => {
  backEnd = startBackEnd()
  const { ask, folder } = backEnd
  await ask('study.create', { path: join(folder, 'a.loadstone'), name: 'A', raterName: 'R' })
  const { added } = await ask('corpus.add', { path: backEnd.makeClone('captions', files) })
  repositoryId = added[0]?.id ?? ''
  await ask('detection.scan', { repositoryIds: [repositoryId] })
})

afterEach(() => backEnd.close())

async function profile() {
  const [only] = await backEnd.ask('detection.profiles', { repositoryId })
  if (only === undefined) throw new Error('no profile was saved')
  return only
}

async function figure(id: string): Promise<Record<string, number>> {
  const figures = await backEnd.ask('insights.figures', {})
  const bars = figures.find((one) => one.id === id)?.bars ?? []
  return Object.fromEntries(bars.filter(({ count }) => count > 0).map(({ label, count }) => [label, count]))
}

test('a scan saves the profile of its repository', async () => {
  const { models, structure, documentation, complementary } = await profile()
  expect(models.map(({ name, family, modality }) => [name, family, modality])).toEqual([
    ['bert-base-uncased', 'BERT', 'nlp'],
    ['resnet50', 'ResNet', 'vision'],
  ])
  expect(models[0]?.mentions).toEqual([
    { place: 'readme', path: 'README.md', line: 3 },
    { place: 'configuration', path: 'config.yaml', line: 2 },
  ])
  expect(structure).toBe('multiple')
  expect(documentation).toEqual({ extent: 'partial', place: 'both' })
  expect(complementary.map(({ names }) => names)).toEqual([['bert-base-uncased', 'resnet50']])
  expect(await figure('repositories.documentation')).toEqual({ 'Partial, both': 1 })
})

test('what people name changes the profile at once, and taking it back restores it', async () => {
  const before = await profile()
  const loads = await backEnd.ask('detection.loads', { repositoryId })
  const unnamed = loads.find(({ modelNames }) => modelNames.length === 0)
  const loadId = unnamed?.id ?? ''
  await backEnd.ask('detection.nameLoad', { loadId, names: ['prajjwal1/bert-tiny'], version: 'v1' })
  const named = (await profile()).models.find(({ name }) => name === 'prajjwal1/bert-tiny')
  expect(named).toMatchObject({ family: 'BERT', pinned: true, loadIds: [loadId] })
  expect(named?.mentions).toEqual([{ place: 'readme', path: 'README.md', line: 3 }])
  expect(await figure('models.family')).toEqual({ BERT: 2, ResNet: 1 })

  await backEnd.ask('detection.scan', { repositoryIds: [repositoryId] })
  expect((await profile()).models.map(({ name }) => name)).toContain('prajjwal1/bert-tiny')
  await backEnd.ask('detection.unnameLoad', { loadId })
  expect(await profile()).toEqual(before)
})

test('saying that a load names no model takes the model out', async () => {
  const loads = await backEnd.ask('detection.loads', { repositoryId })
  const resnet = loads.find(({ signature }) => signature.endsWith('resnet50'))
  await backEnd.ask('detection.nameLoad', { loadId: resnet?.id ?? '', names: [] })
  const { models, structure, documentation } = await profile()
  expect(models.map(({ name }) => name)).toEqual(['bert-base-uncased'])
  expect([structure, documentation.extent]).toEqual(['single', 'explicit'])
})
