/** What is typed, as an expression. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, type Sought, telltale } from './pattern.ts'

const plain: Sought = { pattern: '', expression: false, matchCase: true, wholeWord: false }

function found(sought: Partial<Sought>, text: string): string[] {
  return Array.from(text.matchAll(compile({ ...plain, ...sought })), ([match]) => match)
}

test('plain text matches itself and nothing else, whatever it is made of', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'binary' }), (pattern) => {
      fc.pre(!/[\r\n]/.test(pattern) && pattern.isWellFormed())
      expect(found({ pattern }, `x${pattern}`)).toContain(pattern)
    }),
  )
  expect(found({ pattern: 'a.c' }, 'abc a.c')).toEqual(['a.c'])
})

test('a line end in plain text stands for any', () => {
  expect(found({ pattern: 'a\nb' }, 'a\r\nb a\rb a\nb')).toEqual(['a\r\nb', 'a\rb', 'a\nb'])
})

test('words end where letters of any script, digits and underscores do', () => {
  const words = { pattern: 'load', wholeWord: true }
  expect(found(words, 'load loads preload load_all größeload load2 (load)')).toHaveLength(2)
  expect(found({ pattern: 'lo+d', wholeWord: true, expression: true }, 'loood aload lood')).toEqual(['loood', 'lood'])
})

test('only plain text in its own letter case is told from bytes', () => {
  expect(telltale({ ...plain, pattern: 'load(' })).toBe('load(')
  for (const other of [{ matchCase: false }, { expression: true }, { pattern: 'größe' }, { pattern: 'a\nb' }]) {
    expect(telltale({ ...plain, pattern: 'load', ...other })).toBeNull()
  }
})
