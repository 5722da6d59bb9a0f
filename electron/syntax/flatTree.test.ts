/** Flat tree: the copy holds what the tree held. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childByField, childrenByField, childrenOf, kindOf, textOf, type FlatTree } from './flatTree.ts'
import { loadPythonGrammar, type PythonGrammar } from './grammar.ts'
import { grammarPaths } from './parsePool.fixture.ts'

let grammar: PythonGrammar

beforeAll(async () => {
  grammar = await loadPythonGrammar(grammarPaths)
})

afterAll(() => {
  grammar.close()
})

function parse(text: string): FlatTree {
  const tree = grammar.parse(text, 60_000)
  if (tree === undefined) throw new Error('not parsed in time')
  return tree
}

function outline(tree: FlatTree, node = 0): string {
  const inner = childrenOf(tree, node).map((child) => outline(tree, child))
  return inner.length === 0 ? kindOf(tree, node) : `${kindOf(tree, node)}(${inner.join(' ')})`
}

describe('flatten', () => {
  it('keeps named nodes in order, without comments', () => {
    const tree = parse('# c\nf(a, b=1)  # d\nx = 2\n')
    expect(outline(tree)).toBe(
      'module(expression_statement(call(identifier argument_list(identifier keyword_argument(identifier integer)))) expression_statement(assignment(identifier integer)))',
    )
  })

  it('finds children by field', () => {
    const tree = parse('import a, b as c\n')
    const statement = childrenOf(tree, 0)[0] ?? -1
    expect(childrenByField(tree, statement, 'name').map((child) => textOf(tree, child))).toEqual(['a', 'b as c'])
    expect(childByField(tree, statement, 'body')).toBeUndefined()
  })

  it('marks trees with errors', () => {
    expect([parse('x = 1').hasErrors, parse('x = = 1').hasErrors]).toEqual([false, true])
    expect(outline(parse('x = = 1'))).toContain('ERROR')
  })

  it('is a single module for no text', () => {
    expect(outline(parse(''))).toBe('module')
  })

  it('gives up when its time is over, and parses the next text as if nothing had been', () => {
    expect(grammar.parse('f(x)\n'.repeat(50_000), 0)).toBeUndefined()
    expect(outline(parse('x'))).toBe('module(expression_statement(identifier))')
  })
})
