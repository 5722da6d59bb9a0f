/** What a draft says came of it. */
import { expect, it } from 'vitest'
import { gapWords, reportWords } from './draftSteps.ts'

const report = { repositoryId: 'repository', models: 27, suggestions: 1206, gaps: [] }

it('counts models and suggestions, and owns up to what could not be followed', () => {
  expect(reportWords(report)).toBe('27 models, 1,206 suggestions.')
  const gaps = ['train', 'test'].map((name) => ({ model: 'BERT', reason: `${name}.py does not parse` }))
  expect(reportWords({ ...report, models: 1, gaps })).toBe(
    '1 model, 1,206 suggestions; 1 model could not be followed to the end.',
  )
})

it('gives the first reasons and says where the others are', () => {
  const gaps = ['a', 'b', 'c', 'd', 'e'].map((model) => ({ model, reason: 'too deep.' }))
  expect(gapWords(report)).toBe('')
  expect(gapWords({ ...report, gaps })).toBe('a: too deep. b: too deep. 3 more reasons in the list of suggestions.')
})
