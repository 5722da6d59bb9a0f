/** Any sequence of steps on the canvas, undone to its beginning, leaves nothing; redone, it leaves what was there. */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Output } from '../../shared/api/index.ts'
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
} from './canvas.fixture.ts'
import type { TestCanvas } from './canvas.fixture.ts'

let canvas: TestCanvas
beforeEach(async () => {
  canvas = await startCanvas()
  await canvas.ask('canvas.draft', { repositoryId: canvas.repositoryId })
})
afterEach(() => canvas.backEnd.close())

const verbs = [
  'addModel',
  'addFile',
  'editModel',
  'putStage',
  'copyShape',
  'connect',
  'setEnds',
  'reverse',
  'place',
  'remove',
  'setLane',
  'removeLane',
  'setRule',
  'resetRule',
  'accept',
  'refuse',
  'reopen',
] as const

interface Step {
  readonly verb: (typeof verbs)[number]
  readonly n: number
  readonly m: number
}

const stages = [init, proc, feat, inference, post]
const steps = fc.array(fc.record({ verb: fc.constantFrom(...verbs), n: fc.nat(5), m: fc.nat(5) }), {
  minLength: 4,
  maxLength: 16,
})

function nth<T>(items: readonly T[], n: number): T | undefined {
  return items[n % Math.max(1, items.length)]
}

/** Everything that the canvas's calls may change, as the contract shows it. */
async function shown({ ask, repositoryId }: TestCanvas) {
  const [graph, rules, suggestions] = await Promise.all([
    ask('canvas.graph', { repositoryId }),
    ask('canvas.rules', {}),
    ask('canvas.suggestions', { repositoryId }),
  ])
  // Whoever undoes and redoes changes a coding later than it was changed first.
  const codings = graph.codings.map(({ changedAt: _at, ...coding }) => coding)
  return { graph: { ...graph, codings }, rules, verdicts: suggestions.map(({ id, verdict }) => [id, verdict]) }
}

async function onModels({ ask, addModel }: TestCanvas, { verb, n, m }: Step, graph: Output<'canvas.graph'>) {
  const [one, other] = [nth(graph.models, n), nth(graph.models, n + 1 + m)]
  if (one === undefined || other === undefined) return void (await addModel(`model ${n}`))
  const [unitId, codeId, beforeId] = [one.id, stages[n % 5] ?? init, m === 0 ? null : (stages[m - 1] ?? null)]
  if (verb === 'editModel') await ask('canvas.editModel', { unitId, label: `name ${m}`, origin: 'scratch' })
  if (verb === 'putStage') await ask('canvas.putStage', { unitId, codeId, beforeId })
  if (verb === 'copyShape')
    await ask('canvas.copyShape', { fromId: unitId, toIds: [other.id], schemeIds: [builtInId(7)] })
  if (verb === 'place') {
    const leavingIds = n > 2 ? [unitId] : []
    await ask('canvas.place', { placements: [{ id: unitId, x: n, y: m, byHand: m > 2 }], leavingIds })
  }
  if (verb === 'remove') await ask('canvas.remove', { unitIds: [m > 3 ? (graph.links[0]?.id ?? unitId) : unitId] })
}

async function onLinks({ ask, repositoryId }: TestCanvas, { verb, n, m }: Step, graph: Output<'canvas.graph'>) {
  const [one, other] = [nth(graph.models, n), nth(graph.models, n + 1 + m)]
  const [link, lane] = [nth(graph.links, n), nth(graph.lanes, n)]
  if (verb === 'reverse' && link !== undefined) await ask('canvas.reverse', { unitId: link.id })
  if (verb === 'removeLane' && lane !== undefined) await ask('canvas.removeLane', { laneId: lane.id })
  if (one === undefined || other === undefined || one === other) return
  const ends = {
    sourceId: one.id,
    targetId: other.id,
    sourceStageId: stages[n] ?? null,
    targetStageId: stages[m] ?? null,
  }
  const codeId = m > 2 ? handoff : feedback
  if (verb === 'connect') await ask('canvas.connect', { repositoryId, ...ends, codeId, furtherIds: [outOf] })
  if (verb === 'setEnds' && link !== undefined) await ask('canvas.setEnds', { unitId: link.id, ...ends })
  const given = m > 2 && lane !== undefined ? { laneId: lane.id } : {}
  const modelIds = [one.id, other.id]
  const placements = n > 2 ? [{ id: one.id, x: m, y: n }] : []
  if (verb === 'setLane')
    await ask('canvas.setLane', { repositoryId, name: `lane ${n}`, modelIds, placements, ...given })
}

async function onTheRest({ ask, repositoryId }: TestCanvas, { verb, n, m }: Step) {
  if (verb === 'addFile') {
    await ask('canvas.addFile', { repositoryId, path: m > 2 ? 'run.py' : 'NOTES.md', x: n, y: m })
  }
  const rule = nth(await ask('canvas.rules', {}), n * 3 + m)
  if (rule !== undefined && verb === 'setRule') {
    const { id, builtIn: _builtIn, changed: _changed, ...wording } = rule
    await ask('canvas.setRule', { ...wording, enabled: n > 2, ...(m > 3 ? {} : { ruleId: id }) })
  }
  if (rule !== undefined && verb === 'resetRule') await ask('canvas.resetRule', { ruleId: rule.id })
  const suggestion = nth(await ask('canvas.suggestions', { repositoryId }), n * 5 + m)
  if (suggestion === undefined) return
  const answered = { repositoryId, suggestionIds: [suggestion.id] }
  if (verb === 'accept') await ask('canvas.accept', answered)
  if (verb === 'refuse') await ask('canvas.refuse', answered)
  if (verb === 'reopen') await ask('canvas.reopen', answered)
}

async function perform(step: Step): Promise<void> {
  const graph = await canvas.ask('canvas.graph', { repositoryId: canvas.repositoryId })
  if (step.verb === 'addModel') await canvas.addModel(`model ${step.n}`)
  await onModels(canvas, step, graph)
  await onLinks(canvas, step, graph)
  await onTheRest(canvas, step)
}

/** Steps that count, newest first. */
async function standing(): Promise<string[]> {
  const history = await canvas.ask('study.history', { limit: 1000 })
  return history.filter(({ undone }) => !undone).map(({ action }) => action)
}

it('every call of the canvas is undone without a trace, and redone as it was', async () => {
  const { ask } = canvas
  const nothing = await shown(canvas)
  expect(nothing.graph).toEqual({ models: [], links: [], placements: [], codings: [], lanes: [] })
  expect(nothing.verdicts).not.toEqual([])
  const before = await standing()
  await fc.assert(
    fc.asyncProperty(steps, async (work) => {
      for (const step of work) await perform(step)
      const [done, taken] = [await shown(canvas), await standing()]
      const count = taken.length - before.length
      for (let step = 0; step < count; step += 1) await ask('study.undo', {})
      expect(await standing()).toEqual(before)
      expect(await shown(canvas)).toEqual(nothing)
      for (let step = 0; step < count; step += 1) await ask('study.redo', {})
      expect(await shown(canvas)).toEqual(done)
      for (let step = 0; step < count; step += 1) await ask('study.undo', {})
    }),
    { numRuns: 40 },
  )
})
