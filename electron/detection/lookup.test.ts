/** Look-up: what a name can mean at a place, by scope, order and branch. */
import { describe, expect, it } from 'vitest'
import { factsOfText } from '../syntax/parsePool.fixture.ts'
import { conditionOf, excludes, lookUp } from './lookup.ts'
import { indexFacts, type SourceFile } from './sourceFile.ts'
import { walkFile } from './walk.ts'

/** The lines on which the bindings stand that `x` can have at the call `use(x)`, and `p` when a parameter counts. */
async function seen(text: string): Promise<string[]> {
  const facts = indexFacts(await factsOfText(text))
  const call = facts.calls.find(({ callee }) => callee.kind === 'name' && callee.name === 'use')
  const [argument] = call?.positional ?? []
  if (call === undefined || argument === undefined) throw new Error('the text does not use x')
  return lookUp(facts, 'x', call.scope, call.branch, argument.start).flatMap((visible) =>
    visible.kind === 'parameter'
      ? ['p']
      : visible.bindings.map(({ start }) => String(text.slice(0, start).split('\n').length)),
  )
}

describe('which bindings reach a use', () => {
  it.each([
    ['the last before it', 'x = 1\nx = 2\nuse(x)\nx = 3\n', ['2']],
    ['both arms', 'if a:\n    x = 1\nelse:\n    x = 2\nuse(x)\n', ['2', '4']],
    ['its own arm only', 'if a:\n    x = 1\nelse:\n    x = 2\n    use(x)\n', ['4']],
    ['an earlier one that a condition may replace', 'x = 1\nif a:\n    x = 2\nuse(x)\n', ['1', '3']],
    ['both arms of a try', 'try:\n    x = 1\nexcept E:\n    x = 2\nuse(x)\n', ['2', '4']],
    ['a later one in a loop when there is none before', 'for i in y:\n    use(x)\n    x = 1\n', ['3']],
    ['not itself', 'x = 1\nx = use(x)\n', ['1']],
    ['the end of an outer scope', 'x = 1\ndef f():\n    use(x)\nx = 2\n', ['4']],
    ['a parameter', 'def f(x):\n    use(x)\n', ['p']],
    ['a parameter that is replaced', 'def f(x):\n    x = 1\n    use(x)\n', ['2']],
    ['a parameter that may be replaced', 'def f(x):\n    if x is None:\n        x = 1\n    use(x)\n', ['3', 'p']],
    ['an inner name before an outer one', 'x = 1\ndef f():\n    x = 2\n    use(x)\n', ['3']],
    ['no name of a class body inside a method', 'class A:\n    x = 1\n    def f(self):\n        use(x)\n', []],
    ['a name of the class body itself', 'class A:\n    x = 1\n    use(x)\n', ['2']],
    [
      'one made global elsewhere, beside the module’s own',
      'x = 1\ndef g():\n    global x\n    x = 2\nuse(x)\n',
      ['1', '4'],
    ],
    ['nothing', 'use(x)\n', []],
  ])('%s', async (_what, text, expected) => {
    expect(await seen(text)).toEqual(expected)
  })
})

describe('branches', () => {
  const text = 'if a:\n    p()\n    if b:\n        q()\nelif c:\n    r()\nelse:\n    s()\n'

  async function read() {
    const facts = indexFacts(await factsOfText(text))
    const branch = (name: string): number =>
      facts.calls.find(({ callee }) => callee.kind === 'name' && callee.name === name)?.branch ?? -1
    const walked = walkFile({ path: 'a.py', blob: 'b', text })
    if (!('file' in walked)) throw new Error('not walked')
    const file: SourceFile = walked.file
    return { facts, branch, file }
  }

  it('of one if exclude each other, nested ones included', async () => {
    const { facts, branch } = await read()
    expect([excludes(facts, branch('p'), branch('r')), excludes(facts, branch('q'), branch('s'))]).toEqual([true, true])
    expect([excludes(facts, branch('p'), branch('q')), excludes(facts, 0, branch('q'))]).toEqual([false, false])
  })

  it('give the innermost condition that a use does not share', async () => {
    const { facts, branch, file } = await read()
    const conditions = ['p', 'q', 'r', 's'].map((name) => conditionOf(file, facts, branch(name), 0))
    expect(conditions).toEqual(['a', 'b', 'c', 'not (a)'])
    expect(conditionOf(file, facts, branch('q'), branch('p'))).toBe('b')
    expect(conditionOf(file, facts, branch('p'), branch('q'))).toBeNull()
  })
})
