/** Names are found as whole words in README and configuration files, and nowhere else. */
import { describe, expect, test } from 'vitest'
import { documentationOf } from './documentation.ts'
import { findMentions, type Mention, placeOf } from './mentions.ts'

function lines(name: string, text: string, path = 'README.md'): number[] {
  return (
    findMentions([name], [{ path, text }])
      .get(name)
      ?.map(({ line }) => line) ?? []
  )
}

describe('findMentions', () => {
  test('a name is a whole word: not a part of a longer name', () => {
    const text = [
      'bert-base',
      'bert-base-uncased',
      'my-bert-base',
      'acme/bert-base',
      'bert-base/x',
      'bert-base.bin',
    ].join('\n')
    expect(lines('bert-base', text)).toEqual([1])
  })

  test('punctuation around a name ends it', () => {
    const text = [
      'Uses `gpt2`.',
      'gpt2, and more',
      '(gpt2)',
      'model: "gpt2"',
      'we took gpt2.',
      '**gpt2**',
      '[gpt2][1]',
    ].join('\n')
    expect(lines('gpt2', text)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('letter case does not count, nor does the hub before the name, nor a version after it', () => {
    expect(lines('resnet50', 'ResNet50 backbone')).toEqual([1])
    const hub =
      'https://huggingface.co/facebook/bart-large\nfacebook/bart-large@main\nhttps://huggingface.co/facebook/bart-large/tree/main'
    expect(lines('facebook/bart-large', hub)).toEqual([1, 2, 3])
  })

  test('names that are URLs, and names with a slash in them', () => {
    const url = 'https://example.org/weights/net.pth'
    expect(lines(url, `weights from ${url}.`)).toEqual([1])
    expect(lines('ViT-B/32', 'backbone: ViT-B/32')).toEqual([1])
  })

  test('lines end in any way, and documents keep their order and kind', () => {
    const documents = [
      { path: 'README.md', text: 'a\r\nbert\rbert' },
      { path: 'notes.md', text: 'bert' },
      { path: 'conf/a.YAML', text: 'model: bert' },
    ]
    expect(findMentions(['bert'], documents).get('bert')).toEqual([
      { place: 'readme', path: 'README.md', line: 2 },
      { place: 'readme', path: 'README.md', line: 3 },
      { place: 'configuration', path: 'conf/a.YAML', line: 1 },
    ])
  })

  test('a plain word counts beside its library only', () => {
    const documents = [{ path: 'README.md', text: 'a small base\nwhisper base model' }]
    const found = findMentions(['base'], documents, new Set(['base']), () => ['whisper'])
    expect(found.get('base')?.map(({ line }) => line)).toEqual([2])
    expect(findMentions(['base'], documents, new Set(['base'])).get('base')).toEqual([])
  })
})

test('which files are documents', () => {
  expect(['README', 'docs/readme.rst', 'README_zh.md', 'a/README.md'].map(placeOf)).toEqual(Array(4).fill('readme'))
  const configurations = ['a.yaml', 'a.yml', 'pom.xml', 'app.config', 'x/model.json', 'pyproject.toml']
  expect(configurations.map(placeOf)).toEqual(Array(6).fill('configuration'))
  expect(['readmission.py', 'a.py', 'notes.md', 'package-lock.json'].map(placeOf)).toEqual(Array(4).fill(undefined))
})

describe('documentationOf', () => {
  const at = (place: Mention['place']): { mentions: Mention[] } => ({ mentions: [{ place, path: 'p', line: 1 }] })
  const nowhere = { mentions: [] }

  test('none, partial and explicit, in README, configuration or both', () => {
    expect(documentationOf([])).toEqual({ extent: 'none', place: null })
    expect(documentationOf([nowhere])).toEqual({ extent: 'none', place: null })
    expect(documentationOf([at('readme'), nowhere])).toEqual({ extent: 'partial', place: 'readme' })
    expect(documentationOf([at('configuration')])).toEqual({ extent: 'explicit', place: 'configuration' })
    expect(documentationOf([at('configuration'), at('readme')])).toEqual({ extent: 'explicit', place: 'both' })
  })
})
