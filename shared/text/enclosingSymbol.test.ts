import { describe, expect, test } from 'vitest'
import { enclosingSymbol, hasIndentedBlocks } from './enclosingSymbol.ts'

const source = `import torch

class Captioner:
    """Describes pictures."""

    def __init__(self, name):
        self.model = load(name)

# a comment at the margin
        self.tokenizer = load_tokenizer(name)

    async def run(self, image):
        if image:
            def inner():
                return self.model(image)
            return inner()

MODEL = load("x")
`.split('\n')

const lineOf = (text: string) => source.findIndex((line) => line.includes(text)) + 1

describe('enclosingSymbol', () => {
  test.each([
    ['import torch', ''],
    ['self.model = load(name)', 'Captioner.__init__'],
    ['self.tokenizer', 'Captioner.__init__'],
    ['return self.model(image)', 'Captioner.run.inner'],
    ['return inner()', 'Captioner.run'],
    ['MODEL = load', ''],
    ['class Captioner', 'Captioner'],
    ['async def run', 'Captioner.run'],
    ['"""Describes', 'Captioner'],
  ])('%s stands in "%s"', (text, symbol) => {
    expect(enclosingSymbol(source, lineOf(text))).toBe(symbol)
  })

  test('a blank line belongs to what follows it', () => {
    expect(enclosingSymbol(source, lineOf('async def run') - 1)).toBe('Captioner.run')
  })

  test('tabs reach to the next stop', () => {
    expect(enclosingSymbol(['class A:', '\tdef b(self):', '\t\tpass'], 3)).toBe('A.b')
  })

  test('parameters on lines of their own end no block', () => {
    const lines = ['class A:', '    def b(', '        self,', '    ) -> None:', '        pass']
    expect(enclosingSymbol(lines, 5)).toBe('A.b')
  })

  test('a line beyond the end has no symbol', () => {
    expect(enclosingSymbol([], 7)).toBe('')
  })

  test('only Python files are read by indentation', () => {
    expect(['a.py', 'b.ipynb', 'c.yaml', 'py'].map(hasIndentedBlocks)).toEqual([true, true, false, false])
  })
})
