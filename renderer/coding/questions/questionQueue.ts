/** Question queue: which repositories are asked about, in which order, and how far the answers have come. Pure. */
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { RepositoryRow } from '../../../shared/api/corpus.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { drawSample } from '../../../shared/statistics/hashSample.ts'
import { fittingSchemes } from '../codebook.ts'

/** A sample is given by its seed and size: anybody draws the same from the same repositories. */
export type Draw = { readonly seed: string; readonly size: number } | null

/** The questions asked of repositories, the required ones first, else in the order of the codebook. */
export function questionsOf(schemes: readonly SchemeRow[]): SchemeRow[] {
  return fittingSchemes(schemes, 'repository').toSorted((a, b) => Number(b.required) - Number(a.required))
}

/** Those by which a repository counts as done: the required ones; without any, those asked of repositories alone. */
export function countedQuestions(questions: readonly SchemeRow[]): readonly SchemeRow[] {
  const required = questions.filter((scheme) => scheme.required)
  if (required.length > 0) return required
  const own = questions.filter((scheme) => scheme.unitKinds.length === 1)
  return own.length > 0 ? own : questions
}

/** Answers by repository and scheme. */
export class Answers {
  readonly #of = new Map<string, CodingRow[]>()

  constructor(codings: readonly CodingRow[]) {
    for (const coding of codings) {
      const key = `${coding.unit.repositoryId} ${coding.schemeId}`
      this.#of.set(key, [...(this.#of.get(key) ?? []), coding])
    }
  }

  of(repositoryId: string, schemeId: string): readonly CodingRow[] {
    return this.#of.get(`${repositoryId} ${schemeId}`) ?? []
  }

  has(repositoryId: string, schemeId: string): boolean {
    return this.#of.has(`${repositoryId} ${schemeId}`)
  }
}

/** The repositories in question: all in the order of the corpus, or a sample in the order in which it was drawn. */
export function queueOf(repositories: readonly RepositoryRow[], draw: Draw): RepositoryRow[] {
  if (draw === null) return [...repositories]
  const byId = new Map(repositories.map((repository) => [repository.id, repository]))
  const ids = drawSample(draw.seed, 'repositories', [...byId.keys()], draw.size)
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export function isDone(repositoryId: string, counted: readonly SchemeRow[], answers: Answers): boolean {
  return counted.every((scheme) => answers.has(repositoryId, scheme.id))
}

export interface QueueProgress {
  readonly done: number
  /** By scheme: repositories with an answer. */
  readonly answered: ReadonlyMap<string, number>
}

export function progressOf(
  queue: readonly RepositoryRow[],
  questions: readonly SchemeRow[],
  answers: Answers,
): QueueProgress {
  const counted = countedQuestions(questions)
  return {
    done: queue.filter(({ id }) => isDone(id, counted, answers)).length,
    answered: new Map(
      questions.map((scheme) => [scheme.id, queue.filter(({ id }) => answers.has(id, scheme.id)).length]),
    ),
  }
}

/**
 * The next (1) or previous (-1) repository, going round; with `openOnly`, the next one that is not done. From a repository
 * outside the queue, its first.
 */
export function neighbourRepository(
  queue: readonly RepositoryRow[],
  current: string | null,
  step: 1 | -1,
  isOpen: (repositoryId: string) => boolean = () => true,
): RepositoryRow | undefined {
  const here = queue.findIndex(({ id }) => id === current)
  const start = here === -1 && step === -1 ? 0 : here
  for (let distance = 1; distance <= queue.length; distance += 1) {
    const candidate = queue[(start + step * distance + queue.length * distance) % queue.length]
    if (candidate !== undefined && candidate.id !== current && isOpen(candidate.id)) return candidate
  }
  return undefined
}

/** The next question without an answer after this one, going round; the next one when all are answered. */
export function nextQuestion(
  questions: readonly SchemeRow[],
  index: number,
  isAnswered: (schemeId: string) => boolean,
): number {
  for (let distance = 1; distance < questions.length; distance += 1) {
    const at = (index + distance) % questions.length
    const scheme = questions[at]
    if (scheme !== undefined && !isAnswered(scheme.id)) return at
  }
  return Math.min(questions.length - 1, index + 1)
}
