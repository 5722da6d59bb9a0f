/**
 * Answers: values with what they lean on, so that the next round of a scan keeps those that further files do not change. It
 * knows grounds by name only: which calls, classes, functions, options and files they stand for is the resolver's concern.
 */
import { Integers } from '../syntax/reader/writer.ts'
import type { Value } from './values.ts'

/** Answers made of answers further down than this are not looked through, but asked for anew. */
const deepestParts = 300

/** What an answer can lean on: calls of a name, classes derived from one of a name, a file, functions or options of a name. */
export type GroundKind = 'calls' | 'derived' | 'file' | 'functions' | 'option'

/** Stands for no answer where a number of one is kept. */
export const noAnswer = 0

/**
 * Answers by number. There are very many of them, most lean on nothing and few are ever looked at again: what each leans on
 * stands in one array of integers, in which parts are numbers of answers and grounds are negative.
 */
export class Answers {
  /** Grows whenever further files are admitted. */
  epoch = 0
  readonly #values: (readonly Value[])[] = [[]]
  /** The last epoch in which each was known to hold; -1 once it does not. */
  readonly #epochs = integersFrom(0)
  /** 1 when a limit cut it short: another time, with other answers at hand, more may be found. */
  readonly #cuts = integersFrom(0)
  /** Where in `#leanings` what each leans on ends; it begins where that of the one finished before it ends. */
  readonly #from = integersFrom(0)
  readonly #until = integersFrom(0)
  readonly #leanings = new Integers(64)
  readonly #grounds: Readonly<Record<GroundKind, Map<string, number>>> = {
    calls: new Map(),
    derived: new Map(),
    file: new Map(),
    functions: new Map(),
    option: new Map(),
  }
  /** The last epoch in which each ground changed. */
  readonly #changes = new Integers(16)
  /** Numbers of the answers being worked on, outermost first, and where in `#collected` what they lean on begins. */
  readonly #open: number[] = []
  readonly #begins: number[] = []
  readonly #collected: number[] = []

  /** Begins an answer: what is leant on from now on is leant on by it. */
  begin(): number {
    const answer = this.#values.length
    this.#values.push(nothing)
    this.#epochs.push(this.epoch)
    this.#cuts.push(0)
    this.#from.push(0)
    this.#until.push(0)
    this.#open.push(answer)
    this.#begins.push(this.#collected.length)
    return answer
  }

  /** Ends the answer begun last. Grounds come first: they tell sooner that it no longer holds. */
  end(answer: number, values: readonly Value[]): void {
    this.#values[answer] = values
    this.#open.pop()
    const begin = this.#begins.pop() ?? 0
    const collected = this.#collected
    const leanings = this.#leanings
    this.#from.items[answer] = leanings.size
    for (let at = begin; at < collected.length; at += 1) {
      const one = collected[at] ?? 0
      if (one < 0) leanings.push(one)
    }
    for (let at = begin; at < collected.length; at += 1) {
      const one = collected[at] ?? 0
      if (one > 0) leanings.push(one)
    }
    this.#until.items[answer] = leanings.size
    collected.length = begin
  }

  /** Forgets that answers are being worked on, after a failure in the midst of them. */
  abandon(): void {
    this.#open.length = 0
    this.#begins.length = 0
    this.#collected.length = 0
  }

  valuesOf(answer: number): readonly Value[] {
    return this.#values[answer] ?? nothing
  }

  isCut(answer: number): boolean {
    return this.#cuts.items[answer] === 1
  }

  /** Says that a limit cut the answer being worked on short. */
  cut(): void {
    const answer = this.#open.at(-1)
    if (answer !== undefined) this.#cuts.items[answer] = 1
  }

  /** Says that the answer being worked on would be another if what `name` stands for, as a `kind`, changed. */
  leanOn(kind: GroundKind, name: string): void {
    if (this.#open.length === 0) return
    const named = this.#grounds[kind]
    let ground = named.get(name)
    if (ground === undefined) {
      ground = this.#changes.size
      named.set(name, ground)
      this.#changes.push(this.epoch)
    }
    this.#collected.push(-1 - ground)
  }

  /** Makes `part` a part of the answer being worked on. */
  take(part: number): void {
    if (this.#open.length === 0) return
    this.#collected.push(part)
    if (this.isCut(part)) this.cut()
  }

  change(kind: GroundKind, name: string): void {
    const ground = this.#grounds[kind].get(name)
    if (ground !== undefined) this.#changes.items[ground] = this.epoch
  }

  /** True when nothing changed since that the answer, or one that it was made of, leans on. */
  holds(answer: number, depth = 0): boolean {
    const epochs = this.#epochs.items
    const epoch = epochs[answer] ?? -1
    if (epoch === this.epoch) return true
    if (epoch < 0 || depth > deepestParts || this.isCut(answer)) return false
    // Answers lean on each other in circles only through partial ones; meanwhile it may be taken to hold.
    epochs[answer] = this.epoch
    const leanings = this.#leanings.items
    const until = this.#until.items[answer] ?? 0
    for (let at = this.#from.items[answer] ?? 0; at < until; at += 1) {
      const one = leanings[at] ?? 0
      if (one < 0 ? (this.#changes.items[-1 - one] ?? 0) <= epoch : this.holds(one, depth + 1)) continue
      epochs[answer] = -1
      return false
    }
    return true
  }

  /** Computes something under the collection of what it leans on; `known` is what came of it before, with its answer. */
  settled<T>(known: Settled<T> | undefined, compute: () => T): Settled<T> {
    if (known !== undefined && this.holds(known.answer)) return known
    const answer = this.begin()
    const result = compute()
    this.end(answer, nothing)
    return { result, answer }
  }
}

const nothing: readonly never[] = []

function integersFrom(first: number): Integers {
  const integers = new Integers(64)
  integers.push(first)
  return integers
}

export interface Settled<T> {
  readonly result: T
  readonly answer: number
}
