/** The table of codes against the built-in codebook. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readCodebook } from '../../study/codebook.ts'
import { answerOf, answersTo, codeIdOf, questions } from './codes.ts'

const codebook = readCodebook(join(import.meta.dirname, '../../../resources/codebooks/ptm-reuse.json'))
const codes = new Map(codebook.schemes.flatMap((scheme) => scheme.codes).map((code) => [code.id, code]))

test.each(questions)('each answer to %s is a code of the built-in codebook, under its own abbreviation', (question) => {
  for (const answer of answersTo(question)) expect(codes.get(codeIdOf(question, answer))?.abbreviation).toBe(answer)
})

test.each(questions)('no code of the scheme of %s is missing', (question) => {
  const [first] = answersTo(question)
  const scheme = first === undefined ? undefined : codes.get(codeIdOf(question, first))?.schemeId
  const abbreviations = [...codes.values()]
    .filter(({ schemeId }) => schemeId === scheme)
    .map((code) => code.abbreviation)
  expect(abbreviations.toSorted()).toEqual([...answersTo(question)].toSorted())
})

test('an id leads back to its answer, and a foreign one to none', () => {
  expect(answerOf(codeIdOf('adaptation', 'DEL-H'))).toEqual({ question: 'adaptation', answer: 'DEL-H' })
  expect(answerOf('0190a5f0-0000-7000-8000-000000000000')).toBeUndefined()
})

test('an answer that the question lacks is a defect', () => {
  expect(() => codeIdOf('stage', 'TRAIN' as never)).toThrow(RangeError)
})
