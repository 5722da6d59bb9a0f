/** Meetings that are none: models that take turns, and what a judge is given. */
import { expect, test } from 'vitest'
import { realMeetings } from './alternatives.ts'
import { flowUse, meetingOf, placeAt, reportOf } from './drafting.fixture.ts'

const never = () => false

function kept(report: Parameters<typeof realMeetings>[0], guides: (model: string) => boolean = never): string[] {
  return realMeetings(report, guides).map(({ from, to, as }) => `${from} ${to} ${as}`)
}

test('a call that runs either of two models hands nothing from one to the other', () => {
  const call = placeAt(8)
  const uses = [flowUse({ model: 'small', place: call }), flowUse({ model: 'large', place: call })]
  const meetings = [
    meetingOf('small', 'large', 'input', { place: call }),
    meetingOf('small', 'head', 'input', { place: placeAt(9) }),
  ]
  expect(kept(reportOf({ uses, meetings }))).toEqual(['small head input'])
})

test('models that are called at places of their own may follow one another', () => {
  const uses = [flowUse({ model: 'a', place: placeAt(1) }), flowUse({ model: 'b', place: placeAt(2) })]
  expect(kept(reportOf({ uses, meetings: [meetingOf('a', 'b', 'input', { place: placeAt(2) })] }))).toEqual([
    'a b input',
  ])
})

test('alternatives do not measure or train one another, but a loss network guides whatever it is', () => {
  const call = placeAt(8)
  const uses = [flowUse({ model: 'a', place: call }), flowUse({ model: 'b', place: call })]
  const meetings = [meetingOf('a', 'b', 'metric'), meetingOf('a', 'b', 'loss'), meetingOf('a', 'c', 'loss')]
  expect(kept(reportOf({ uses, meetings }))).toEqual(['a c loss'])
  expect(kept(reportOf({ uses, meetings }), (model) => model === 'a')).toEqual(['a b loss', 'a c loss'])
})

test('what is given to a judge is a part of the judgement', () => {
  const meetings = [meetingOf('generator', 'judge', 'input'), meetingOf('judge', 'generator', 'loss')]
  expect(kept(reportOf({ meetings }))).toEqual(['judge generator loss'])
})

test('nothing meets itself', () => {
  expect(kept(reportOf({ meetings: [meetingOf('a', 'a', 'input')] }))).toEqual([])
})
