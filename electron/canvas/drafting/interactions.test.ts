/** Interactions from meetings that are written by hand. */
import { describe, expect, test } from 'vitest'
import type { FlowMeeting } from '../../study/flow.ts'
import { answerOf } from './codes.ts'
import { draftPipelines } from './draft.ts'
import { flowUse, meetingOf, modelOf, placeAt, reportOf, rulesOf } from './drafting.fixture.ts'

const stages = (stage: string, conventional: string) => ({ stage, conventional })
const handoff = {
  id: 'handoff',
  meeting: { as: ['input'] },
  says: { type: 'FH-S', direction: 'OUT', from: stages('INF', 'PRED'), to: stages('PROC', 'FENG') },
  weight: 0.7,
}
const stacked = { id: 'stacked', meeting: { as: ['layer'] }, says: { type: 'FH-H', direction: 'OUT' }, weight: 0.8 }
const guides = {
  id: 'guides',
  meeting: { as: ['loss'], from: { origin: 'pretrained' } },
  says: { type: 'FB', direction: 'THRU', from: stages('INF', 'PRED'), to: stages('FT', 'TRAIN') },
  weight: 0.8,
}

const scratch = [{ key: 'net', label: 'Net', place: placeAt(2) }]

function draftOf(meetings: FlowMeeting[], rules = rulesOf(handoff, stacked, guides), uses = [flowUse({})]) {
  const models = [modelOf('m'), modelOf('k')]
  return draftPipelines({ models, quote: () => '', rules, flow: reportOf({ meetings, scratch, uses }) })
}

function told(
  meetings: FlowMeeting[],
  ...given: [Parameters<typeof draftOf>[1]?, Parameters<typeof draftOf>[2]?]
): string[] {
  return draftOf(meetings, ...given).interactions.map(
    ({ source, target, type, direction }) => `${source} ${target} ${type.answer} ${direction?.answer ?? '-'}`,
  )
}

test('an interaction says type, direction, stages, reason and place', () => {
  const { interactions } = draftOf([meetingOf('m', 'net', 'loss', { place: placeAt(9) })])
  const [one] = interactions
  expect(one).toMatchObject({ source: 'm', target: 'net' })
  expect(one?.type).toMatchObject({
    answer: 'FB',
    confidence: 'high',
    reason: 'guides is seen (rule test.guides)',
    evidence: [{ path: 'run.py', start: 900, end: 910, line: 9 }],
  })
  expect(one?.direction?.answer).toBe('THRU')
  expect(answerOf(one?.sourceStage ?? '')).toEqual({ question: 'stage', answer: 'INF' })
  expect(answerOf(one?.targetStage ?? '')).toEqual({ question: 'conventional', answer: 'TRAIN' })
})

test('the stages that it joins are drafted for both models', () => {
  const { models } = draftOf([meetingOf('m', 'net', 'loss')])
  expect(models.find(({ key }) => key === 'm')?.stages.map(({ answer }) => answer)).toContain('INF')
  expect(models.find(({ key }) => key === 'net')?.stages.map(({ answer }) => answer)).toContain('TRAIN')
})

test('one pair may have several types, but one shape of feature handoff', () => {
  const meetings = [meetingOf('m', 'net', 'input'), meetingOf('m', 'net', 'layer'), meetingOf('m', 'net', 'loss')]
  expect(told(meetings)).toEqual(['m net FH-H OUT', 'm net FB THRU'])
})

describe('what is around a meeting', () => {
  test('decides among the rules that fit', () => {
    const middle = {
      ...handoff,
      id: 'middle',
      meeting: { as: ['input'], fed: true },
      says: { type: 'FH-S', direction: 'THRU' },
      weight: 0.75,
    }
    const rules = rulesOf(handoff, middle)
    expect(told([meetingOf('m', 'k', 'input')], rules)).toEqual(['m k FH-S OUT'])
    expect(told([meetingOf('net', 'm', 'input'), meetingOf('m', 'k', 'input')], rules)).toEqual([
      'm k FH-S THRU',
      'net m FH-S OUT',
    ])
  })

  test('facts and organisation of the models decide as well', () => {
    const rules = rulesOf(
      { id: 'checks', use: { name: ['check'] }, notes: ['filters'], says: { organisation: 'DISC' }, weight: 0.8 },
      handoff,
      {
        id: 'checked',
        meeting: { as: ['input'], to: { needs: ['filters'], organisation: ['DISC'] } },
        says: { type: 'POST' },
        weight: 0.8,
      },
    )
    const meetings = [meetingOf('m', 'k', 'input')]
    expect(told(meetings, rules)).toEqual(['m k FH-S OUT'])
    expect(told(meetings, rules, [flowUse({ model: 'k', name: 'check' })])).toEqual(['m k POST -'])
  })
})

test('what seems to reach ever so many models is told of the likeliest', () => {
  const nets = Array.from({ length: 12 }, (_, index) => ({ key: `net${index}`, label: 'Net', place: placeAt(index) }))
  const meetings = nets.map(({ key }, index) =>
    meetingOf('m', key, 'layer', { trail: Array.from({ length: 12 - index }, () => placeAt(1)) }),
  )
  const { interactions } = draftPipelines({
    models: [modelOf('m')],
    quote: () => '',
    rules: rulesOf(stacked),
    flow: reportOf({ meetings, scratch: nets }),
  })
  expect(interactions.map(({ target }) => target).toSorted()).toEqual([
    'net10',
    'net11',
    'net4',
    'net5',
    'net6',
    'net7',
    'net8',
    'net9',
  ])
})

test('data that are handed on do not come back: the likelier way is told', () => {
  const far = Array.from({ length: 9 }, () => placeAt(1))
  expect(told([meetingOf('m', 'k', 'input', { trail: far }), meetingOf('k', 'm', 'input')])).toEqual(['k m FH-S OUT'])
})

describe('who judges', () => {
  const gets = {
    id: 'gets',
    meeting: { as: ['input'], to: { needs: ['filters'] } },
    says: { type: 'POST', function: 'REFI', turned: true, from: stages('INF', 'PRED'), to: stages('POST', 'OUT') },
    weight: 0.8,
  }
  const checks = { id: 'checks', use: { name: ['check'] }, notes: ['filters'] }

  test('is the source of the link, whoever hands something over', () => {
    const { interactions } = draftOf([meetingOf('net', 'k', 'input')], rulesOf(gets, checks), [
      flowUse({ model: 'k', name: 'check' }),
    ])
    expect(interactions).toMatchObject([
      { source: 'k', target: 'net', type: { answer: 'POST' }, function: { answer: 'REFI' } },
    ])
    expect(answerOf(interactions[0]?.targetStage ?? '')).toEqual({ question: 'conventional', answer: 'OUT' })
  })
})

describe('what is joined', () => {
  const side = { id: 'side', meeting: { as: ['input'], joined: true }, says: { type: 'FH-P' }, weight: 0.8 }
  const fused = { id: 'fused', meeting: { as: ['fusion'] }, says: { type: 'FH-P' }, weight: 0.7 }
  const rules = rulesOf(handoff, side, fused)
  const fusion = meetingOf('m', 'k', 'fusion')

  test('on its way to a third model arrives there side by side', () => {
    const meetings = [fusion, meetingOf('m', 'net', 'input'), meetingOf('k', 'net', 'input')]
    expect(told(meetings, rules)).toEqual(['k net FH-P -', 'm net FH-P -'])
  })

  test('for no third model joins the two', () => {
    expect(told([fusion, meetingOf('m', 'net', 'input')], rules)).toEqual(['m k FH-P -', 'm net FH-S OUT'])
  })
})

test('what enters the loss of a model that gives nothing is a target, else a judgement', () => {
  const target = {
    ...guides,
    id: 'target',
    meeting: { as: ['loss'], answered: false },
    says: { type: 'FB', direction: 'OUT' },
  }
  const rules = rulesOf({ ...guides, meeting: { as: ['loss'], answered: true } }, target)
  expect(told([meetingOf('m', 'net', 'loss')], rules)).toEqual(['m net FB OUT'])
  expect(told([meetingOf('m', 'net', 'loss'), meetingOf('net', 'm', 'input')], rules)).toEqual(['m net FB THRU'])
})

describe('the other side', () => {
  const judges = { id: 'judges', use: { verb: ['call'] }, says: { type: 'FB' }, weight: 0.6 }
  const rules = rulesOf(judges, guides)

  test('may be unknown: then the model has an open end', () => {
    const [model] = draftOf([], rules).models
    expect(model?.openEnds.map(({ answer }) => answer)).toEqual(['FB'])
  })

  test('is told by the link where there is one', () => {
    const [model] = draftOf([meetingOf('m', 'net', 'loss')], rules).models
    expect(model?.openEnds).toEqual([])
  })
})
