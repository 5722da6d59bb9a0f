/** The tree of codes: order, depth, and trees that a merge has bent. */
import { describe, expect, test } from 'vitest'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { codeNamed } from './code.fixture.ts'
import { codeTree, possibleParents } from './codeTree.ts'

const code = (id: string, parentId: string | null = null) => codeNamed(id, { parentId })

const drawn = (codes: CodeRow[]) => codeTree(codes).map(({ key, level }) => `${'-'.repeat(level)}${key}`)

describe('codeTree', () => {
  test('puts children under their parents, in order', () => {
    expect(drawn([code('b1', 'b'), code('a'), code('b'), code('b11', 'b1'), code('b0', 'b')])).toEqual([
      '-a',
      '-b',
      '--b1',
      '---b11',
      '--b0',
    ])
  })

  test('shows every code once, whatever its parents are', () => {
    expect(drawn([code('x', 'gone'), code('a', 'b'), code('b', 'a'), code('c', 'b')]).sort()).toEqual([
      '-a',
      '-b',
      '-c',
      '-x',
    ])
  })
})

describe('possibleParents', () => {
  test('leaves out the code and what is below it', () => {
    const codes = [code('a'), code('b'), code('b1', 'b'), code('b11', 'b1'), code('c')]
    expect(possibleParents(codes, 'b').map(({ id }) => id)).toEqual(['a', 'c'])
    expect(possibleParents(codes, 'elsewhere')).toEqual(codes)
    expect(possibleParents(codes, 'b11').map(({ id }) => id)).toEqual(['a', 'b', 'b1', 'c'])
  })
})
