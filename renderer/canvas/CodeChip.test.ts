/** A chip in words and in signs. */
import { describe, expect, it } from 'vitest'
import { code, coding, grace, graph, model, view } from './canvas.fixture.ts'
import { type Chip, cardsOf } from './cards.ts'
import { chipWords, raterSign } from './CodeChip.tsx'

const bert = model('bert')

function chip(raters: readonly string[], more = {}): Chip {
  const codings = raters.map((raterId) => coding(bert, code('Stage', 'INF'), { raterId, ...more }))
  const [only] = cardsOf(graph({ models: [bert], codings }), view).models[0]?.stages ?? []
  if (only === undefined) throw new Error('no chip')
  return only
}

describe('a chip', () => {
  it('begins its name with what is seen of it', () => {
    expect(chipWords(chip(['ada', grace]))).toBe('INF Inference, Stage, by you, Grace Hopper, 0 places of evidence')
    expect(chipWords(chip([grace], { confidence: 'unsure' }))).toBe(
      'INF Inference, Stage, by Grace Hopper, unsure, 0 places of evidence',
    )
  })

  it('carries the initials of others, and how many more they are', () => {
    const signs = [['ada'], [grace], ['ada', grace], [grace, 'x'], ['ada', grace, 'x']].map((raters) =>
      raterSign(chip(raters)),
    )
    expect(signs).toEqual(['', 'GH', '+GH', 'GH+1', '+GH+1'])
  })
})
