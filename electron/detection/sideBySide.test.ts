/** Side by side: order of the outcomes, how many at a time, which first, and failures. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cloneWeight } from './cloneWeight.ts'
import { sideBySide } from './sideBySide.ts'

const after = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve)).then(() => after(turns - 1))

test('outcomes have the order of the things, and never more than asked for are under way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 4 }), async (things, width) => {
      let [under, most] = [0, 0]
      const outcomes = sideBySide(things, width, async (turns) => {
        under += 1
        most = Math.max(most, under)
        await after(turns)
        under -= 1
        return turns
      })
      expect(await Promise.all(outcomes)).toEqual(things)
      expect(most).toBe(Math.min(width, things.length))
    }),
    { numRuns: 40 },
  )
})

test('one that fails stops none of the others', async () => {
  const outcomes = sideBySide([1, 0, 2], 1, async (thing) => {
    if (thing === 0) throw new Error('nothing')
    return thing
  })
  expect((await Promise.allSettled(outcomes)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})

test('the heaviest begin first', async () => {
  const begun: number[] = []
  const weigh = async (thing: number): Promise<number> => {
    begun.push(thing)
    return thing
  }
  expect(await Promise.all(sideBySide([2, 9, 1, 5], 1, weigh, (thing) => thing))).toEqual([2, 9, 1, 5])
  expect(begun).toEqual([9, 5, 2, 1])
})

test('a clone weighs what its index does, and nothing without one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clone-weight-'))
  try {
    expect([cloneWeight(folder), cloneWeight(join(folder, 'nowhere'))]).toEqual([0, 0])
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, '.git', 'index'), 'x'.repeat(20))
    expect(cloneWeight(folder)).toBe(20)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
