/** A stage that is moved by a key pressed quickly goes one place for each press. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '../../shared/api/index.ts'
import type { ApiCall } from '../api.ts'
import { ada, code, coding, model, repositoryId, scene, schemes } from '../canvas/canvas.fixture.ts'
import { initialSession, session } from '../session/state.ts'
import { moveStageEarlier } from './moveStage.ts'

const unit = model('bert')
const abbreviations = ['INIT', 'ADPT', 'PROC', 'INF']
const codings = abbreviations.map((sign) => coding(unit, code('Stage', sign)))
/** Ids of the stages as the study has them. */
let order: string[]

beforeEach(() => {
  order = codings.map(({ codeId }) => codeId)
  const graph = () => ({
    ...scene({ models: [unit] }).graph,
    codings: codings.map((one) => ({ ...one, position: order.indexOf(one.codeId) + 1 })),
  })
  const answers: Readonly<Record<string, () => unknown>> = {
    'canvas.graph': graph,
    'taxonomy.schemes': () => schemes,
    'detection.loads': () => [],
    'study.state': () => ({ raterId: ada, raters: [] }),
  }
  const call = async (method: string, input: unknown) => {
    // A back end takes its time, and answers what was asked last first as it likes.
    await new Promise((resolve) => setTimeout(resolve, 2))
    if (method !== 'canvas.putStage') return answers[method]?.()
    const { codeId, beforeId } = input as Input<'canvas.putStage'>
    const rest = order.filter((id) => id !== codeId)
    const at = beforeId === null ? rest.length : rest.indexOf(beforeId)
    order = rest.toSpliced(at, 0, codeId)
    return { codingId: codings.find((one) => one.codeId === codeId)?.id ?? '' }
  }
  const current = codings.at(-1)?.id ?? null
  const state = { repositoryId, unitIds: [unit.id], codingId: current }
  session.setState({ ...initialSession, ...state, call: call as unknown as ApiCall }, true)
})
afterEach(() => session.setState(initialSession, true))

it('goes three places for three presses', async () => {
  await Promise.all([1, 2, 3].map(async () => moveStageEarlier.perform(session.getState())))
  const signs = order.map((id) => abbreviations[codings.findIndex(({ codeId }) => codeId === id)])
  expect(signs).toEqual(['INF', 'INIT', 'ADPT', 'PROC'])
})
