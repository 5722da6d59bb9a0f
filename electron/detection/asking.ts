/** Asking: runs evaluations under the limits of a resolution, and remembers what came of each question. */
import { noAnswer } from './answers.ts'
import type { Resolver } from './resolver.ts'
import type { SourceFile } from './sourceFile.ts'
import type { Value } from './values.ts'

/** Chains longer than this are cut; real ones seldom pass ten steps. */
export const deepestChain = 40
/** An expression may stand for this many values at most. */
export const mostValues = 48
/** Evaluations one load may cost, which bounds hostile or degenerate repositories. */
const stepsPerLoad = 8000

const nothing: readonly never[] = []

/** Starts the count of evaluations anew. */
export function resetBudget(resolver: Resolver): void {
  resolver.steps = 0
  resolver.scratch.clear()
}

/**
 * Runs `ask`, or returns `otherwise` when it needs more stack than there is: chains are bounded, but each link may take many
 * calls. What was being asked then is forgotten.
 */
export function withinStack<T>(resolver: Resolver, ask: () => T, otherwise: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    resolver.open.length = 0
    resolver.scratch.clear()
    resolver.quiet = false
    resolver.lowest = Number.POSITIVE_INFINITY
    resolver.answers.abandon()
    return otherwise()
  }
}

/** Runs `ask` without asking for further files; answers already in memory serve it, its own serve only such questions. */
export function quietly<T>(resolver: Resolver, ask: () => T): T {
  if (resolver.quiet) return ask()
  resolver.quiet = true
  try {
    return ask()
  } finally {
    resolver.quiet = false
    resolver.scratch.clear()
  }
}

/**
 * Runs one evaluation under the limits, remembering its result. Asking a question again inside its own answer is a cycle and
 * yields nothing, which leaves the outer answer whole and those between them partial.
 */
export function remember(resolver: Resolver, question: number, compute: () => readonly Value[]): readonly Value[] {
  return recall(resolver, question) ?? answered(resolver, question, compute)
}

/** What is known of a question, or all that the limits allow to be said of it; undefined when it must be worked on. */
export function recall(resolver: Resolver, question: number): readonly Value[] | undefined {
  const { answers, open } = resolver
  const known = knownAnswer(resolver, question)
  if (known !== noAnswer) {
    answers.take(known)
    return answers.valuesOf(known)
  }
  const openAt = open.indexOf(question)
  if (openAt < 0 && open.length < deepestChain && resolver.steps < stepsPerLoad) return undefined
  resolver.lowest = Math.min(resolver.lowest, Math.max(0, openAt))
  if (openAt < 0) answers.cut()
  return nothing
}

/** Works on a question that was recalled in vain. */
export function answered(resolver: Resolver, question: number, compute: () => readonly Value[]): readonly Value[] {
  const { answers, open } = resolver
  const depth = open.length
  const lowestOutside = resolver.lowest
  resolver.lowest = Number.POSITIVE_INFINITY
  resolver.steps += 1
  open.push(question)
  const answer = answers.begin()
  // Nothing is put in order after a failure: whoever catches it starts afresh.
  const values = compute()
  answers.end(answer, values)
  open.length = depth
  const isWhole = resolver.lowest >= depth
  if (isWhole) keep(resolver.quiet ? resolver.quietMemory : resolver.memory, question, answer)
  else resolver.scratch.set(question, answer)
  resolver.lowest = isWhole ? lowestOutside : Math.min(lowestOutside, resolver.lowest)
  answers.take(answer)
  return values
}

function keep(memory: number[], question: number, answer: number): void {
  while (memory.length < question) memory.push(noAnswer)
  memory[question] = answer
}

function knownAnswer({ answers, memory, scratch, quietMemory, quiet }: Resolver, question: number): number {
  const known = memory[question] ?? noAnswer
  if (known !== noAnswer && answers.holds(known)) return known
  const partial = scratch.size === 0 ? undefined : scratch.get(question)
  if (partial !== undefined || !quiet) return partial ?? noAnswer
  const quietly = quietMemory[question] ?? noAnswer
  return quietly !== noAnswer && answers.holds(quietly) ? quietly : noAnswer
}

/** The number of a question about something in a file that has a name and a scope. */
export function questionOf(
  { questions }: Resolver,
  ask: number,
  name: string,
  file: SourceFile,
  scope: number,
  start = 0,
): number {
  return questions.number(ask, questions.nameNumber(name), file.number, start, 0, scope, 0, 0)
}
