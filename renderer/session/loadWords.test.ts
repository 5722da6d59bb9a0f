/** Loads are named as a reader of the code would name them. */
import { describe, expect, it } from 'vitest'
import { locationWords, modelWords, shortCallee, versionWords } from './loadWords.ts'

describe('shortCallee', () => {
  it('keeps the class and the method', () => {
    expect(shortCallee({ callee: 'transformers.AutoModel.from_pretrained', signature: '' })).toBe(
      'AutoModel.from_pretrained',
    )
    expect(shortCallee({ callee: 'load', signature: 'spacy.load' })).toBe('load')
  })

  it('uses the signature where the callee is an expression', () => {
    expect(
      shortCallee({ callee: 'MODELS[name].from_pretrained', signature: 'transformers.BertModel.from_pretrained' }),
    ).toBe('BertModel.from_pretrained')
  })
})

describe('modelWords', () => {
  it('names the models, or says why there is no name', () => {
    const names = ['bert', 'clip'].map((name) => ({ name, evidence: [] }))
    expect(modelWords({ modelNames: names, loadsWeights: true })).toBe('bert, clip')
    expect(modelWords({ modelNames: [], loadsWeights: true })).toBe('name not resolved')
    expect(modelWords({ modelNames: [], loadsWeights: false })).toBe('no weights loaded')
  })
})

describe('versionWords', () => {
  it('tells pinned from unpinned loads', () => {
    expect(versionWords({ version: 'v1.0', loadsWeights: true })).toBe('pinned to v1.0')
    expect(versionWords({ version: null, loadsWeights: true })).toBe('version not pinned')
    expect(versionWords({ version: null, loadsWeights: false })).toBe('loads no weights')
  })
})

it('locations read as compilers write them', () => {
  expect(locationWords({ path: 'src/main.py', line: 7 })).toBe('src/main.py:7')
})
