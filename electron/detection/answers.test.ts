/** Answers: kept while nothing they lean on changes, directly or through their parts. */
import { describe, expect, it } from 'vitest'
import {
  change,
  type Grounds,
  leanOn,
  settled,
  type Settled,
  startAnswer,
  startGrounds,
  stillHolds,
  takePart,
} from './answers.ts'
import { createResolver, remember, withinStack } from './resolver.ts'
import { buildSignatureIndex } from './signatureMatch.ts'
import { textValue } from './values.ts'

function settledOn(
  grounds: Grounds,
  known: Settled<number> | undefined,
  name: string,
  result: number,
): Settled<number> {
  return settled(grounds, known, () => {
    leanOn(grounds, name)
    return result
  })
}

describe('answers', () => {
  it('hold until something they lean on changes', () => {
    const grounds = startGrounds()
    const first = settledOn(grounds, undefined, 'calls f', 1)
    grounds.epoch += 1
    change(grounds, 'calls g')
    expect(settledOn(grounds, first, 'calls f', 2).result).toBe(1)
    grounds.epoch += 1
    change(grounds, 'calls f')
    expect(settledOn(grounds, first, 'calls f', 3).result).toBe(3)
  })

  it('fall with an answer that they were made of, also when that was looked at before', () => {
    const grounds = startGrounds()
    const [whole, part] = [startAnswer(grounds), startAnswer(grounds)]
    grounds.answering = part
    leanOn(grounds, 'file a.py')
    grounds.answering = whole
    takePart(grounds, part)
    grounds.epoch += 1
    change(grounds, 'file a.py')
    expect([stillHolds(grounds, part), stillHolds(grounds, whole)]).toEqual([false, false])
  })

  it('that a limit cut short hold for their own round only', () => {
    const grounds = startGrounds()
    const [whole, part] = [startAnswer(grounds), startAnswer(grounds)]
    part.isCut = true
    grounds.answering = whole
    takePart(grounds, part)
    expect(stillHolds(grounds, whole)).toBe(true)
    grounds.epoch += 1
    expect(stillHolds(grounds, whole)).toBe(false)
  })
})

describe('questions that need too much', () => {
  const resolver = createResolver(new Map(), buildSignatureIndex([]))
  const found = [textValue('x', null)]

  it('of the stack are given up, and later ones answered as if they had not been asked', () => {
    let depth = 0
    const endless = (): readonly [] => {
      depth += 1
      endless()
      return []
    }
    const asked = withinStack<unknown>(
      resolver,
      () => remember(resolver, 'deep', endless),
      () => 'given up',
    )
    expect(asked).toBe('given up')
    expect(depth).toBeGreaterThan(100)
    expect(remember(resolver, 'deep', () => found)).toEqual(found)
  })

  it('of anything else fail loudly', () => {
    const fail = (): never => {
      throw new TypeError('a defect')
    }
    expect(() => withinStack(resolver, fail, () => 0)).toThrow('a defect')
  })

  it('of themselves have no further answer', () => {
    const ask = (): ReturnType<typeof remember> =>
      remember(resolver, 'circle', () => [...remember(resolver, 'inner', () => ask()), ...found])
    expect(ask()).toEqual(found)
  })
})
