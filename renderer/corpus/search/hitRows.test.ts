/** The tree of hits, and what marking its rows means. */
import { describe, expect, it } from 'vitest'
import type { SearchHit } from '../../../shared/api/corpus.ts'
import { makeAnchor } from '../../../shared/text/anchor.ts'
import { before, hitKey, hitRows, markedHits, markedRows } from './hitRows.ts'

function hit(repositoryId: string, path: string, start: number): SearchHit {
  const text = 'x = load(1)\n'.repeat(9)
  const anchor = makeAnchor({ commit: 'c', path, blob: 'b', text, start, end: start + 4, symbol: '' })
  return { repositoryId, anchor, line: 'x = load(1)', from: 4, to: 8 }
}

const [first, second, third] = [hit('one', 'a.py', 4), hit('one', 'a.py', 16), hit('one', 'lib/b.py', 4)] as const
const elsewhere = hit('two', 'a.py', 4)
const nothing: ReadonlySet<string> = new Set()
const inOne = [first, second, third]
const shown = (hits: readonly SearchHit[], closed: ReadonlySet<string> = nothing) =>
  hitRows(hits, closed).map((row) => `${row.level} ${row.kind} ${row.kind === 'hit' ? row.hit.anchor.line : row.path}`)

describe('the rows', () => {
  it('are files with their hits where one repository was searched', () => {
    expect(shown(inOne)).toEqual(['1 file a.py', '2 hit 1', '2 hit 2', '1 file lib/b.py', '2 hit 1'])
  })

  it('begin with repositories where there are several, and tell equal paths apart', () => {
    expect(shown([first, elsewhere])).toEqual([
      '1 repository ',
      '2 file a.py',
      '3 hit 1',
      '1 repository ',
      '2 file a.py',
      '3 hit 1',
    ])
    const keys = hitRows([first, elsewhere], nothing).map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('of what is folded are left out', () => {
    expect(shown(inOne, new Set(['file one a.py']))).toEqual(['1 file a.py', '1 file lib/b.py', '2 hit 1'])
    expect(shown([first, elsewhere], new Set(['repository one']))).toEqual([
      '1 repository ',
      '1 repository ',
      '2 file a.py',
      '3 hit 1',
    ])
  })
})

describe('marking', () => {
  const rows = hitRows(inOne, nothing)
  const keysOf = (hits: readonly SearchHit[]) => new Set(hits.map(hitKey))

  it('a file marks all of its hits, and unmarking it unmarks them', () => {
    const all = markedHits(rows, nothing, new Set(['file one a.py']), nothing)
    expect(all).toEqual(keysOf([first, second]))
    const before = markedRows(rows, all)
    const after = new Set([...before].filter((key) => key !== 'file one a.py'))
    expect(markedHits(rows, before, after, all)).toEqual(new Set())
  })

  it('all hits of a file marks the file; letting one go unmarks it', () => {
    const marked = markedRows(rows, keysOf([first, second]))
    expect(marked).toContain('file one a.py')
    expect(marked).not.toContain('file one lib/b.py')
    const after = new Set([...marked].filter((key) => key !== hitKey(first)))
    expect(markedHits(rows, marked, after, keysOf([first, second]))).toEqual(keysOf([second]))
  })

  it('all rows marks what is folded too, and letting go of all lets go of that too', () => {
    const folded = hitRows(inOne, new Set(['file one a.py']))
    const all = markedHits(folded, nothing, new Set(folded.map(({ key }) => key)), nothing)
    expect(all).toEqual(keysOf(inOne))
    expect(markedHits(folded, markedRows(folded, all), new Set(), all)).toEqual(new Set())
  })
})

it('shows of a match far to the right the end of what stands before it', () => {
  expect(before({ line: 'self.model = load("bert")', from: 13 })).toBe('self.model = ')
  expect(before({ line: 'self.tokenizer = AutoTokenizer.from_pretrained(', from: 31 })).toBe('…toTokenizer.')
})
