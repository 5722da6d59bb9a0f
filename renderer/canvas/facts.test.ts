/** Hub and version of a model out of its loads. */
import { describe, expect, it } from 'vitest'
import { load } from './canvas.fixture.ts'
import { factsOf, noFacts, versionFact } from './facts.ts'

const commit = '6cdc0aad91f5eabbc1234567890abcdef1234567'

describe('the facts of a model', () => {
  it('are none without loads', () => {
    expect(factsOf([])).toEqual(noFacts)
    expect(versionFact(noFacts)).toBe('')
  })

  it('name each hub once', () => {
    const loads = [load('a'), load('b', { hub: 'pytorch' }), load('c')]
    expect(factsOf(loads).hub).toBe('Hugging Face, PyTorch Hub')
  })

  it('say whether all, some or none of its loads pin a version', () => {
    const pinned = load('a', { version: 'v2' })
    const states = [[load('a')], [pinned, load('b')], [pinned], [pinned, load('b', { version: 'v3' })]]
    expect(states.map((loads) => versionFact(factsOf(loads)))).toEqual([
      'not pinned',
      'partly pinned',
      'pinned to v2',
      'pinned',
    ])
  })

  it('leave out calls that load no weights', () => {
    expect(factsOf([load('a', { version: 'v2' }), load('b', { loadsWeights: false })]).pinned).toBe('pinned')
    expect(factsOf([load('b', { loadsWeights: false })]).pinned).toBeNull()
  })

  it('shorten a commit as git does', () => {
    expect(versionFact(factsOf([load('a', { version: commit })]))).toBe('pinned to 6cdc0aa')
  })
})
