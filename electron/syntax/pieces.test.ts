/** Pieces of syntax, of whole, decorated and broken texts. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadPythonGrammar, type PythonGrammar } from './grammar.ts'
import { grammarPaths } from './parsePool.fixture.ts'
import { collectPieces } from './pieces.ts'

let grammar: PythonGrammar
beforeAll(async () => {
  grammar = await loadPythonGrammar(grammarPaths)
})
afterAll(() => grammar.close())

function piecesOf(text: string): string[] {
  const tree = grammar.parse(text, 60_000)
  if (tree === undefined) throw new Error('not parsed in time')
  return collectPieces(tree).map(({ kind, start, end }) => `${kind} ${text.slice(start, end).replaceAll(/\s+/g, ' ')}`)
}

it('are listed in the order of the text, outer ones first', () => {
  expect(piecesOf('x = f(a, b=g(c))\n')).toEqual([
    'statement x = f(a, b=g(c))',
    'call f(a, b=g(c))',
    'argument a',
    'argument b=g(c)',
    'call g(c)',
    'argument c',
  ])
})

it('hold functions and classes, with their decorators and their parameters', () => {
  expect(piecesOf('@cached\ndef f(n="bert"):\n    return n\n\nclass C(Base):\n    size = 1\n')).toEqual([
    'function @cached def f(n="bert"): return n',
    'function def f(n="bert"): return n',
    'argument n="bert"',
    'statement return n',
    'class class C(Base): size = 1',
    'argument Base',
    'statement size = 1',
  ])
})

it('hold statements that hold others', () => {
  expect(piecesOf('if ok:\n    run()\n')).toEqual(['statement if ok: run()', 'statement run()', 'call run()'])
})

it('are found in what a broken text still says', () => {
  expect(piecesOf('f(1)\n\ndef g(\n')).toContain('call f(1)')
})
