/** Rating tables: items by raters with categories as small integers, the input of every coefficient. */
import { undefinedFor, type Undefined } from './undefined.ts'

/** A label, or null where the rater did not rate the item. */
export type Rating = string | null

export const notRated = -1

export interface RatingTable {
  readonly items: number
  readonly raters: number
  /** In order; weights and ordinal distances follow it. Categories nobody used count where a measure says so. */
  readonly categories: readonly string[]
  /** Category numbers, items x raters, row by row; `notRated` where there is none. */
  readonly codes: Int32Array
}

export interface TableOptions {
  /** The categories in order; labels that it lacks are appended as they are met. */
  readonly categories?: readonly string[]
  /** Labels are numbers: categories go in numeric order. */
  readonly numeric?: boolean
}

/** Builds the table from `ratings[item][rater]`; short rows count as not rated. */
export function ratingTable(ratings: readonly (readonly Rating[])[], options: TableOptions = {}): RatingTable {
  const numbers = new Map<string, number>()
  for (const category of options.categories ?? sortedLabels(ratings, options.numeric ?? false)) {
    if (!numbers.has(category)) numbers.set(category, numbers.size)
  }
  const raters = ratings.reduce((most, row) => Math.max(most, row.length), 0)
  const codes = new Int32Array(ratings.length * raters).fill(notRated)
  for (const [item, row] of ratings.entries()) {
    for (const [rater, label] of row.entries()) {
      if (label !== null) codes[item * raters + rater] = numberOf(numbers, label)
    }
  }
  return { items: ratings.length, raters, categories: [...numbers.keys()], codes }
}

function numberOf(numbers: Map<string, number>, label: string): number {
  const known = numbers.get(label)
  if (known !== undefined) return known
  numbers.set(label, numbers.size)
  return numbers.size - 1
}

function sortedLabels(ratings: readonly (readonly Rating[])[], numeric: boolean): string[] {
  const labels = new Set(ratings.flat().filter((label) => label !== null))
  if (numeric) return [...labels].sort((a, b) => Number(a) - Number(b))
  return [...labels].sort()
}

/** The rows in the given order, repeated as often as they are named; `into` saves an allocation per replicate. */
export function withRows(table: RatingTable, rows: Int32Array, into?: Int32Array): RatingTable {
  const { raters } = table
  const codes = into ?? new Int32Array(rows.length * raters)
  let at = 0
  for (let index = 0; index < rows.length; index += 1) {
    const start = (rows[index] ?? 0) * raters
    for (let rater = 0; rater < raters; rater += 1) codes[at++] = table.codes[start + rater] ?? notRated
  }
  return { items: rows.length, raters, categories: table.categories, codes }
}

/** How many raters rated each item. */
export function ratingsPerItem(table: RatingTable): Int32Array {
  const counts = new Int32Array(table.items)
  for (let item = 0; item < table.items; item += 1) {
    let count = 0
    for (let rater = 0; rater < table.raters; rater += 1) {
      if ((table.codes[item * table.raters + rater] ?? notRated) !== notRated) count += 1
    }
    counts[item] = count
  }
  return counts
}

/** Why no coefficient at all can be computed, or null when at least one item has two ratings. */
export function withoutPairs(table: RatingTable): Undefined | null {
  if (table.items === 0) return undefinedFor('no_items')
  if (table.raters < 2) return undefinedFor('fewer_than_two_raters')
  const { codes, raters } = table
  for (let item = 0; item < table.items; item += 1) {
    let count = 0
    for (let rater = 0; rater < raters; rater += 1) {
      if (codes[item * raters + rater] !== notRated) count += 1
    }
    if (count >= 2) return null
  }
  return undefinedFor('no_pairable_ratings')
}

/** The items that every rater rated. */
export function completeItems(table: RatingTable): RatingTable {
  const counts = ratingsPerItem(table)
  const rows: number[] = []
  for (let item = 0; item < table.items; item += 1) if (counts[item] === table.raters) rows.push(item)
  return rows.length === table.items ? table : withRows(table, Int32Array.from(rows))
}
