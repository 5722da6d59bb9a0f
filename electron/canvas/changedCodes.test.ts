/** The canvas after its codes were merged, retired or taken back: what was drawn stays, and can still be worked with. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  builtInId,
  feat,
  handoff,
  inference,
  init,
  outOf,
  post,
  startCanvas,
  type TestCanvas,
} from './canvas.fixture.ts'

let canvas: TestCanvas
let ask: TestCanvas['ask']
let repositoryId: string
let [bert, gpt] = ['', '']
beforeEach(async () => {
  canvas = await startCanvas()
  ;({ ask, repositoryId } = canvas)
  ;[bert, gpt] = [await canvas.addModel('bert'), await canvas.addModel('gpt2')]
})
afterEach(() => canvas.backEnd.close())

const graph = () => ask('canvas.graph', { repositoryId })
const put = (unitId: string, codeId: string, beforeId: string | null = null) =>
  ask('canvas.putStage', { unitId, codeId, beforeId })
const retire = (codeId: string) => ask('taxonomy.change', { change: { verb: 'retire', codeIds: [codeId] } })
const merge = (codeId: string, intoId: string) =>
  ask('taxonomy.change', { change: { verb: 'merge', codeIds: [codeId], intoId } })
const copyTo = (toId: string) => ask('canvas.copyShape', { fromId: bert, toIds: [toId], schemeIds: [builtInId(7)] })

it('a stage whose code is retired can still be moved, and not be drawn anew', async () => {
  for (const codeId of [init, inference]) await put(bert, codeId)
  await retire(inference)
  await put(bert, inference, init)
  expect(await canvas.stages(bert)).toEqual(['INF', 'INIT'])
  await expect(put(gpt, inference)).rejects.toMatchObject({ code: 'invalid_input' })
})

it('a shape is copied without the stages whose codes are retired', async () => {
  for (const codeId of [init, inference, post]) await put(bert, codeId)
  await retire(inference)
  expect(await copyTo(gpt)).toEqual({ codings: 2 })
  expect(await canvas.stages(gpt)).toEqual(['INIT', 'POST'])
})

it('a shape in which two stages became one is copied with one coding of it', async () => {
  for (const codeId of [feat, inference]) await put(bert, codeId)
  await merge(feat, inference)
  expect(await copyTo(gpt)).toEqual({ codings: 1 })
  const copies = (await graph()).codings.filter(({ unitId }) => unitId === gpt)
  expect(copies.map(({ codeId }) => codeId)).toEqual([inference])
})

it('a link whose stages read the same after a merge is the same link', async () => {
  const drawn = await canvas.connect(bert, gpt, [feat, init])
  await merge(feat, inference)
  await canvas.become('Grace')
  expect(await canvas.connect(bert, gpt, [inference, init])).toBe(drawn)
  expect((await graph()).links).toHaveLength(1)
})

it('an end that stays keeps the code that was meant, so that separating the codes tells it apart again', async () => {
  const unitId = await canvas.connect(bert, gpt, [feat, init])
  await merge(feat, inference)
  const ends = { sourceId: bert, targetId: gpt, sourceStageId: inference, targetStageId: post }
  expect(await ask('canvas.setEnds', { unitId, ...ends })).toEqual({ unitId })
  expect((await graph()).links).toEqual([expect.objectContaining(ends)])
  await ask('taxonomy.change', { change: { verb: 'separate', codeIds: [feat] } })
  expect((await graph()).links).toEqual([expect.objectContaining({ ...ends, sourceStageId: feat })])
})

it('a link at a stage whose code was taken back can still be turned and moved', async () => {
  const own = await ask('taxonomy.createCode', { schemeId: builtInId(7), name: 'Own stage' })
  await canvas.become('Grace')
  const unitId = await canvas.connect(bert, gpt, [own.codeId, null])
  await canvas.become('Ada')
  await ask('study.undo', {})
  await canvas.become('Grace')
  await ask('canvas.reverse', { unitId })
  const ends = { sourceId: gpt, targetId: bert, sourceStageId: inference, targetStageId: own.codeId }
  await ask('canvas.setEnds', { unitId, ...ends })
  expect((await graph()).links).toEqual([expect.objectContaining(ends)])
  await expect(canvas.connect(bert, gpt, [own.codeId, null])).rejects.toMatchObject({ code: 'not_found' })
})

it('an answer that is given twice at once is one coding', async () => {
  const ends = { repositoryId, sourceId: bert, targetId: gpt }
  await ask('canvas.connect', { ...ends, codeId: handoff, furtherIds: [outOf, handoff, outOf] })
  expect((await graph()).codings.map(({ codeId }) => codeId)).toEqual([handoff, outOf])
})

it('a link that is moved onto one with the same answer takes its evidence along', async () => {
  await ask('canvas.addFile', { repositoryId, path: 'run.py', x: 0, y: 0, unitId: bert })
  const texts = (await graph()).models.find(({ id }) => id === bert)?.evidence ?? []
  const there = await canvas.connect(bert, gpt, [inference, feat])
  const ends = { sourceId: bert, targetId: gpt }
  const { unitId } = await ask('canvas.connect', {
    repositoryId,
    ...ends,
    codeId: handoff,
    evidence: texts.slice(0, 1),
  })
  await ask('canvas.setEnds', { unitId, ...ends, sourceStageId: inference, targetStageId: feat })
  const { codings } = await graph()
  expect(codings.map((coding) => [coding.unitId, coding.evidence])).toEqual([[there, texts.slice(0, 1)]])
})

it('the name of a link ends with a whole character, however long the names of its models are', async () => {
  const long = await canvas.addModel(`${'a'.repeat(498)}`)
  const smile = await canvas.addModel('\u{1f600}')
  await canvas.connect(long, gpt)
  await canvas.connect(smile, long)
  const odd = await canvas.addModel(`${'b'.repeat(496)}`)
  await canvas.connect(odd, smile)
  const labels = (await graph()).links.map(({ label }) => label)
  expect(labels.every((label) => label.isWellFormed())).toBe(true)
  expect(labels).toContain(`${'b'.repeat(496)} → `)
})
