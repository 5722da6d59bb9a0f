/** Use questions: everything the view of repository questions shows, worked out of the study and the queue. */
import { useEffect, useMemo } from 'react'
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { RepositoryRow } from '../../../shared/api/corpus.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { CodingQuery } from '../../../shared/model/savedFilter.ts'
import { useQuery } from '../../session/query.ts'
import { useSession } from '../../session/state.ts'
import { useRepositories } from '../../session/useStudy.ts'
import { pageSize, useCodingPages } from '../codingPages.ts'
import {
  Answers,
  countedQuestions,
  isDone,
  progressOf,
  type QueueProgress,
  questionsOf,
  queueOf,
} from './questionQueue.ts'
import { questionsState } from './questionsState.ts'

export interface Questions {
  readonly questions: readonly SchemeRow[]
  readonly counted: readonly SchemeRow[]
  readonly queue: readonly RepositoryRow[]
  readonly repository: RepositoryRow | undefined
  readonly index: number
  readonly answers: Answers
  readonly progress: QueueProgress
  readonly isOpen: (repositoryId: string) => boolean
  /** False until everything is here; an answer must not be given over one that is not shown yet. */
  readonly ready: boolean
}

/** So many pages hold the answers of one rater about several thousand repositories. */
const answerPages = 40

/** What the current rater said about whole repositories. */
function useOwnAnswers(raterId: string): { readonly codings: readonly CodingRow[]; readonly ready: boolean } {
  const query = useMemo((): CodingQuery => ({ unitKinds: ['repository'], raterIds: [raterId] }), [raterId])
  const pages = useCodingPages(query, 'oldest', answerPages)
  const { total, at, want } = pages
  useEffect(() => {
    for (let position = 0; position < (total ?? 0); position += pageSize) want(position)
  }, [total, want])
  return useMemo(() => {
    const all = Array.from({ length: total ?? 0 }, (_, position) => at(position))
    return { codings: all.filter((coding) => coding !== undefined), ready: pages.isWhole }
  }, [total, at, pages.isWhole])
}

export function useQuestions(): Questions {
  const { draw, index } = questionsState()
  const repositoryId = useSession((state) => state.repositoryId)
  const schemes = useQuery('taxonomy.schemes', {}).data
  const raterId = useQuery('study.state', {}).data?.raterId ?? ''
  const repositories = useRepositories()
  const { codings, ready } = useOwnAnswers(raterId)
  return useMemo(() => {
    const questions = questionsOf(schemes ?? [])
    const counted = countedQuestions(questions)
    const queue = queueOf(repositories, draw)
    const answers = new Answers(codings)
    return {
      questions,
      counted,
      queue,
      repository: repositories.find(({ id }) => id === repositoryId),
      index: Math.min(index, Math.max(0, questions.length - 1)),
      answers,
      progress: progressOf(queue, questions, answers),
      isOpen: (id: string) => !isDone(id, counted, answers),
      ready: ready && raterId !== '',
    }
  }, [schemes, repositories, draw, codings, ready, repositoryId, index, raterId])
}
