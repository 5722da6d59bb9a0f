/** Figures of loads: what loads no weights is counted apart, and repositories by the models they name. */
import { describe, expect, test } from 'vitest'
import { type LoadFact, loadFigures } from './loadFigures.ts'

function load(change: Partial<LoadFact>): LoadFact {
  const usual = { repositoryId: 'r1', library: 'transformers', hub: 'huggingface', component: 'model' }
  return { ...usual, names: ['bert'], version: null, loadsWeights: true, ...change }
}

const loads = [
  load({}),
  load({ component: 'tokenizer' }),
  load({ names: ['gpt2'], version: 'v1' }),
  load({ repositoryId: 'r2', names: ['bert'] }),
  load({ repositoryId: 'r3', library: 'timm', hub: 'pytorch', names: [] }),
  load({ repositoryId: 'r3', library: 'timm', loadsWeights: false }),
]

function counts(id: string, facts = loads): (string | number)[][] {
  const found = loadFigures(facts).find((one) => one.id === id)
  return [[found?.unit ?? '', found?.total ?? -1], ...(found?.bars ?? []).map(({ label, count }) => [label, count])]
}

describe('loadFigures', () => {
  test('calls that load no weights are counted once and then left out', () => {
    expect(counts('loads.weights')).toEqual([
      ['calls of a loading function', 6],
      ['Load weights', 5],
      ['Load no weights', 1],
    ])
    expect(counts('loads.library')).toEqual([
      ['calls that load weights', 5],
      ['transformers', 4],
      ['timm', 1],
    ])
  })

  test('hubs by name, components, versions and names', () => {
    expect(counts('loads.hub').slice(1)).toEqual([
      ['Hugging Face', 4],
      ['PyTorch', 1],
    ])
    expect(counts('loads.component').slice(1)).toEqual([
      ['model', 4],
      ['tokenizer', 1],
    ])
    expect(counts('loads.version').slice(1)).toEqual([
      ['Pinned', 1],
      ['Not pinned', 4],
    ])
    expect(counts('loads.name').slice(1)).toEqual([
      ['Resolved', 4],
      ['Not resolved', 1],
    ])
  })

  test('repositories by how many different models they name, and models by repositories', () => {
    expect(counts('repositories.models')).toEqual([
      ['repositories with a load', 3],
      ['One model', 1],
      ['Several models', 1],
      ['No name resolved', 1],
    ])
    expect(counts('models.repositories').slice(1)).toEqual([
      ['bert', 2],
      ['gpt2', 1],
    ])
  })

  test('shares refer to the total, and an empty study has none', () => {
    const [first] = loadFigures([load({}), load({}), load({ loadsWeights: false })])
    expect(first?.bars.map(({ share }) => share)).toEqual([2 / 3, 1 / 3])
    expect(loadFigures([]).every(({ total, bars }) => total === 0 && bars.every(({ share }) => share === 0))).toBe(true)
  })
})
