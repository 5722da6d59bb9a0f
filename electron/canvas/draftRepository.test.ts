/** Drafting a real small repository: from its code to suggestions with evidence, and to a pipeline once they are accepted. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'
import { probeProgram } from './probe.fixture.ts'

let backEnd: TestBackEnd
let ask: TestBackEnd['ask']
let repositoryId = ''
beforeEach(async () => {
  backEnd = startBackEnd()
  ask = backEnd.ask
  await ask('study.create', { path: join(backEnd.folder, 'a.loadstone'), name: 'Study', raterName: 'Ada' })
  const clone = backEnd.makeClone('one', { 'train.py': probeProgram })
  repositoryId = (await ask('corpus.add', { path: clone })).added[0]?.id ?? ''
  await ask('detection.scan', { repositoryIds: [repositoryId] })
})
afterEach(() => backEnd.close())

async function suggested(): Promise<[string, string, string | undefined][]> {
  const schemes = await ask('taxonomy.schemes', {})
  const names = new Map(schemes.flatMap(({ codes }) => codes.map((code) => [code.id, code.abbreviation])))
  const rows = await ask('canvas.suggestions', { repositoryId })
  return rows.map(({ unit, codeId, evidence }) => {
    return [unit.label, codeId === null ? '' : (names.get(codeId) ?? ''), evidence[0]?.quote.split('\n')[0]]
  })
}

it('suggests models, stages and the interaction between them, each with the text that shows it', async () => {
  const report = await ask('canvas.draft', { repositoryId })
  expect(report).toMatchObject({ repositoryId, models: 2, gaps: [] })
  const found = await suggested()
  expect(found).toContainEqual(['bert-base-uncased', '', 'AutoTokenizer.from_pretrained(NAME)'])
  expect(found).toContainEqual(['bert-base-uncased', 'INIT', 'AutoModel.from_pretrained(NAME)'])
  expect(found).toContainEqual(['bert-base-uncased', 'PROC', 'tokenizer(texts, return_tensors="pt")'])
  expect(found).toContainEqual(['bert-base-uncased', 'INF', 'encoder(**inputs)'])
  const labels = new Set(found.map(([label]) => label))
  expect([...labels]).toEqual(['bert-base-uncased', 'Head', 'bert-base-uncased → Head'])
  const stages = found.filter(([label]) => label === 'Head').map(([, code]) => code)
  expect(stages).toEqual(expect.arrayContaining(['MODEL', 'TRAIN']))
})

it('becomes a pipeline of the rater who accepts it all, as one step', async () => {
  const { suggestions } = await ask('canvas.draft', { repositoryId })
  const rows = await ask('canvas.suggestions', { repositoryId })
  expect(rows).toHaveLength(suggestions)
  await ask('canvas.accept', { repositoryId, suggestionIds: rows.map(({ id }) => id) })
  const { models, links, codings } = await ask('canvas.graph', { repositoryId })
  expect(models.map(({ label, origin }) => [label, origin])).toEqual([
    ['bert-base-uncased', 'pretrained'],
    ['Head', 'scratch'],
  ])
  expect(links).toHaveLength(1)
  for (const coding of codings) expect(coding.suggestionId).not.toBeNull()
  const state = await ask('study.state', {})
  expect(state?.raters.map(({ kind }) => kind)).toEqual(['person', 'detector'])
  // Whoever accepts everything agrees with the detector; that is what the measure says.
  const schemeId = (await ask('taxonomy.schemes', {})).find(({ name }) => name === 'Pipeline organisation')?.id ?? ''
  const raterIds = state?.raters.map(({ id }) => id) ?? []
  const measured = await ask('agreement.measure', { schemeId, raterIds })
  expect([measured.units > 0, measured.disagreements]).toEqual([true, []])
  await ask('study.undo', {})
  expect((await ask('canvas.graph', { repositoryId })).models).toEqual([])
})

it('says the same when it is done again', async () => {
  await ask('canvas.draft', { repositoryId })
  const before = await ask('canvas.suggestions', { repositoryId })
  await ask('canvas.draft', { repositoryId })
  expect(await ask('canvas.suggestions', { repositoryId })).toEqual(before)
})
