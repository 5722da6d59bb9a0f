/** Questions: gives each question of a resolution a small number, so that what is known of it can stand in plain arrays. */
import type { Expression } from '../syntax/facts.ts'

/** What is asked; the kinds of expressions ask for their values. */
export const asks = {
  name: 1,
  attribute: 2,
  subscript: 3,
  call: 4,
  joined: 5,
  binary: 6,
  either: 7,
  conditional: 8,
  list: 9,
  dictionary: 10,
  comprehension: 11,
  string: 12,
  truth: 13,
  opaque: 14,
  bases: 15,
  classMember: 16,
  instanceMember: 17,
  exported: 18,
  starred: 19,
  parameter: 20,
  option: 21,
  optionAnywhere: 22,
} as const satisfies Readonly<Record<Expression['kind'], number>> & Readonly<Record<string, number>>

/** Integers that one question is made of. */
const width = 8

/** A table of rows of integers with their hashes: a scan asks hundreds of thousands, and strings for them would fill the heap. */
export class Questions {
  #rows = new Int32Array(width * 64)
  /** Numbers by hash, each one more than it is; 0 where there is none. */
  #slots = new Int32Array(128)
  readonly #names = new Map<string, number>()
  size = 0

  /** The number of a name that is part of questions. */
  nameNumber(name: string): number {
    const known = this.#names.get(name)
    if (known !== undefined) return known
    const number = this.#names.size + 1
    this.#names.set(name, number)
    return number
  }

  /** The number of the question, a new one when it was never asked. */
  number(
    ask: number,
    name: number,
    file: number,
    start: number,
    end: number,
    scope: number,
    branch: number,
    frame: number,
  ): number {
    const slots = this.#slots
    const rows = this.#rows
    const mask = slots.length - 1
    let slot = hashOf(ask, name, file, start, end, scope, branch, frame) & mask
    for (;;) {
      const number = (slots[slot] ?? 0) - 1
      if (number < 0) break
      const at = number * width
      if (
        rows[at + 2] === file &&
        rows[at + 3] === start &&
        rows[at + 4] === end &&
        rows[at] === ask &&
        rows[at + 1] === name &&
        rows[at + 5] === scope &&
        rows[at + 6] === branch &&
        rows[at + 7] === frame
      )
        return number
      slot = (slot + 1) & mask
    }
    slots[slot] = this.size + 1
    const at = this.#addRow()
    const added = this.#rows
    added[at] = ask
    added[at + 1] = name
    added[at + 2] = file
    added[at + 3] = start
    added[at + 4] = end
    added[at + 5] = scope
    added[at + 6] = branch
    added[at + 7] = frame
    if (this.size * 2 > slots.length) this.#spread()
    return this.size - 1
  }

  #addRow(): number {
    const at = this.size * width
    this.size += 1
    if (at === this.#rows.length) {
      const grown = new Int32Array(this.#rows.length * 2)
      grown.set(this.#rows)
      this.#rows = grown
    }
    return at
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    const rows = this.#rows
    for (let number = 0; number < this.size; number += 1) {
      const at = number * width
      let slot =
        hashOf(
          rows[at] ?? 0,
          rows[at + 1] ?? 0,
          rows[at + 2] ?? 0,
          rows[at + 3] ?? 0,
          rows[at + 4] ?? 0,
          rows[at + 5] ?? 0,
          rows[at + 6] ?? 0,
          rows[at + 7] ?? 0,
        ) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = number + 1
    }
    this.#slots = slots
  }
}

function hashOf(
  ask: number,
  name: number,
  file: number,
  start: number,
  end: number,
  scope: number,
  branch: number,
  frame: number,
): number {
  let hash = Math.imul(ask, 0x01000193) ^ name
  hash = Math.imul(hash ^ file, 0x85ebca6b) ^ start
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ end
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f) ^ scope
  hash = Math.imul(hash ^ branch, 0x165667b1) ^ frame
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 16)
}
