import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Anchor } from '../model/anchor.ts'
import { makeAnchor } from './anchor.ts'
import { mostSimilar } from './similar.ts'

const source = [
  'def build(name):',
  '    config = read(name)',
  '    model = AutoModel.from_pretrained("bert-base-uncased", config=config)',
  '    return model.eval()',
  '',
  'def other(name):',
  '    return open(name).read()',
  '',
].join('\n')

function anchorOf(quote: string, symbol = 'build', text = source): Anchor {
  const start = text.indexOf(quote)
  return makeAnchor({ commit: 'c', path: 'a.py', blob: 'one', text, start, end: start + quote.length, symbol })
}

function similar(anchor: Anchor, text: string): string | null {
  const range = mostSimilar(anchor, text, true)
  return range && text.slice(range.start, range.end)
}

const call = 'AutoModel.from_pretrained("bert-base-uncased", config=config)'

test('an edited call is found in its line, without what stood before it', () => {
  const edited = source.replace('"bert-base-uncased", config=config', 'name, revision="v2", config=config')
  expect(similar(anchorOf(call), edited)).toBe('AutoModel.from_pretrained(name, revision="v2", config=config)')
})

test('the function of the same name comes before a better likeness elsewhere', () => {
  const line = '    model = AutoModel.from_pretrained(name, config=config)\n'
  const edited = `def other():\n${line.replace('name', '"bert-base-uncased", config')}\ndef build(name):\n    # it has moved\n${line}`
  expect(similar(anchorOf(call), edited)).toBe('AutoModel.from_pretrained(name, config=config)')
})

test('several lines are found as a block', () => {
  const block =
    'config = read(name)\n    model = AutoModel.from_pretrained("bert-base-uncased", config=config)\n    return model.eval()'
  const edited = source.replace('read(name)', 'read_configuration(name)').replace('.eval()', '.train()')
  expect(similar(anchorOf(block), edited)).toBe(
    block.replace('read(name)', 'read_configuration(name)').replace('.eval()', '.train()'),
  )
})

test('of equally good lines the nearest to where it stood is taken', () => {
  const text = 'a = load("x", 1)\n\n\nb = load("x", 2)\nc = load("x", 3)\n'
  const anchor = anchorOf('b = load("x", 2)', '', text)
  expect(similar(anchor, text.replace('"x", 2', '"x", 4'))).toBe('b = load("x", 4)')
})

test('nothing is found where the function is gone, or where too little was said', () => {
  expect(similar(anchorOf(call), 'def other(name):\n    return open(name).read()\n')).toBeNull()
  expect(similar(anchorOf('name', ''), 'a = name\n')).toBeNull()
  expect(similar(anchorOf(call), '')).toBeNull()
})

test('the range lies in the text, whatever became of it', () => {
  const lines = fc.array(fc.constantFrom(...source.split('\n'), '', '    pass', 'model = AutoModel(name)', '\t"'))
  fc.assert(
    fc.property(lines, fc.constantFrom('\n', '\r\n'), (parts, end) => {
      const text = parts.join(end)
      const range = mostSimilar(anchorOf(call), text, true)
      if (range === null) return
      expect(range.start).toBeLessThanOrEqual(range.end)
      expect(range.end).toBeLessThanOrEqual(text.length)
    }),
  )
})
