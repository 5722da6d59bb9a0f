/** Two people draw the same pipelines in two copies of a study; merged, they coded the same models and links. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Graph } from '../../shared/api/canvas.ts'
import { drawingOf } from '../../shared/pipeline/drawing.ts'
import { documentOf } from '../../shared/pipeline/formats/document.ts'
import { toObject } from '../../shared/pipeline/formats/json.ts'
import { StudyFile } from '../store/studyFile.ts'
import { readGraph } from '../study/graph.ts'
import { listSchemes } from '../study/schemes.ts'
import { feat, inference, init, startCanvas, type TestCanvas } from './canvas.fixture.ts'

let canvas: TestCanvas
beforeEach(async () => {
  canvas = await startCanvas()
})
afterEach(() => canvas.backEnd.close())

/** A model with stages in an order of its own, a link from stage to stage, and a lane. */
async function draw(): Promise<void> {
  const { ask, addModel, connect, repositoryId } = canvas
  const [bert, gpt] = [await addModel('bert'), await addModel('gpt2')]
  for (const codeId of [inference, init]) await ask('canvas.putStage', { unitId: bert, codeId, beforeId: null })
  await ask('canvas.putStage', { unitId: gpt, codeId: feat, beforeId: null })
  await connect(bert, gpt, [inference, feat])
  await ask('canvas.setLane', { repositoryId, name: 'Both', modelIds: [bert, gpt] })
}

/** What one rater draws, in words. */
function written(file: StudyFile, graph: Graph, raterId: string): object {
  const schemes = listSchemes(file)
  const repository = { name: 'one', origin: null, commit: '' }
  return toObject(documentOf({ repository, rater: '', drawing: drawingOf(graph, schemes, raterId), schemes }))
}

it('the models, the link and the order of stages meet; each has a lane of their own', async () => {
  const { ask, backEnd, repositoryId, become } = canvas
  const paths = ['a', 'b'].map((name) => join(backEnd.folder, `${name}.loadstone`))
  const [mine = '', yours = ''] = paths
  await ask('study.saveCopy', { path: yours })
  await draw()
  await ask('study.saveCopy', { path: join(backEnd.folder, 'mine.loadstone') })
  await ask('study.open', { path: yours })
  await become('Grace')
  await draw()
  await ask('study.close', {})
  copyFileSync(join(backEnd.folder, 'mine.loadstone'), mine)
  const [one, two] = [StudyFile.open(mine), StudyFile.open(yours)]
  try {
    expect(one.merge(two.events()).conflicts).toEqual([])
    two.merge(one.events())
    const graph = readGraph(one, repositoryId)
    expect(readGraph(two, repositoryId)).toEqual(graph)
    expect(graph.models.map(({ label }) => label).toSorted()).toEqual(['bert', 'gpt2'])
    expect(graph.links.map(({ label }) => label)).toEqual(['bert → gpt2'])
    const raters = [...new Set(graph.codings.map(({ raterId }) => raterId))]
    expect(raters).toHaveLength(2)
    expect(graph.lanes.map(({ raterId }) => raterId).toSorted()).toEqual(raters.toSorted())
    const [first = '', second = ''] = raters
    expect(written(one, graph, first)).toEqual(written(one, graph, second))
    expect(written(one, graph, first)).toMatchObject({
      models: [{ label: 'bert', stages: [{ abbreviation: 'INF' }, { abbreviation: 'INIT' }] }, { label: 'gpt2' }],
      lanes: [{ name: 'Both', models: ['m1', 'm2'] }],
    })
  } finally {
    one.close()
    two.close()
  }
})
