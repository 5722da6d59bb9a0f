/** What is compared when nothing, something or something that is gone was chosen. */
import { expect, test } from 'vitest'
import { choice } from './place.ts'

const schemes = [
  { id: 's1', codes: [{ id: 'a' }] },
  { id: 's2', codes: [{ id: 'b' }, { id: 'c' }] },
]
const codings = new Map([
  ['a', 2],
  ['b', 1],
  ['c', 4],
])
const raters = [
  { id: 'ann', kind: 'person' },
  { id: 'tool', kind: 'detector' },
  { id: 'bea', kind: 'person' },
]

test('nothing chosen: the scheme with most codings, and all people', () => {
  expect(choice({ schemeId: null, raterIds: null }, schemes, codings, raters)).toEqual({
    schemeId: 's2',
    raterIds: ['ann', 'bea'],
  })
})

test('a choice is kept, in the order of the study', () => {
  const chosen = { schemeId: 's1', raterIds: ['bea', 'tool'] }
  expect(choice(chosen, schemes, codings, raters)).toEqual({ schemeId: 's1', raterIds: ['tool', 'bea'] })
})

test('what is gone is forgotten', () => {
  const chosen = { schemeId: 'gone', raterIds: ['gone', 'ann'] }
  expect(choice(chosen, schemes, codings, raters)).toEqual({ schemeId: 's2', raterIds: ['ann'] })
  expect(choice({ schemeId: null, raterIds: null }, [], codings, [])).toEqual({ schemeId: null, raterIds: [] })
})
