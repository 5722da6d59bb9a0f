/** Selections that snap to syntax, and edges that are nudged. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, type Range } from './ranges.ts'
import {
  type Edge,
  expanded,
  nudged,
  type Piece,
  pieceAround,
  shrunk,
  type Step,
  type StepUnit,
  textPieces,
} from './snap.ts'

const text = 'class A:\n    def f(self):\n        g(one, h(two))\n        return 1\n'
const at = (piece: string): Range => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length })
const pieces: readonly Piece[] = [
  { kind: 'class', ...at(text.trimEnd()) },
  { kind: 'function', ...at('def f(self):\n        g(one, h(two))\n        return 1') },
  { kind: 'statement', ...at('g(one, h(two))') },
  { kind: 'call', ...at('g(one, h(two))') },
  { kind: 'argument', ...at('one') },
  { kind: 'argument', ...at('h(two)') },
  { kind: 'call', ...at('h(two)') },
  { kind: 'argument', ...at('two') },
  { kind: 'statement', ...at('return 1') },
]
const words = (range: Range | null) => (range === null ? null : text.slice(range.start, range.end))

describe('expanding', () => {
  it('goes from the caret through argument, call, statement and function to the class, and ends there', () => {
    const steps: (string | null)[] = []
    let range: Range | null = { start: at('two').start, end: at('two').start }
    while (range !== null) {
      range = expanded(pieces, range)
      steps.push(words(range)?.split('\n')[0] ?? null)
    }
    expect(steps).toEqual(['two', 'h(two)', 'g(one, h(two))', 'def f(self):', 'class A:', null])
  })

  it('shrinks back to what one came from', () => {
    const caret = at('two').start
    const steps: (string | null)[] = []
    let range: Range | null = at(text.trimEnd())
    while (range !== null) {
      range = shrunk(pieces, range, caret)
      steps.push(words(range)?.split('\n')[0] ?? null)
    }
    expect(steps).toEqual(['def f(self):', 'g(one, h(two))', 'h(two)', 'two', null])
  })

  it('shrinks to the largest piece where the caret stands in none', () => {
    expect(words(shrunk(pieces, at('one, h(two)'), 0))).toBe('h(two)')
  })
})

describe('the piece of a kind around a caret', () => {
  const caret = { start: at('two').start, end: at('two').start }
  it.each([
    ['argument', 'two'],
    ['call', 'h(two)'],
    ['statement', 'g(one, h(two))'],
    ['class', text.trimEnd()],
  ] as const)('%s', (kind, expected) => expect(words(pieceAround(pieces, caret, kind))).toBe(expected))

  it('is null where there is none', () => expect(pieceAround(pieces, { start: 0, end: 2 }, 'call')).toBeNull())
})

describe('nudging', () => {
  const call = at('g(one, h(two))')
  it.each([
    ['end', 'back', 'character', 'g(one, h(two)'],
    ['end', 'on', 'character', 'g(one, h(two))\n'],
    ['start', 'on', 'token', '(one, h(two))'],
    ['start', 'back', 'token', ':\n        g(one, h(two))'],
    ['end', 'back', 'token', 'g(one, h(two)'],
    ['end', 'on', 'token', 'g(one, h(two))\n        return'],
    ['end', 'back', 'piece', 'g(one, h(two)'],
    ['end', 'on', 'piece', 'g(one, h(two))\n        return 1'],
    ['start', 'on', 'piece', 'one, h(two))'],
    ['start', 'back', 'piece', 'def f(self):\n        g(one, h(two))'],
  ] as const)('%s %s by %s', (edge, step, unit, expected) => {
    expect(words(nudged(call, { text, pieces, edge, step, unit }))).toBe(expected)
  })

  it('keeps the two halves of a character, and of a line end, together', () => {
    const odd = 'a😀\r\nb'
    const nudge = { text: odd, pieces: [], edge: 'end', step: 'on', unit: 'character' } as const
    expect(nudged({ start: 0, end: 1 }, nudge)).toEqual({ start: 0, end: 3 })
    expect(nudged({ start: 0, end: 3 }, nudge)).toEqual({ start: 0, end: 5 })
    expect(nudged({ start: 0, end: 5 }, { ...nudge, step: 'back' })).toEqual({ start: 0, end: 3 })
    expect(nudged({ start: 0, end: 3 }, { ...nudge, step: 'back' })).toEqual({ start: 0, end: 1 })
  })

  it('leaves something of the range, and stays in the text', () => {
    const nudge = { text: 'ab', pieces: [], unit: 'character' } as const
    expect(nudged({ start: 0, end: 1 }, { ...nudge, edge: 'end', step: 'back' })).toBeNull()
    expect(nudged({ start: 0, end: 1 }, { ...nudge, edge: 'start', step: 'on' })).toBeNull()
    expect(nudged({ start: 0, end: 2 }, { ...nudge, edge: 'end', step: 'on' })).toBeNull()
    expect(nudged({ start: 0, end: 2 }, { ...nudge, edge: 'start', step: 'back' })).toBeNull()
  })
})

describe('a text without syntax', () => {
  const prose = '# Guide\n\n  Names birds.\r\nAnd more.\r\n\r\nEnd\n'
  const steps = (at: number) =>
    textPieces(prose, at).map(({ kind, start, end }) => `${kind} ${prose.slice(start, end)}`)

  it('has words, lines and paragraphs', () => {
    expect(steps(prose.indexOf('birds') + 2)).toEqual([
      'word birds',
      'line Names birds.',
      'paragraph   Names birds.\r\nAnd more.',
    ])
    expect(steps(prose.length - 2)).toEqual(['word End', 'line End', 'paragraph End'])
    expect(steps(0)).toEqual(['word #', 'line # Guide', 'paragraph # Guide'])
  })
})

describe('any text and any pieces', () => {
  const any = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).chain((sample) => {
    const range = fc
      .tuple(fc.nat(sample.length), fc.nat(sample.length))
      .map(([one, other]): Range => ({ start: Math.min(one, other), end: Math.max(one, other) }))
    const kind = fc.constantFrom('argument' as const, 'call' as const, 'statement' as const)
    return fc.record({
      sample: fc.constant(sample),
      range,
      pieces: fc.array(
        fc.tuple(kind, range).map(([one, place]): Piece => ({ kind: one, ...place })),
        { maxLength: 8 },
      ),
    })
  })
  const edges = fc.constantFrom<Edge[]>('start', 'end')
  const steps = fc.constantFrom<Step[]>('back', 'on')
  const units = fc.constantFrom<StepUnit[]>('character', 'token', 'piece')

  it('an expansion holds the range and is larger, so that it ends', () => {
    fc.assert(
      fc.property(any, ({ range, pieces: some }) => {
        const wider = expanded(some, range)
        if (wider === null) return
        expect(contains(wider, range)).toBe(true)
        expect(wider.end - wider.start).toBeGreaterThan(range.end - range.start)
        const within = some.filter((piece) => contains(piece, range) && contains(wider, piece))
        expect(
          within.every(
            (piece) =>
              piece.end - piece.start <= Math.max(range.end - range.start, 0) ||
              piece.end - piece.start >= wider.end - wider.start,
          ),
        ).toBe(true)
      }),
    )
  })

  it('a shrinking lies in the range and is smaller', () => {
    fc.assert(
      fc.property(any, fc.nat(60), ({ range, pieces: some }, around) => {
        const smaller = shrunk(some, range, around)
        if (smaller === null) return
        expect(contains(range, smaller)).toBe(true)
        expect(smaller.end - smaller.start).toBeLessThan(range.end - range.start)
      }),
    )
  })

  it('a nudge moves one edge the asked way, inside the text, and leaves a range that is not empty', () => {
    fc.assert(
      fc.property(any, edges, steps, units, ({ sample, range, pieces: some }, edge, step, unit) => {
        const moved = nudged(range, { text: sample, pieces: some, edge, step, unit })
        if (moved === null) return
        const other = edge === 'start' ? 'end' : 'start'
        expect(moved[other]).toBe(range[other])
        expect(Math.sign(moved[edge] - range[edge])).toBe(step === 'on' ? 1 : -1)
        expect(moved.start >= 0 && moved.end <= sample.length && moved.start < moved.end).toBe(true)
      }),
    )
  })

  it('a character forth and back is where one was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), fc.nat(20), (sample, cut) => {
        const whole = [...sample]
        const start = whole.slice(0, Math.min(cut, whole.length - 1)).join('').length
        const range = { start, end: sample.length }
        const nudge = { text: sample, pieces: [], edge: 'end', unit: 'character' } as const
        const shorter = nudged(range, { ...nudge, step: 'back' })
        if (shorter !== null) expect(nudged(shorter, { ...nudge, step: 'on' })).toEqual(range)
      }),
    )
  })
})
