/** Matching: one call for one load, by place. */
import { describe, expect, it } from 'vitest'
import { callAt, loadAt } from './accuracy.fixture.ts'
import { matchCalls } from './matching.ts'

describe('matchCalls', () => {
  it('pairs what begins on the same line of the same file', () => {
    const { pairs, missed, extra } = matchCalls(
      [callAt('a.py', 1), callAt('a.py', 2)],
      [loadAt('a.py', 1), loadAt('b.py', 2)],
    )
    expect(pairs.map(({ call, load }) => [call.line, load.path])).toEqual([[1, 'a.py']])
    expect([missed.map(({ line }) => line), extra.map(({ path }) => path)]).toEqual([[2], ['b.py']])
  })

  it('uses nothing twice', () => {
    const { pairs, missed } = matchCalls([callAt('a.py', 1), callAt('a.py', 1, { col: 9 })], [loadAt('a.py', 1)])
    expect([pairs.length, missed.map(({ col }) => col)]).toEqual([1, [9]])
  })

  it('prefers equal signatures, then equal columns', () => {
    const other = 'transformers.AutoConfig.from_pretrained'
    const { pairs } = matchCalls(
      [
        callAt('a.py', 1),
        callAt('a.py', 1, { col: 30, signature: other }),
        callAt('a.py', 1, { col: 60, signature: 'x.y' }),
      ],
      [
        loadAt('a.py', 1, { column: 31, signature: other }),
        loadAt('a.py', 1, { column: 61, signature: 'z.*' }),
        loadAt('a.py', 1, { column: 1 }),
      ],
    )
    expect(pairs.map(({ call, load }) => [call.col, load.column])).toEqual([
      [0, 1],
      [30, 31],
      [60, 61],
    ])
  })
})
