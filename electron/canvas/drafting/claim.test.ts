/** Claims add up to codes: how sure, why, and shown where. */
import { describe, expect, test } from 'vitest'
import { type Claim, Claims, confidenceOf, draftedCode, strengthOf } from './claim.ts'

function claim(id: string, weight: number, line = 1, path = 'a.py'): Claim {
  return { rule: { id }, weight, reason: `${id} is seen`, place: { path, start: line * 10, end: line * 10 + 5, line } }
}

describe('strength', () => {
  test('different rules add up, one rule counts once by its strongest place', () => {
    expect(strengthOf([claim('a', 0.5), claim('b', 0.5)])).toBeCloseTo(0.75)
    expect(strengthOf([claim('a', 0.5), claim('a', 0.3), claim('a', 0.5)])).toBeCloseTo(0.5)
  })

  test.each([
    [0.8, 'high'],
    [0.79, 'medium'],
    [0.5, 'medium'],
    [0.3, 'low'],
    [0.29, undefined],
  ])('%d is %s', (strength, confidence) => {
    expect(confidenceOf(strength)).toBe(confidence)
  })
})

describe('a drafted code', () => {
  test('names the clearest rules first, each once', () => {
    const code = draftedCode('stage', 'INF', [claim('weak', 0.3), claim('strong', 0.7), claim('strong', 0.6, 2)])
    expect(code).toMatchObject({
      codeId: '10ad5704-0000-4000-8000-000700000007',
      rule: 'strong',
      reason: 'strong is seen (rule strong); weak is seen (rule weak)',
      confidence: 'medium',
    })
  })

  test('shows the best places first, each once, and few of one rule', () => {
    const many = Array.from({ length: 8 }, (_, index) => claim('loud', 0.6, index + 1))
    const code = draftedCode('stage', 'INF', [claim('quiet', 0.4, 40), ...many, claim('other', 0.5, 1)])
    expect(code?.evidence.map(({ line }) => line)).toEqual([1, 2, 3, 4, 40])
  })

  test('is none when all that speaks for it is too weak', () => {
    expect(draftedCode('stage', 'INF', [claim('a', 0.2)])).toBeUndefined()
    expect(draftedCode('stage', 'INF', [])).toBeUndefined()
  })
})

test('claims are kept by answer, and the surest code comes first', () => {
  const claims = new Claims('stage')
  claims.add('POST', claim('a', 0.4))
  claims.add('INF', claim('b', 0.9))
  claims.add('DLV', claim('c', 0.1))
  expect(claims.drafted().map(({ answer }) => answer)).toEqual(['INF', 'POST'])
})
