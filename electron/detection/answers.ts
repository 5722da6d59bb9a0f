/**
 * Answers: values with what they lean on, so that the next round of a scan keeps those that further files do not change. It
 * knows grounds by name only: which calls, classes, functions, options and files they stand for is the resolver's concern.
 */
import type { Value } from './values.ts'

/** Something that was looked at, and the last epoch in which it changed. */
interface Ground {
  changed: number
}

export interface Answer {
  values: readonly Value[]
  /** None until there is one, as most answers have: there are very many of them. */
  grounds: Ground[] | undefined
  /** Answers that this one was made of. */
  parts: Answer[] | undefined
  /** The last epoch in which it was known to hold; -1 once it does not. */
  epoch: number
  /** True when a limit cut it short: another time, with other answers at hand, more may be found. */
  isCut: boolean
}

export interface Grounds {
  readonly byName: Map<string, Ground>
  /** Grows whenever further files are admitted. */
  epoch: number
  /** The answer being worked on. */
  answering: Answer | undefined
}

export function startGrounds(): Grounds {
  return { byName: new Map(), epoch: 0, answering: undefined }
}

export function startAnswer({ epoch }: Grounds): Answer {
  return { values: [], grounds: undefined, parts: undefined, epoch, isCut: false }
}

/** Says that the answer being worked on would be another if what `name` stands for changed. */
export function leanOn(grounds: Grounds, name: string): void {
  const { byName, answering, epoch } = grounds
  if (answering === undefined) return
  let ground = byName.get(name)
  if (ground === undefined) {
    ground = { changed: epoch }
    byName.set(name, ground)
  }
  if (answering.grounds === undefined) answering.grounds = [ground]
  else answering.grounds.push(ground)
}

/** Makes `part` a part of the answer being worked on. */
export function takePart({ answering }: Grounds, part: Answer): void {
  if (answering === undefined) return
  if (answering.parts === undefined) answering.parts = [part]
  else answering.parts.push(part)
  answering.isCut ||= part.isCut
}

export function change({ byName, epoch }: Grounds, name: string): void {
  const ground = byName.get(name)
  if (ground !== undefined) ground.changed = epoch
}

/** Answers made of answers further down than this are not looked through, but asked for anew. */
const deepestParts = 300

/** True when nothing changed since that the answer, or one that it was made of, leans on. */
export function stillHolds(grounds: Grounds, answer: Answer, depth = 0): boolean {
  const { epoch } = answer
  if (epoch === grounds.epoch) return true
  if (epoch < 0 || answer.isCut || depth > deepestParts) return false
  // Answers lean on each other in circles only through partial ones; meanwhile it may be taken to hold.
  answer.epoch = grounds.epoch
  const holds =
    answer.grounds?.some(({ changed }) => changed > epoch) !== true &&
    answer.parts?.some((part) => !stillHolds(grounds, part, depth + 1)) !== true
  if (!holds) answer.epoch = -1
  return holds
}

/** Computes something under the collection of what it leans on; `known` is what came of it before, with its answer. */
export function settled<T>(grounds: Grounds, known: Settled<T> | undefined, compute: () => T): Settled<T> {
  if (known !== undefined && stillHolds(grounds, known.answer)) return known
  const answer = startAnswer(grounds)
  grounds.answering = answer
  try {
    return { result: compute(), answer }
  } finally {
    grounds.answering = undefined
  }
}

export interface Settled<T> {
  readonly result: T
  readonly answer: Answer
}
