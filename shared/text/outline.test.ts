import { expect, test } from 'vitest'
import { enclosingSymbol } from './enclosingSymbol.ts'
import { symbolsOfLines } from './outline.ts'

const source = `import torch

class Captioner:
    """Describes pictures."""

    def __init__(
        self, name,
    ):
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

const at = (text: string) => symbolsOfLines(source)[source.findIndex((line) => line.includes(text))]

test.each([
  ['import torch', ''],
  ['class Captioner', 'Captioner'],
  ['"""Describes', 'Captioner'],
  ['self.model = load(name)', 'Captioner.__init__'],
  ['self.tokenizer', 'Captioner.__init__'],
  ['return self.model(image)', 'Captioner.run.inner'],
  ['return inner()', 'Captioner.run'],
  ['MODEL = load', ''],
])('%s stands in "%s"', (text, symbol) => {
  expect(at(text)).toBe(symbol)
})

test('it agrees with what is said of single lines that hold code', () => {
  const symbols = symbolsOfLines(source)
  for (const [index, line] of source.entries()) {
    if (!/^[)#\s]*$/.test(line) && !line.startsWith('#') && line.trim() !== '):') {
      expect([line, symbols[index]]).toEqual([line, enclosingSymbol(source, index + 1)])
    }
  }
})
