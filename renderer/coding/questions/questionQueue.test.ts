/** The queue of repositories, what counts as done, and where next leads. */
import { describe, expect, test } from 'vitest'
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { RepositoryRow } from '../../../shared/api/corpus.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { schemes } from '../study.fixture.ts'
import { validMemory } from './questionsState.ts'
import {
  Answers,
  countedQuestions,
  isDone,
  neighbourRepository,
  nextQuestion,
  progressOf,
  questionsOf,
  queueOf,
} from './questionQueue.ts'

const [like] = schemes
const scheme = (id: string, change: Partial<SchemeRow> = {}): SchemeRow =>
  ({ ...like, id, name: id, unitKinds: ['repository'], required: false, retired: false, ...change }) as SchemeRow
const repositories = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id }) as RepositoryRow)
const answer = (repositoryId: string, schemeId: string) => ({ schemeId, unit: { repositoryId } }) as CodingRow
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

describe('questions', () => {
  const all = [
    scheme('own'),
    scheme('must', { required: true }),
    scheme('loads', { unitKinds: ['load'] }),
    scheme('any', { unitKinds: ['repository', 'load'] }),
  ]

  test('those asked of repositories, the required ones first', () => {
    expect(ids(questionsOf(all))).toEqual(['must', 'own', 'any'])
  })

  test('the required ones decide what is done, else those asked of repositories alone', () => {
    expect(ids(countedQuestions(questionsOf(all)))).toEqual(['must'])
    expect(ids(countedQuestions([scheme('own'), scheme('any', { unitKinds: ['repository', 'load'] })]))).toEqual([
      'own',
    ])
  })

  test('after an answer comes the next one without, going round', () => {
    const asked = [scheme('x'), scheme('y'), scheme('z')]
    expect(nextQuestion(asked, 1, (id) => id === 'z')).toBe(0)
    expect(nextQuestion(asked, 1, () => true)).toBe(2)
  })
})

describe('queue', () => {
  test('a sample depends on its seed alone, and a larger one keeps the smaller', () => {
    const drawn = ids(queueOf(repositories, { seed: '2026', size: 2 }))
    expect(drawn).toHaveLength(2)
    expect(ids(queueOf(repositories.toReversed(), { seed: '2026', size: 2 }))).toEqual(drawn)
    expect(ids(queueOf(repositories, { seed: '2026', size: 4 })).slice(0, 2)).toEqual(drawn)
    expect(ids(queueOf(repositories, null))).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('next and previous go round, and pass over what is done', () => {
    expect(neighbourRepository(repositories, 'e', 1)?.id).toBe('a')
    expect(neighbourRepository(repositories, 'a', -1)?.id).toBe('e')
    expect(neighbourRepository(repositories, 'a', 1, (id) => id === 'd')?.id).toBe('d')
    expect(neighbourRepository(repositories, 'd', 1, (id) => id === 'd')).toBeUndefined()
    expect(neighbourRepository(repositories, 'elsewhere', 1)?.id).toBe('a')
    expect(neighbourRepository([], null, 1)).toBeUndefined()
  })

  test('progress by question and over all', () => {
    const questions = [scheme('must', { required: true }), scheme('own')]
    const answers = new Answers([answer('a', 'must'), answer('b', 'own'), answer('a', 'own')])
    const { done, answered } = progressOf(repositories, questions, answers)
    expect(done).toBe(1)
    expect([...answered]).toEqual([
      ['must', 1],
      ['own', 2],
    ])
    expect(isDone('b', countedQuestions(questions), answers)).toBe(false)
  })
})

test('what was remembered of the queue is taken up only where it makes sense', () => {
  const draw = { seed: 's', size: 3 }
  expect(validMemory(JSON.stringify({ draw, openOnly: true, goOn: false }))).toEqual({
    draw,
    openOnly: true,
    goOn: false,
  })
  expect(validMemory('{"draw":{"seed":1,"size":0}}')).toEqual({ draw: null, openOnly: false, goOn: true })
  expect(validMemory('no')).toEqual({ draw: null, openOnly: false, goOn: true })
})
