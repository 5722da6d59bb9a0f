/** Branches and targets are read off the lines around a call. */
import { describe, expect, test } from 'vitest'
import { type Circumstance, circumstanceOf, exclusiveArms } from './circumstances.ts'

/** Circumstance of the call that `word` begins. */
function at(text: string, word: string): Circumstance {
  const lines = text.split('\n')
  const line = lines.findIndex((candidate) => candidate.includes(word))
  return circumstanceOf(lines, line + 1, (lines[line] ?? '').indexOf(word) + 1)
}

function exclude(text: string, first: string, second: string): boolean {
  return exclusiveArms(at(text, first), at(text, second)) !== undefined
}

describe('exclusiveArms', () => {
  test('if, elif and else of one chain', () => {
    const text = `def f(kind):
    if kind == 1:
        net = one()
    elif kind == 2:

        # two
        net = two()
    else:
        net = three()
    also()`
    expect(exclude(text, 'one()', 'two()')).toBe(true)
    expect(exclude(text, 'two()', 'three()')).toBe(true)
    expect(exclude(text, 'one()', 'also()')).toBe(false)
  })

  test('calls in the same branch both run', () => {
    const text = `if deep:\n    a = one()\n    b = two()`
    expect(exclude(text, 'one()', 'two()')).toBe(false)
  })

  test('one question asked twice with different answers', () => {
    const text = `if arch == 'a':\n    return one()\nif arch == "b":\n    return two()\nif other == 'c':\n    return three()`
    expect(exclude(text, 'one()', 'two()')).toBe(true)
    expect(exclude(text, 'one()', 'three()')).toBe(false)
    const within = `if 'a' in name:\n    x = one()\nif 'b' in name:\n    x = two()`
    expect(exclude(within, 'one()', 'two()')).toBe(true)
  })

  test('both sides of a conditional on one line', () => {
    const text = 'model = one() if small else two()'
    expect(exclude(text, 'one()', 'two()')).toBe(true)
  })

  test('what is tried and what is done instead; the else of a loop is no branch', () => {
    const text = `try:\n    x = one()\nexcept OSError:\n    x = two()\nfor i in y:\n    z = three()\nelse:\n    z = four()`
    expect(exclude(text, 'one()', 'two()')).toBe(true)
    expect(exclude(text, 'three()', 'four()')).toBe(false)
  })

  test('cases of one match', () => {
    const text = `match kind:\n    case 'a':\n        x = one()\n    case 'b':\n        x = two()`
    expect(exclude(text, 'one()', 'two()')).toBe(true)
  })
})

describe('the target', () => {
  test.each([
    ['self.model = load()', 'self.model'],
    ['net: Module = load()', 'net'],
    ['return load()', 'return'],
    ['use(load())', null],
    ['if x == load():', null],
    ['net = wrap(\n    load(),', 'net'],
    ['net = wrap(\n    inner=load(),', 'net'],
    ['a = 1\n\nload()', null],
  ])('%j', (text, target) => {
    expect(at(text, 'load()').target).toBe(target)
  })
})
