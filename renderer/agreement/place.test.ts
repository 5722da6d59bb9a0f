/** What is compared when nothing, something or something that is gone was chosen. */
import { expect, test } from 'vitest'
import { choice } from './place.ts'

const schemes = [
  { id: 's1', codes: [{ codings: 2 }] },
  { id: 's2', codes: [{ codings: 1 }, { codings: 4 }] },
]
const raters = [
  { id: 'ann', kind: 'person' },
  { id: 'tool', kind: 'detector' },
  { id: 'bea', kind: 'person' },
]

test('nothing chosen: the scheme with most codings, and all people', () => {
  expect(choice({ schemeId: null, raterIds: null }, schemes, raters)).toEqual({
    schemeId: 's2',
    raterIds: ['ann', 'bea'],
  })
})

test('a choice is kept, in the order of the study', () => {
  const chosen = { schemeId: 's1', raterIds: ['bea', 'tool'] }
  expect(choice(chosen, schemes, raters)).toEqual({ schemeId: 's1', raterIds: ['tool', 'bea'] })
})

test('what is gone is forgotten', () => {
  const chosen = { schemeId: 'gone', raterIds: ['gone', 'ann'] }
  expect(choice(chosen, schemes, raters)).toEqual({ schemeId: 's2', raterIds: ['ann'] })
  expect(choice({ schemeId: null, raterIds: null }, [], [])).toEqual({ schemeId: null, raterIds: [] })
})
