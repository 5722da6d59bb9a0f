/** READMEs as plain blocks: what is shown, and that nothing of their markup survives as more than text. */
import { describe, expect, test } from 'vitest'
import { inlines, markdownBlocks, mostCharacters } from './markdownBlocks.ts'

const text = (value: string) => ({ kind: 'text', text: value })

describe('blocks', () => {
  test('headings, paragraphs, lists, quotes, rules and code', () => {
    const readme =
      '# One #\nTwo\n---\nA line\ngoes on.\n\n- first\n  1. inner\n> said\n\n***\n```py\nx = 1 # <b>\n```\nend'
    expect(markdownBlocks(readme)).toEqual([
      { kind: 'heading', level: 1, content: [text('One')] },
      { kind: 'heading', level: 2, content: [text('Two')] },
      { kind: 'paragraph', content: [text('A line goes on.')] },
      { kind: 'item', depth: 0, mark: '•', content: [text('first')] },
      { kind: 'item', depth: 1, mark: '1.', content: [text('inner')] },
      { kind: 'quote', content: [text('said')] },
      { kind: 'rule' },
      { kind: 'code', text: 'x = 1 # <b>' },
      { kind: 'paragraph', content: [text('end')] },
    ])
  })

  test('a table stays as it was typed, and a fence that is never closed ends with the text', () => {
    expect(markdownBlocks('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual([
      { kind: 'code', text: '| a | b |\n|---|---|\n| 1 | 2 |' },
    ])
    expect(markdownBlocks('Run\n\n    pip install x\n    python -m x\n\n- item\n    goes on')).toEqual([
      { kind: 'paragraph', content: [text('Run')] },
      { kind: 'code', text: 'pip install x\npython -m x' },
      { kind: 'item', depth: 0, mark: '•', content: [text('item')] },
      { kind: 'paragraph', content: [text('goes on')] },
    ])
    expect(markdownBlocks('~~~\nopen')).toEqual([{ kind: 'code', text: 'open' }])
  })
})

describe('hostile text', () => {
  test('tags and comments go, their words stay, pictures say what they show', () => {
    const readme =
      '<p align="center"><img src="http://x/y.png" alt="Logo"></p><script>alert(1)</script><!-- no -->A &lt;b&gt;'
    expect(markdownBlocks(readme)).toEqual([{ kind: 'paragraph', content: [text('[picture: Logo] alert(1)A <b>')] }])
  })

  test('a comment that is never closed takes the rest, and very long texts are cut', () => {
    expect(markdownBlocks('a<!-- b')).toEqual([{ kind: 'paragraph', content: [text('a')] }])
    const [only] = markdownBlocks('x'.repeat(mostCharacters + 10))
    expect(only).toEqual({ kind: 'paragraph', content: [text('x'.repeat(mostCharacters))] })
  })
})

test('links keep their words and show where they would lead; badges become words', () => {
  expect(inlines('See [the *docs*](javascript:alert(1)) or ![build](https://x/badge.svg), `pip` and **now**')).toEqual([
    text('See [the '),
    text('docs'),
    text('](javascript:alert(1)) or '),
    text('[picture: build]'),
    text(', '),
    { kind: 'code', text: 'pip' },
    text(' and '),
    { kind: 'strong', text: 'now' },
  ])
  expect(inlines('[paper](https://arxiv.org/abs/1 "title")')).toEqual([
    { kind: 'link', text: 'paper', target: 'https://arxiv.org/abs/1' },
  ])
})
