/** The canvas's calls on a real study: models, stages in their order, links from stage to stage, lanes, and what undo leaves. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  builtInId,
  feat,
  feedback,
  handoff,
  inference,
  init,
  outOf,
  post,
  proc,
  startCanvas,
  type TestCanvas,
} from './canvas.fixture.ts'

let canvas: TestCanvas
let ask: TestCanvas['ask']
let repositoryId: string
beforeEach(async () => {
  canvas = await startCanvas()
  ;({ ask, repositoryId } = canvas)
})
afterEach(() => canvas.backEnd.close())

async function put(unitId: string, codeId: string, beforeId: string | null = null): Promise<string> {
  return (await ask('canvas.putStage', { unitId, codeId, beforeId })).codingId
}

const graph = () => ask('canvas.graph', { repositoryId })

describe('models', () => {
  it('of a file are one for each that it loads, its tokenizer with it, side by side and as one step', async () => {
    const { unitIds } = await ask('canvas.addFile', { repositoryId, path: 'run.py', x: 10, y: 20 })
    const { models, placements } = await graph()
    const made = unitIds.map((id) => models.find((model) => model.id === id))
    expect(made.map((model) => [model?.label, model?.origin, model?.loadIds.length])).toEqual([
      ['bert-base-uncased', 'pretrained', 2],
      ['gpt2', 'pretrained', 1],
    ])
    expect(made[0]?.evidence.map(({ quote }) => quote)).toEqual([
      'AutoTokenizer.from_pretrained("bert-base-uncased")',
      'AutoModel.from_pretrained("bert-base-uncased")',
    ])
    const [first, second] = unitIds.map((id) => placements.find((place) => place.id === id))
    expect([first?.x, first?.y, second?.y, first?.byHand]).toEqual([10, 20, 20, true])
    expect(second?.x).toBeGreaterThan(10)
    await ask('study.undo', {})
    expect((await graph()).models).toEqual([])
  })

  it('of a file that loads none is the file itself; a file dropped on a model is its evidence', async () => {
    const { unitIds } = await ask('canvas.addFile', { repositoryId, path: 'NOTES.md', x: 0, y: 0 })
    const [model] = (await graph()).models
    expect(model).toMatchObject({ id: unitIds[0], label: 'NOTES.md', origin: 'scratch', loadIds: [] })
    expect(model?.evidence.map(({ quote }) => quote)).toEqual(['# Notes'])
    const unitId = unitIds[0] ?? ''
    await ask('canvas.addFile', { repositoryId, path: 'run.py', x: 0, y: 0, unitId })
    expect((await graph()).models[0]).toMatchObject({ id: unitId, label: 'NOTES.md' })
    expect((await graph()).models[0]?.loadIds).toHaveLength(3)
    await expect(ask('canvas.addFile', { repositoryId, path: 'gone.py', x: 0, y: 0 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('that are drawn already gain the loads of a file instead of being drawn again', async () => {
    const bert = await canvas.addModel('bert-base-uncased')
    const { unitIds } = await ask('canvas.addFile', { repositoryId, path: 'run.py', x: 0, y: 0 })
    expect(unitIds).toContain(bert)
    const labels = (await graph()).models.map(({ label, loadIds }) => [label, loadIds.length])
    expect(labels).toEqual([
      ['bert-base-uncased', 2],
      ['gpt2', 1],
    ])
    const before = await graph()
    await ask('canvas.addFile', { repositoryId, path: 'run.py', x: 0, y: 0 })
    expect(await graph()).toEqual(before)
    await ask('study.undo', {})
    expect((await graph()).models.map(({ loadIds }) => loadIds)).toEqual([[]])
  })

  it('have a name, whatever was typed', async () => {
    await canvas.addModel(' ')
    expect((await graph()).models.map(({ label }) => label)).toEqual(['Unnamed model'])
  })

  it('are named by what they are, so that two people who draw the same one draw the same unit', async () => {
    const unitId = await canvas.addModel('gpt2')
    await ask('canvas.remove', { unitIds: [unitId] })
    expect(await canvas.addModel('gpt2')).toBe(unitId)
    expect(await canvas.addModel('gpt2')).not.toBe(unitId)
  })
})

describe('stages', () => {
  it('stand in the order of the codebook until somebody puts one elsewhere', async () => {
    const unitId = await canvas.addModel('bert')
    for (const codeId of [inference, init, proc]) await put(unitId, codeId)
    // Each was put last.
    expect(await canvas.stages(unitId)).toEqual(['INF', 'INIT', 'PROC'])
    await put(unitId, inference)
    expect(await canvas.stages(unitId)).toEqual(['INIT', 'PROC', 'INF'])
    const positions = (await graph()).codings.map(({ position }) => position)
    expect(positions).toEqual([null, null, null])
  })

  it('go between two others, and move as one step that is undone as one', async () => {
    const unitId = await canvas.addModel('bert')
    for (const codeId of [init, proc, inference]) await put(unitId, codeId)
    const codingId = await put(unitId, post, proc)
    expect(await canvas.stages(unitId)).toEqual(['INIT', 'POST', 'PROC', 'INF'])
    expect(await put(unitId, post, init)).toBe(codingId)
    expect(await canvas.stages(unitId)).toEqual(['POST', 'INIT', 'PROC', 'INF'])
    expect((await ask('study.undo', {})).label).toBe('moved the stage Post-processing of bert')
    expect(await canvas.stages(unitId)).toEqual(['INIT', 'POST', 'PROC', 'INF'])
  })

  it('that were coded elsewhere join behind the last one that the codebook has before them', async () => {
    const unitId = await canvas.addModel('bert')
    for (const codeId of [inference, init]) await put(unitId, codeId)
    await ask('coding.apply', { target: { kind: 'unit', unitId }, codeId: proc })
    expect(await canvas.stages(unitId)).toEqual(['INF', 'INIT', 'PROC'])
  })

  it('are ordered by each rater for themselves', async () => {
    const unitId = await canvas.addModel('bert')
    for (const codeId of [init, inference]) await put(unitId, codeId)
    await canvas.become('Grace')
    for (const codeId of [inference, init]) await put(unitId, codeId)
    expect(await canvas.stages(unitId)).toEqual(['INF', 'INIT'])
    await canvas.become('Ada')
    expect(await canvas.stages(unitId)).toEqual(['INIT', 'INF'])
  })

  it('are copied with their order, without evidence, to models that keep what they have', async () => {
    const [from, to] = [await canvas.addModel('bert'), await canvas.addModel('roberta')]
    await ask('canvas.addFile', { repositoryId, path: 'run.py', x: 0, y: 0, unitId: from })
    const [evidence] = (await graph()).models.find(({ id }) => id === from)?.evidence ?? []
    if (evidence === undefined) throw new Error('the model has no text')
    await ask('canvas.putStage', { unitId: from, codeId: inference, beforeId: null, evidence: [evidence] })
    await put(from, init)
    await put(to, post)
    const shape = { fromId: from, toIds: [to, from], schemeIds: [builtInId(7)] }
    expect(await ask('canvas.copyShape', shape)).toEqual({ codings: 2 })
    expect(await canvas.stages(to)).toEqual(['INF', 'INIT', 'POST'])
    const copies = (await graph()).codings.filter(({ unitId }) => unitId === to)
    expect(copies.map(({ evidence: texts }) => texts.length)).toEqual([0, 0, 0])
    expect(await ask('canvas.copyShape', shape)).toEqual({ codings: 0 })
    await ask('study.undo', {})
    expect(await canvas.stages(to)).toEqual(['POST'])
  })
})

describe('links', () => {
  let [bert, gpt] = ['', '']
  beforeEach(async () => {
    ;[bert, gpt] = [await canvas.addModel('bert'), await canvas.addModel('gpt2')]
  })

  it('run from stage to stage with all their answers as one step', async () => {
    const ends = { sourceId: bert, targetId: gpt, sourceStageId: inference, targetStageId: feat }
    const { unitId } = await ask('canvas.connect', { repositoryId, ...ends, codeId: handoff, furtherIds: [outOf] })
    const { links, codings } = await graph()
    expect(links).toEqual([expect.objectContaining({ id: unitId, ...ends })])
    expect(codings.map(({ unitId: coded, codeId }) => [coded, codeId])).toEqual([
      [unitId, handoff],
      [unitId, outOf],
    ])
    await ask('study.undo', {})
    expect((await graph()).links).toEqual([])
  })

  it('of the same ends are one unit for all raters; at other stages they are another', async () => {
    const first = await canvas.connect(bert, gpt, [inference, feat])
    await canvas.become('Grace')
    expect(await canvas.connect(bert, gpt, [inference, feat])).toBe(first)
    expect(await canvas.connect(bert, gpt)).not.toBe(first)
    expect((await graph()).codings.filter(({ unitId }) => unitId === first)).toHaveLength(2)
  })

  it('move their ends in place while they are one rater’s alone', async () => {
    const unitId = await canvas.connect(bert, gpt)
    const ends = { sourceId: bert, targetId: gpt, sourceStageId: init, targetStageId: null }
    expect(await ask('canvas.setEnds', { unitId, ...ends })).toEqual({ unitId })
    expect(await ask('canvas.reverse', { unitId })).toEqual({ unitId })
    expect((await graph()).links).toEqual([
      expect.objectContaining({ sourceId: gpt, targetId: bert, sourceStageId: null, targetStageId: init }),
    ])
  })

  it('leave to others what they said: one’s own codings go to a link of their own', async () => {
    const unitId = await canvas.connect(bert, gpt)
    await canvas.become('Grace')
    await canvas.connect(bert, gpt)
    const moved = await ask('canvas.reverse', { unitId })
    expect(moved.unitId).not.toBe(unitId)
    const { links, codings } = await graph()
    expect(links.map(({ sourceId }) => sourceId).toSorted()).toEqual([bert, gpt].toSorted())
    expect(codings.map((coding) => coding.unitId).toSorted()).toEqual([unitId, moved.unitId].toSorted())
    await canvas.become('Edsger')
    await expect(ask('canvas.reverse', { unitId })).rejects.toMatchObject({ code: 'invalid_input' })
  })

  it('moved onto another of the rater’s become that one, with the answers that were moved', async () => {
    const there = await canvas.connect(bert, gpt, [inference, feat])
    const { unitId } = await ask('canvas.connect', { repositoryId, sourceId: bert, targetId: gpt, codeId: feedback })
    const ends = { sourceId: bert, targetId: gpt, sourceStageId: inference, targetStageId: feat }
    expect(await ask('canvas.setEnds', { unitId, ...ends })).toEqual({ unitId: there })
    const { links, codings } = await graph()
    expect(links.map(({ id }) => id)).toEqual([there])
    expect(codings.map(({ codeId }) => codeId)).toEqual([feedback])
  })

  it('join two models of one repository only, at stages', async () => {
    const wrong = { repositoryId, codeId: handoff }
    await expect(ask('canvas.connect', { ...wrong, sourceId: bert, targetId: bert })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    const ends = { sourceId: bert, targetId: gpt, sourceStageId: handoff }
    await expect(ask('canvas.connect', { ...wrong, ...ends })).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('removing', () => {
  it('takes a model with its links and codings, which do not come back with a new one of its name', async () => {
    const [bert, gpt] = [await canvas.addModel('bert'), await canvas.addModel('gpt2')]
    await put(bert, init)
    await canvas.connect(bert, gpt)
    expect(await ask('canvas.remove', { unitIds: [bert] })).toEqual({ removed: 2, kept: [] })
    await canvas.addModel('bert')
    expect((await graph()).codings).toEqual([])
    await ask('study.undo', {})
    await ask('study.undo', {})
    expect(await canvas.stages(bert)).toEqual(['INIT'])
    expect((await graph()).links).toHaveLength(1)
  })

  it('leaves what others coded, and the models that their links need', async () => {
    const [bert, gpt] = [await canvas.addModel('bert'), await canvas.addModel('gpt2')]
    await put(bert, init)
    await canvas.become('Grace')
    await canvas.connect(bert, gpt)
    await canvas.become('Ada')
    const kept = ['bert', 'gpt2', 'bert → gpt2']
    const answer = await ask('canvas.remove', { unitIds: [bert, gpt] })
    expect([answer.removed, answer.kept.toSorted()]).toEqual([0, kept.toSorted()])
    const { models, links, codings } = await graph()
    expect([models.length, links.length]).toEqual([2, 1])
    expect(codings.map(({ codeId }) => codeId)).toEqual([handoff])
  })
})

describe('lanes', () => {
  it('hold models once, shrink when one leaves, and go when one alone is left', async () => {
    const models = await Promise.all(['a', 'b', 'c', 'd'].map((label) => canvas.addModel(label)))
    const [a = '', b = '', c = '', d = ''] = models
    const { laneId } = await ask('canvas.setLane', { repositoryId, name: 'Encoders', modelIds: [a, b, c] })
    await ask('canvas.setLane', { repositoryId, name: 'Others', modelIds: [c, d] })
    expect((await graph()).lanes.map(({ name, modelIds }) => [name, modelIds])).toEqual([
      ['Encoders', [a, b]],
      ['Others', [c, d]],
    ])
    await ask('canvas.setLane', { repositoryId, name: 'All', modelIds: [b, c, d] })
    expect((await graph()).lanes.map(({ name }) => name)).toEqual(['All'])
    await ask('study.undo', {})
    expect((await graph()).lanes.map(({ id }) => id)).toContain(laneId)
    await expect(ask('canvas.setLane', { repositoryId, name: 'One', modelIds: [a, a] })).rejects.toMatchObject({
      code: 'invalid_input',
    })
  })

  it('lose a model that is dragged out, and take one in, by one step that one undo takes back', async () => {
    const [a = '', b = '', c = '', d = ''] = await Promise.all(
      ['a', 'b', 'c', 'd'].map((label) => canvas.addModel(label)),
    )
    const places = async () => Object.fromEntries((await graph()).placements.map(({ id, x, y }) => [id, [x, y]]))
    await ask('canvas.place', { placements: [a, b, c, d].map((id, index) => ({ id, x: index * 100, y: 0 })) })
    const { laneId } = await ask('canvas.setLane', { repositoryId, name: 'Encoders', modelIds: [a, b, c] })
    const before = await graph()
    const moved = [
      { id: a, x: 900, y: 90 },
      { id: d, x: 950, y: 80 },
    ]
    await ask('canvas.place', { placements: moved, leavingIds: [a, d] })
    expect((await graph()).lanes.map(({ modelIds }) => modelIds)).toEqual([[b, c]])
    // The lane stays where it stood: its next model has the place of the one that left.
    expect(await places()).toEqual({ [a]: [900, 90], [b]: [0, 0], [c]: [200, 0], [d]: [950, 80] })
    expect((await ask('study.undo', {})).label).toBe('took a out of Encoders')
    expect(await graph()).toEqual(before)
    await ask('canvas.setLane', {
      repositoryId,
      laneId,
      name: 'Encoders',
      modelIds: [a, b, c, d],
      placements: [{ id: a, x: 5, y: 5 }],
    })
    expect((await places())[a]).toEqual([5, 5])
    await ask('study.undo', {})
    expect(await graph()).toEqual(before)
  })

  it('of which one model is left go with the one that is dragged out', async () => {
    const [a = '', b = ''] = await Promise.all(['a', 'b'].map((label) => canvas.addModel(label)))
    await ask('canvas.setLane', { repositoryId, name: 'Encoders', modelIds: [a, b] })
    await ask('canvas.place', { placements: [{ id: a, x: 9, y: 9 }], leavingIds: [a] })
    expect((await graph()).lanes).toEqual([])
    await ask('study.undo', {})
    expect((await graph()).lanes.map(({ modelIds }) => modelIds)).toEqual([[a, b]])
  })

  it('are their rater’s: nobody else changes them', async () => {
    const models = await Promise.all(['a', 'b'].map((label) => canvas.addModel(label)))
    const { laneId } = await ask('canvas.setLane', { repositoryId, name: 'Encoders', modelIds: models })
    await canvas.become('Grace')
    await expect(ask('canvas.removeLane', { laneId })).rejects.toMatchObject({ code: 'invalid_input' })
    await canvas.become('Ada')
    await ask('canvas.removeLane', { laneId })
    expect((await graph()).lanes).toEqual([])
  })
})

it('places by hand and by layout are told apart', async () => {
  await ask('canvas.addModel', { repositoryId, label: 'a', x: 0, y: 0, byHand: false })
  expect((await graph()).placements.map(({ byHand }) => byHand)).toEqual([false])
  await ask('study.undo', {})
  const unitId = await canvas.addModel('bert')
  await ask('canvas.place', { placements: [{ id: unitId, x: 5, y: 6, byHand: false }] })
  expect((await graph()).placements).toEqual([{ id: unitId, x: 5, y: 6, byHand: false }])
  expect((await ask('study.undo', {})).label).toBe('arranged a node')
})

it('stages at the ends of links read through merges of codes', async () => {
  const [bert, gpt] = [await canvas.addModel('bert'), await canvas.addModel('gpt2')]
  await canvas.connect(bert, gpt, [inference, null])
  await ask('taxonomy.change', { change: { verb: 'merge', codeIds: [inference], intoId: feat } })
  expect((await graph()).links[0]?.sourceStageId).toBe(feat)
})
