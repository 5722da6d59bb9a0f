/** Search state: what is searched for, what was found, and which hits are marked; it outlives the panel that shows it. */
import { create } from 'zustand'
import type { SearchHit } from '../../../shared/api/corpus.ts'
import type { Input } from '../../../shared/api/index.ts'

export interface Question {
  readonly pattern: string
  readonly expression: boolean
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly path: string
  /** In all repositories, or only in the current one. */
  readonly everywhere: boolean
}

export type Switch = 'matchCase' | 'wholeWord' | 'expression'

export interface Searching {
  readonly question: Question
  readonly hits: readonly SearchHit[]
  readonly state: 'idle' | 'running' | 'done' | 'stopped' | 'failed'
  /** How many files have been searched, of how many. */
  readonly files: number
  readonly totalFiles: number
  /** What was left out, or why nothing came of it. */
  readonly words: string | null
  /** Keys of the marked hits. */
  readonly marked: ReadonlySet<string>
  /** Keys of the repositories and files that are folded. */
  readonly closed: ReadonlySet<string>
}

export const noHits: Omit<Searching, 'question'> = {
  hits: [],
  state: 'idle',
  files: 0,
  totalFiles: 0,
  words: null,
  marked: new Set(),
  closed: new Set(),
}

const firstQuestion: Question = {
  pattern: '',
  expression: false,
  matchCase: false,
  wholeWord: false,
  path: '',
  everywhere: true,
}

export const searching = create<Searching>()(() => ({ question: firstQuestion, ...noHits }))

export function inputOf(question: Question, repositoryId: string | null): Input<'corpus.search'> {
  const { pattern, expression, matchCase, wholeWord, everywhere } = question
  const where = everywhere || repositoryId === null ? {} : { repositoryIds: [repositoryId] }
  return { pattern, expression, matchCase, wholeWord, path: question.path.trim(), ...where }
}
