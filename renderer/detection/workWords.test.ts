/** Counts read as sentences. */
import { expect, it } from 'vitest'
import { candidateWords, unnamedWords } from './workWords.ts'

it('speaks of one and of many', () => {
  expect([0, 1, 12].map(unnamedWords)).toEqual(['No load needs a name', '1 load needs a name', '12 loads need a name'])
  expect([0, 1, 1200].map(candidateWords)).toEqual([
    'No candidates',
    '1 candidate of low confidence',
    '1,200 candidates of low confidence',
  ])
})
