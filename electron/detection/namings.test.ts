/** Names given by hand, over the contract: who gave them, and what undo leaves of that. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startBackEnd, type TestBackEnd } from '../backEnd.fixture.ts'

let backEnd: TestBackEnd
let loadId: string

beforeEach(async () => {
  backEnd = startBackEnd()
  const { ask, folder } = backEnd
  await ask('study.create', { path: `${folder}/study.loadstone`, name: 'Study', raterName: 'Ada' })
  const python = 'from transformers import AutoModel\n\ndef load(name):\n    return AutoModel.from_pretrained(name)\n'
  const { added } = await ask('corpus.add', { path: backEnd.makeClone('models', { 'model.py': python }) })
  await ask('detection.scan', { repositoryIds: [added[0]?.id ?? ''] })
  loadId = (await ask('detection.loads', {}))[0]?.id ?? ''
})

afterEach(() => backEnd.close())

const said = async () =>
  (await backEnd.ask('detection.namings', {})).map(({ names, by }) => `${by}: ${names.join(', ')}`)

it('are those of the rater who said them last, and of the one before after an undo', async () => {
  await backEnd.ask('detection.nameLoad', { loadId, names: ['bert-base-uncased'] })
  expect(await said()).toEqual(['Ada: bert-base-uncased'])
  const { id: raterId } = await backEnd.ask('study.addRater', { name: 'Grace' })
  await backEnd.ask('study.selectRater', { raterId })
  await backEnd.ask('detection.nameLoad', { loadId, names: ['roberta-base'] })
  expect(await said()).toEqual(['Grace: roberta-base'])
  await backEnd.ask('study.undo', {})
  expect(await said()).toEqual(['Ada: bert-base-uncased'])
})
