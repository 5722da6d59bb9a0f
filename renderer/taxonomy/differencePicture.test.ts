/** The picture of a difference: which rows it has, and what its lines join. */
import { describe, expect, test } from 'vitest'
import type { CodeRow, Difference, SchemeRow } from '../../shared/api/taxonomy.ts'
import { codeNamed } from './code.fixture.ts'
import { type Picture, pictureOf } from './differencePicture.ts'

const scheme = (id: string, codes: CodeRow[]) =>
  ({ id, name: id.toUpperCase(), parentId: null, codes }) as unknown as SchemeRow
type Entry = Difference['entries'][number]
const entry = (kind: Entry['kind'], id: string, others: string[] = []): Entry => {
  return { kind, about: 'code', id, others, words: '', fields: [] }
}

/** Names of the rows on both sides and what joins them. */
function drawn({ before, after, lines }: Picture) {
  const at = (rows: Picture['before'], y: number) => rows.find((row) => row.y === y)?.name
  return {
    before: before.map(({ name, mark }) => `${name} ${mark}`),
    after: after.map(({ name, mark }) => `${name} ${mark}`),
    lines: lines.map(({ from, to, kind }) => `${at(before, from)} ${kind} ${at(after, to)}`),
  }
}

const difference: Difference = {
  before: [
    scheme('s', [codeNamed('a'), codeNamed('b'), codeNamed('c'), codeNamed('d'), codeNamed('e')]),
    scheme('t', [codeNamed('x')]),
  ],
  after: [
    scheme('s', [
      codeNamed('a', { mergedInto: 'b' }),
      codeNamed('b', { name: 'better' }),
      codeNamed('c', { splitInto: ['c1', 'c2'], retired: true }),
      codeNamed('c1'),
      codeNamed('c2'),
      codeNamed('e', { parentId: 'b' }),
    ]),
    scheme('t', [codeNamed('x')]),
  ],
  entries: [
    entry('merged', 'a', ['b']),
    entry('renamed', 'b'),
    entry('split', 'c', ['c1', 'c2']),
    entry('retired', 'c'),
    entry('added', 'c1', ['c']),
    entry('added', 'c2', ['c']),
    entry('moved', 'e'),
    entry('removed', 'd'),
  ],
}

describe('pictureOf', () => {
  test('joins each code with what became of it, and leaves out schemes in which nothing changed', () => {
    expect(drawn(pictureOf(difference, true))).toEqual({
      before: ['S same', 'a merged', 'b same', 'c split', 'd removed', 'e same'],
      after: ['S same', 'better renamed', 'e moved', 'c split', 'c1 added', 'c2 added'],
      lines: ['a merged better', 'b renamed better', 'c same c', 'c split c1', 'c split c2', 'e moved e'],
    })
  })

  test('draws what changed alone, with a row for the rest', () => {
    const quiet = {
      before: [scheme('s', [codeNamed('a'), codeNamed('b'), codeNamed('c')])],
      after: [scheme('s', [codeNamed('a', { name: 'A' }), codeNamed('b'), codeNamed('c')])],
      entries: [entry('renamed', 'a')],
    }
    expect(drawn(pictureOf(quiet, false)).after).toEqual(['S same', 'A renamed', '2 other codes as before same'])
  })

  test('of no difference is empty', () => {
    expect(pictureOf({ before: difference.before, after: difference.before, entries: [] }, true)).toMatchObject({
      before: [],
      after: [],
      lines: [],
    })
  })
})
