/** Values, load ids and enclosing functions. */
import { describe, expect, it } from 'vitest'
import { factsOfText } from '../syntax/parsePool.fixture.ts'
import { dottedName, enclosingFunction } from './enclosing.ts'
import { loadId } from './loadId.ts'
import { distinct, externalValue, textValue, underCondition, weaker } from './values.ts'

describe('values', () => {
  it('keep the weaker of two ways', () => {
    expect([weaker('direct', 'alias'), weaker('wrapper', 'star'), weaker('star', 'star')]).toEqual([
      'alias',
      'wrapper',
      'star',
    ])
  })

  it('are kept once each, up to a limit', () => {
    const values = [
      textValue('a', null),
      externalValue('a', null),
      textValue('a', null),
      textValue('b', null),
      textValue('c', null),
    ]
    expect(distinct(values, 3).map((value) => (value.kind === 'text' ? value.text : value.kind))).toEqual([
      'a',
      'external',
      'b',
    ])
  })

  it('join conditions, outer first, within bounds', () => {
    const inner = underCondition(textValue('a', null), 'x')
    expect(underCondition(inner, 'y').condition).toBe('y and x')
    expect(underCondition(inner, 'x').condition).toBe('x')
    expect(underCondition(inner, null)).toBe(inner)
    expect(underCondition(inner, 'z'.repeat(400)).condition).toHaveLength(300)
  })
})

describe('load ids', () => {
  const load = { blob: 'b', path: 'p', start: 1, end: 2, signature: 's' }

  it('are 32 hexadecimal digits that any part changes', () => {
    const ids = [
      load,
      { ...load, blob: 'c' },
      { ...load, path: 'q' },
      { ...load, start: 0 },
      { ...load, end: 3 },
      { ...load, signature: 't' },
    ].map((each) => loadId(each))
    expect(new Set(ids).size).toBe(6)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/)
  })

  it('do not run parts together', () => {
    expect(loadId({ ...load, start: 1, end: 23 })).not.toBe(loadId({ ...load, start: 12, end: 3 }))
  })
})

describe('enclosing functions', () => {
  it.each([
    ['use()\n', ''],
    ['def f():\n    use()\n', 'f'],
    ['class A:\n    def f(self):\n        use()\n', 'A.f'],
    ['def f():\n    def g():\n        use()\n', 'f.g'],
    ['class A:\n    use()\n', ''],
    ['def f():\n    class A:\n        use()\n', 'f'],
    ['async def f():\n    await use()\n', 'f'],
  ])('%j', async (text, expected) => {
    const facts = await factsOfText(text)
    const call = facts.calls[0]
    expect(enclosingFunction(facts, call?.scope ?? -1)).toBe(expected)
  })

  it('name the module by nothing', async () => {
    expect(dottedName(await factsOfText('x = 1\n'), 0)).toBe('')
  })
})
