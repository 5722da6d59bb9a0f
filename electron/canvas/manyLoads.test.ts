/** A model of as many loads as the largest repository of the study's kind holds: taken as a whole, and led to by its ids. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mostLoads, mostPlaces } from '../../shared/model/unit.ts'
import { anchorAt } from '../store/study.fixture.ts'
import { builtInId, startCanvas, type TestCanvas } from './canvas.fixture.ts'

/** More than CodeRL, whose vendored copy of a library loads some 2,670 times. */
const many = 2700
const program = `from transformers import AutoModel\n${Array.from({ length: many }, (_, index) => `m${index} = AutoModel.from_pretrained("model-${index}")`).join('\n')}\n`

let canvas: TestCanvas
let repositoryId = ''
let loadIds: string[] = []

const modelOf = async (unitId: string) =>
  (await canvas.ask('canvas.graph', { repositoryId })).models.find(({ id }) => id === unitId)

beforeAll(async () => {
  canvas = await startCanvas()
  const { backEnd, ask } = canvas
  const clone = backEnd.makeClone('large', { 'zoo.py': program })
  repositoryId = (await ask('corpus.add', { path: clone })).added[0]?.id ?? ''
  await ask('detection.scan', { repositoryIds: [repositoryId] })
  loadIds = (await ask('detection.loads', { repositoryId })).map(({ id }) => id)
})
afterAll(() => canvas.backEnd.close())

describe('a model of all loads of a large repository', () => {
  it('is made, undone and brought back', async () => {
    expect(loadIds).toHaveLength(many)
    const { ask } = canvas
    const { unitId } = await ask('canvas.addModel', { repositoryId, label: 'zoo', loadIds, x: 0, y: 0 })
    expect((await modelOf(unitId))?.loadIds).toEqual(loadIds)
    await ask('study.undo', {})
    expect(await modelOf(unitId)).toBeUndefined()
    await ask('study.redo', {})
    expect((await modelOf(unitId))?.loadIds).toEqual(loadIds)
  })

  it('keeps room for text, and says when there is none left', async () => {
    const { ask } = canvas
    const unitId = (await ask('canvas.addModel', { repositoryId, label: 'rest', x: 0, y: 0 })).unitId
    await ask('canvas.editModel', { unitId, addLoadIds: loadIds.slice(0, 1500) })
    await ask('canvas.editModel', { unitId, addLoadIds: loadIds })
    expect((await modelOf(unitId))?.loadIds).toEqual(loadIds)
    const texts = Array.from({ length: mostPlaces }, (_, index) => anchorAt(index + 1, `text ${index}`))
    await ask('canvas.editModel', { unitId, addEvidence: texts.slice(0, 40) })
    expect((await modelOf(unitId))?.evidence.slice(-40)).toEqual(texts.slice(0, 40))
    await expect(ask('canvas.editModel', { unitId, addEvidence: texts })).rejects.toMatchObject({
      code: 'invalid_input',
      message: `A model keeps at most ${mostPlaces} places as its evidence.`,
    })
  })

  it('goes up to a bound that is said in words', async () => {
    const { ask } = canvas
    const unitId = (await ask('canvas.addModel', { repositoryId, label: 'bound', loadIds, x: 0, y: 0 })).unitId
    const unknown = Array.from({ length: mostLoads }, (_, index) => `load ${index}`)
    await expect(ask('canvas.editModel', { unitId, addLoadIds: [...unknown, 'one more'] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect((await modelOf(unitId))?.loadIds).toHaveLength(many)
  })

  it('is coded like any other', async () => {
    const { ask } = canvas
    const unitId = (await ask('canvas.addModel', { repositoryId, label: 'coded', loadIds, x: 0, y: 0 })).unitId
    await ask('canvas.putStage', { unitId, codeId: builtInId(7, 1), beforeId: null })
    const { codings } = await ask('canvas.graph', { repositoryId })
    expect(codings.map((coding) => coding.unitId)).toEqual([unitId])
  })
})
