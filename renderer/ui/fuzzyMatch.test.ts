/** The match that a person would expect comes first. */
import { describe, expect, it } from 'vitest'
import { bestMatches, fuzzyMatch } from './fuzzyMatch.ts'

describe('fuzzyMatch', () => {
  it('finds initials in order, whatever their case', () => {
    expect(fuzzyMatch('src/AudioLDM.py', 'aldm')?.at).toEqual([4, 9, 10, 11])
    expect(fuzzyMatch('src/AudioLDM.py', 'mdl')).toBeNull()
  })

  it('looks further when the first place leads nowhere', () => {
    expect(fuzzyMatch('sample_scan_report', 'sr')?.at).toEqual([0, 12])
    expect(fuzzyMatch('a_bc_abd', 'abd')?.at).toEqual([5, 6, 7])
    expect(fuzzyMatch('x_ab_ad_c', 'adc')?.at).toEqual([5, 6, 8])
  })

  it('does not take letters from just anywhere', () => {
    expect(fuzzyMatch('Switch between Light and Dark View', 'wav')).toBeNull()
  })

  it('says which characters matched', () => {
    expect(fuzzyMatch('main.py', 'main')?.at).toEqual([0, 1, 2, 3])
    expect(fuzzyMatch('a-b-c', 'abc')?.at).toEqual([0, 2, 4])
  })

  it('takes words of the query in any order', () => {
    expect(fuzzyMatch('Go to the next load', 'load next')).not.toBeNull()
    expect(fuzzyMatch('Go to the next load', 'load previous')).toBeNull()
  })

  it('accepts an empty query', () => {
    expect(fuzzyMatch('anything', '')).toEqual({ score: 0, at: [] })
  })
})

describe('bestMatches', () => {
  const paths = [
    'train/loader/readme.txt',
    'model_loader.py',
    'src/loader.py',
    'docs/lo/a_der.md',
    'docs/lorem/adder.md',
  ]

  it('puts whole words in the file name before initials', () => {
    const found = bestMatches(paths, 'loader', (path) => path, 10).map(({ item }) => item)
    expect(found).toEqual(['src/loader.py', 'model_loader.py', 'train/loader/readme.txt', 'docs/lo/a_der.md'])
  })

  it('keeps to the limit and gives the first ones for an empty query', () => {
    expect(bestMatches(paths, '', (path) => path, 2).map(({ item }) => item)).toEqual(paths.slice(0, 2))
    expect(bestMatches(paths, 'readme', (path) => path, 1).map(({ item }) => item)).toEqual(['train/loader/readme.txt'])
  })

  it('does not choke on characters that mean something in patterns', () => {
    expect(bestMatches(['a(b)[c].py', 'abc.py'], '(b)[', (path) => path, 5).map(({ item }) => item)).toEqual([
      'a(b)[c].py',
    ])
  })
})
