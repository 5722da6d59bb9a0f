/** Coding goes on by itself where a rater prefers so, and never past a question that must be answered. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { ApiCall } from '../api.ts'
import { preferences } from '../session/preferences.ts'
import { initialSession, session } from '../session/state.ts'
import { advance, goToRecode, goToUnanswered, goToUnsure } from './goOn.ts'
import { situationOf } from './situation.ts'
import {
  codeOf,
  coding,
  loadAt,
  loads,
  loadUnit,
  pinning,
  repositoryId,
  schemes,
  spanUnit,
  stage,
  study,
  units,
} from './study.fixture.ts'

const mine = coding(loadUnit, codeOf(pinning, 'Tag'))
const doubted = coding(spanUnit, codeOf(stage, 'Tuning'), { confidence: 'unsure' })
let asked: Record<string, unknown>
let answers: Record<string, unknown>

beforeEach(() => {
  asked = {}
  answers = {
    'taxonomy.schemes': schemes,
    'study.state': study,
    'coding.list': [mine],
    'coding.units': units,
    'coding.codedLoads': [loadAt(1).id],
    'detection.loads': loads,
  }
  const call = async (method: string, input: unknown) => {
    asked[method] = input
    return answers[method]
  }
  const here = { repositoryId, loadId: 'load-1', schemeId: 'pinning' }
  session.setState({ ...initialSession, call: call as unknown as ApiCall, ...here }, true)
  preferences.setState({ keys: {}, autoAdvance: true }, true)
})
afterEach(() => session.setState(initialSession, true))

async function answered(scheme: SchemeRow, known: readonly SchemeRow[] = schemes): Promise<void> {
  const situation = situationOf(session.getState(), { schemes: known, units, loads, codings: [mine], study })
  if (situation.target === null) throw new Error('a load is pointed at')
  await advance(situation.target, scheme, situation)
}

describe('after an answer', () => {
  it('the next load comes that I have not answered under this scheme', async () => {
    await answered(pinning)
    expect(session.getState()).toMatchObject({ loadId: 'load-2', codingId: null, schemeId: 'pinning' })
    expect(asked['coding.codedLoads']).toEqual({ repositoryId, raterId: study.raterId, schemeId: 'pinning' })
  })

  it('nothing moves unless it is preferred, or while there may be more answers', async () => {
    await answered(stage)
    preferences.setState({ autoAdvance: false })
    await answered(pinning)
    expect(session.getState().loadId).toBe('load-1')
  })

  it('a question that must be answered comes first', async () => {
    await answered(
      pinning,
      schemes.map((scheme) => (scheme.id === 'stage' ? { ...scheme, required: true } : scheme)),
    )
    expect(session.getState()).toMatchObject({ loadId: 'load-1', schemeId: 'stage' })
    expect(session.getState().notices.at(-1)?.text).toBe('Still to be answered here: The stage.')
  })
})

describe('by key', () => {
  it('all answered is said', async () => {
    answers['coding.codedLoads'] = loads.map(({ id }) => id)
    await goToUnanswered()
    expect(session.getState().loadId).toBe('load-1')
    expect(session.getState().notices.at(-1)?.text).toMatch(/^You have answered “The pinning”/)
  })

  it('the next unsure coding is mine and of this repository', async () => {
    answers['coding.find'] = { total: 1, codings: [doubted] }
    await goToUnsure()
    expect(session.getState()).toMatchObject({ codingId: doubted.id, codeId: doubted.codeId })
    expect(asked['coding.find']).toMatchObject({ query: { raterIds: [study.raterId], confidence: 'unsure' } })
  })

  it('codings to look at again are gone through, round and round', async () => {
    const again = (row: typeof mine) => ({ coding: { ...row, stale: true }, reason: 'meaning', suggestions: [] })
    answers['coding.toRecode'] = [again(doubted), again(mine)]
    await goToRecode()
    expect(session.getState().codingId).toBe(doubted.id)
    await goToRecode()
    await goToRecode()
    expect(session.getState().codingId).toBe(doubted.id)
  })
})
