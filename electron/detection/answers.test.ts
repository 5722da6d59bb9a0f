/** Answers: kept while nothing they lean on changes, directly or through their parts. */
import { describe, expect, it } from 'vitest'
import { Answers, type GroundKind, type Settled } from './answers.ts'
import { remember, withinStack } from './asking.ts'
import { createResolver } from './resolver.ts'
import { buildSignatureIndex } from './signatureMatch.ts'
import { textValue } from './values.ts'

type Ground = readonly [GroundKind, string]

function settledOn(
  answers: Answers,
  known: Settled<number> | undefined,
  [kind, name]: Ground,
  result: number,
): Settled<number> {
  return answers.settled(known, () => {
    answers.leanOn(kind, name)
    return result
  })
}

/** An answer that is made of another, which `part` fills. */
function nested(answers: Answers, part: () => void): { whole: number; part: number } {
  const whole = answers.begin()
  const inner = answers.begin()
  part()
  answers.end(inner, [])
  answers.take(inner)
  answers.end(whole, [])
  return { whole, part: inner }
}

describe('answers', () => {
  it('hold until something they lean on changes', () => {
    const answers = new Answers()
    const first = settledOn(answers, undefined, ['calls', 'f'], 1)
    answers.epoch += 1
    answers.change('calls', 'g')
    expect(settledOn(answers, first, ['calls', 'f'], 2).result).toBe(1)
    answers.epoch += 1
    answers.change('calls', 'f')
    expect(settledOn(answers, first, ['calls', 'f'], 3).result).toBe(3)
  })

  it('fall with an answer that they were made of, also when that was looked at before', () => {
    const answers = new Answers()
    const { whole, part } = nested(answers, () => answers.leanOn('file', 'a.py'))
    answers.epoch += 1
    answers.change('file', 'a.py')
    expect([answers.holds(part), answers.holds(whole)]).toEqual([false, false])
  })

  it('lean on nothing that was said while another one was worked on', () => {
    const answers = new Answers()
    const { whole, part } = nested(answers, () => undefined)
    const beside = settledOn(answers, undefined, ['file', 'a.py'], 1)
    answers.epoch += 1
    answers.change('file', 'a.py')
    expect([answers.holds(part), answers.holds(whole), answers.holds(beside.answer)]).toEqual([true, true, false])
  })

  it('that a limit cut short hold for their own round only', () => {
    const answers = new Answers()
    const { whole } = nested(answers, () => answers.cut())
    expect(answers.holds(whole)).toBe(true)
    answers.epoch += 1
    expect(answers.holds(whole)).toBe(false)
  })

  it('begin anew after a failure in the midst of them', () => {
    const answers = new Answers()
    answers.begin()
    answers.leanOn('file', 'a.py')
    answers.abandon()
    const later = settledOn(answers, undefined, ['file', 'b.py'], 1)
    answers.epoch += 1
    answers.change('file', 'a.py')
    expect(answers.holds(later.answer)).toBe(true)
  })
})

describe('questions that need too much', () => {
  const resolver = createResolver(new Map(), buildSignatureIndex([]))
  const found = [textValue('x', null)]
  const [deep, circle, inner] = [1, 2, 3].map((ask) => resolver.questions.number(ask, 0, 0, 0, 0, 0, 0, 0)) as [
    number,
    number,
    number,
  ]

  it('of the stack are given up, and later ones answered as if they had not been asked', () => {
    let depth = 0
    const endless = (): readonly [] => {
      depth += 1
      endless()
      return []
    }
    const asked = withinStack<unknown>(
      resolver,
      () => remember(resolver, deep, endless),
      () => 'given up',
    )
    expect(asked).toBe('given up')
    expect(depth).toBeGreaterThan(100)
    expect(remember(resolver, deep, () => found)).toEqual(found)
  })

  it('of anything else fail loudly', () => {
    const fail = (): never => {
      throw new TypeError('a defect')
    }
    expect(() => withinStack(resolver, fail, () => 0)).toThrow('a defect')
  })

  it('of themselves have no further answer', () => {
    const ask = (): ReturnType<typeof remember> =>
      remember(resolver, circle, () => [...remember(resolver, inner, () => ask()), ...found])
    expect(ask()).toEqual(found)
  })
})
