import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shelf } from './shelf.ts'

describe('shelf', () => {
  test('keeps what was used last and closes what was not', () => {
    const closed: string[] = []
    const files = shelf<string>(2, (thing) => closed.push(thing))
    files.take('a', () => 'A')
    files.take('b', () => 'B')
    files.take('a', () => 'never made')
    files.take('c', () => 'C')
    expect(files.keys()).toEqual(['a', 'c'])
    expect(closed).toEqual(['B'])
    expect(files.take('a', () => 'never made')).toBe('A')
  })

  test('nothing leaks: what was made is open on the shelf or closed once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.integer({ min: 1, max: 5 }), (uses, capacity) => {
        const open = new Set<symbol>()
        const files = shelf<symbol>(capacity, (thing) => expect(open.delete(thing)).toBe(true))
        for (const use of uses) {
          files.take(String(use), () => {
            const made = Symbol(use)
            open.add(made)
            return made
          })
          expect(open.size).toBe(files.keys().length)
          expect(open.size).toBeLessThanOrEqual(capacity)
        }
        files.clear()
        expect([open.size, files.keys()]).toEqual([0, []])
      }),
    )
  })
})
