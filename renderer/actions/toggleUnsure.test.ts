/** Doubt is saved without taking the user back from where they have gone meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ApiCall } from '../api.ts'
import { codeOf, coding, loads, loadUnit, repositoryId, schemes, stage, study, units } from '../coding/study.fixture.ts'
import { initialSession, session } from '../session/state.ts'
import { toggleUnsure } from './toggleUnsure.ts'

const mine = coding(loadUnit, codeOf(stage, 'Tuning'))
let finish = () => {}
let saved: unknown[]

const answers: Readonly<Record<string, unknown>> = {
  'taxonomy.schemes': schemes,
  'study.state': study,
  'coding.list': [mine],
  'coding.units': units,
  'detection.loads': loads,
  'study.history': [],
}

beforeEach(() => {
  saved = []
  const call = async (method: string, input: unknown) => {
    if (method !== 'coding.setConfidence') return answers[method]
    saved.push(input)
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    return {}
  }
  session.setState({ ...initialSession, call: call as unknown as ApiCall, repositoryId, loadId: 'load-1' }, true)
})
afterEach(() => session.setState(initialSession, true))

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve))
}

it('is about the current coding at once, and leaves what was chosen while it was being saved', async () => {
  const done = toggleUnsure.perform(session.getState())
  await until(() => saved.length > 0)
  expect(saved).toEqual([{ codingId: mine.id, confidence: 'unsure' }])
  expect(session.getState().codingId).toBe(mine.id)
  session.setState({ codingId: 'another' })
  finish()
  await done
  expect(session.getState().codingId).toBe('another')
})
