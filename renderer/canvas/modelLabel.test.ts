/** Names for models out of loads and text. */
import { describe, expect, it } from 'vitest'
import { load, repositoryId } from './canvas.fixture.ts'
import { labelOf, labelOfText } from './modelLabel.ts'

describe('names', () => {
  it.each([
    ['model = AutoModel.from_pretrained("org/bert-base")', 'org/bert-base'],
    ["'resnet50'", 'resnet50'],
    ['torch.load(path, map_location="cpu")', 'torch.load(path, map_location="cpu")'],
    ['  first line,\nsecond line', 'first line'],
    ['', ''],
  ])('%j gives %j', (quote, label) => {
    expect(labelOfText(quote)).toBe(label)
  })

  it('join the alternatives of a load, and fall back on its argument and its call', () => {
    const names = ['a', 'b', 'a', 'c', 'd'].map((name) => ({ name, evidence: [] }))
    const loads = new Map([
      ['many', load('many', { modelNames: names })],
      ['argument', load('argument', { nameArgument: 'args.model' })],
      ['bare', load('bare')],
    ])
    const label = (loadId: string) => labelOf({ kind: 'load', loadId, repositoryId }, { loads })
    expect(['many', 'argument', 'bare', 'unknown'].map(label)).toEqual([
      'a | b | c',
      'args.model',
      'AutoModel.from_pretrained',
      '',
    ])
  })
})
