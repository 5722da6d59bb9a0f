/** The clock never runs backwards, and its readings sort as text in the order in which they were made. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockStart, tick, timeOf } from './clock.ts'

/** Wall times as they come: forwards, standing still, set back. */
const walls = fc.array(fc.integer({ min: 0, max: 4_102_444_800_000 }), { minLength: 1, maxLength: 50 })

function readings(times: readonly number[]): string[] {
  let last = clockStart
  return times.map((now) => (last = tick(last, now)))
}

describe('the hybrid clock', () => {
  it('grows with each reading, whatever the wall clock does', () => {
    fc.assert(
      fc.property(walls, (times) => {
        const made = readings(times)
        expect(made.toSorted()).toEqual(made)
        expect(new Set(made).size).toBe(made.length)
      }),
    )
  })

  it('never lags behind the wall, and runs ahead only of a wall that was set back', () => {
    fc.assert(
      fc.property(walls, (times) => {
        const made = readings(times)
        for (const [index, reading] of made.entries()) {
          const highest = Math.max(...times.slice(0, index + 1))
          expect(Date.parse(timeOf(reading))).toBe(highest)
        }
      }),
    )
  })

  it('has one width, so that text order is time order', () => {
    fc.assert(
      fc.property(walls, (times) => {
        for (const reading of readings(times)) expect(reading).toMatch(/^\d{15}-[0-9a-f]{5}$/)
      }),
    )
  })

  it('counts up within a millisecond and borrows the next one when the counter is full', () => {
    expect(tick('001700000000000-00000', 1_700_000_000_000)).toBe('001700000000000-00001')
    expect(tick('001700000000000-0000f', 5)).toBe('001700000000000-00010')
    expect(tick('001700000000000-fffff', 5)).toBe('001700000000001-00000')
    expect(tick('001700000000000-fffff', 1_700_000_000_000)).toBe('001700000000001-00000')
  })

  it('goes on from a reading that came from a clock ahead of this one', () => {
    const ahead = '001800000000000-00007'
    const next = tick(ahead, 1_700_000_000_000)
    expect(next > ahead).toBe(true)
    expect(timeOf(next)).toBe(timeOf(ahead))
  })

  it('is told as UTC', () => {
    expect(timeOf('001708516800000-00003')).toBe('2024-02-21T12:00:00.000Z')
  })
})
