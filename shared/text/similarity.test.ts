/** Near-duplicate names: capitals, accents, punctuation, plurals, word order and slips; and names that only look alike. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, nearDuplicates } from './similarity.ts'

const likeness = (typed: string, name: string) => nearDuplicates(typed, [{ name }])[0]?.likeness ?? null

describe('nearDuplicates', () => {
  test.each([
    ['fine tuning', 'Fine-tuning', 'same'],
    ['Finetuning', 'Fine-tuning', 'same'],
    ['POST PROCESSING', 'Post-processing', 'same'],
    ['Résumé', 'resume', 'same'],
    ['Head additions', 'Head addition', 'sameWords'],
    ['Feature extractor', 'Extractor of features', 'sameWords'],
    ['Libraries', 'library', 'sameWords'],
    ['Inferrence', 'Inference', 'spelling'],
    ['Evalaution', 'Evaluation', 'spelling'],
    ['Prompt', 'Prompting', null],
    ['Head deletion', 'Head addition', null],
    ['NLP', 'NLG', null],
    ['Bias', 'Bia', null],
    ['', 'Anything', null],
    ['!?', 'Anything', null],
  ])('%j beside %j: %s', (typed, name, expected) => {
    expect(likeness(typed, name)).toBe(expected)
  })

  test('the closest come first, at most three of them', () => {
    const items = ['Stagee', 'stages', 'STAGE', 'Stagef', 'Stageg'].map((name) => ({ name }))
    expect(nearDuplicates('Stage', items).map(({ item }) => item.name)).toEqual(['STAGE', 'stages', 'Stagee'])
  })

  test('a name is always the same as itself in capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}( [a-z]{1,12}){0,2}$/), (name) => {
        expect(likeness(name.toUpperCase(), name)).toBe('same')
      }),
    )
  })
})

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['abc', 'abc', 0],
  ])('%j to %j is %d', (first, second, distance) => {
    expect(editDistance(first, second)).toBe(distance)
  })

  test('is symmetric and at most the longer length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (first, second) => {
        const distance = editDistance(first, second)
        expect(editDistance(second, first)).toBe(distance)
        expect(distance).toBeLessThanOrEqual(Math.max(first.length, second.length))
      }),
    )
  })
})
