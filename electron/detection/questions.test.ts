/** Questions: the same number for the same question only, however many there are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asks, Questions } from './questions.ts'

type Row = readonly [number, number, number, number, number, number, number, number]

const small = fc.integer({ min: 0, max: 3 })
const row = fc.tuple(small, small, small, fc.nat(5000), fc.nat(5000), small, small, small)

describe('numbers of questions', () => {
  it('are the same exactly for the same question', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 400 }), (rows: readonly Row[]) => {
        const questions = new Questions()
        const first = rows.map((one) => questions.number(...one))
        const again = rows.map((one) => questions.number(...one))
        const different = new Map(rows.map((one) => [one.join(), one]))
        expect(again).toEqual(first)
        expect(new Set(first).size).toBe(different.size)
        expect(questions.size).toBe(different.size)
      }),
    )
  })

  it('count from zero on, and stay when the tables grow', () => {
    const questions = new Questions()
    const ask = (start: number) => questions.number(asks.name, 0, 7, start, start + 3, 0, 0, 0)
    const first = Array.from({ length: 5000 }, (_, start) => ask(start))
    expect(first).toEqual(Array.from({ length: 5000 }, (_, number) => number))
    expect([ask(0), ask(63), ask(64), ask(4999)]).toEqual([0, 63, 64, 4999])
  })

  it('tell names apart', () => {
    const questions = new Questions()
    const [a, b] = [questions.nameNumber('a'), questions.nameNumber('b')]
    expect(a).not.toBe(b)
    expect(questions.nameNumber('a')).toBe(a)
  })
})
