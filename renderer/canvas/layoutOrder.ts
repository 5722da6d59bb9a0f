/**
 * Second phase of the layered layout: what stands above what in each column, so that few links cross. Links that pass
 * through a column get a place in it too. Does not decide on places in pixels.
 */
import type { Arc } from './layoutLayers.ts'

/** A stretch of a link between neighbouring columns, by the numbers of its cells. */
export interface Stretch {
  readonly other: number
  /** Distances below the tops of the cell whose list this is in, and of the other. */
  readonly port: number
  readonly otherPort: number
}

/** Cells are the cards, and after them the places where links pass through columns. */
export interface Grid {
  /** Number of cards: cells from here on are passages. */
  readonly cards: number
  readonly heights: number[]
  /** Cells of each column from top to bottom. */
  readonly columns: number[][]
  /** To the cells of the column before and after, by cell. */
  readonly left: Stretch[][]
  readonly right: Stretch[][]
}

/** Room for the line of a link that passes between cards. */
const passageHeight = 8

export function gridOf(heights: readonly number[], columnOf: readonly number[], arcs: readonly Arc[]): Grid {
  const grid: Grid = { cards: heights.length, heights: [...heights], columns: [], left: [], right: [] }
  const columnAt = (index: number) => (grid.columns[index] ??= [])
  for (const [cell, column] of columnOf.entries()) {
    columnAt(column).push(cell)
    grid.left.push([])
    grid.right.push([])
  }
  const join = (a: number, b: number, port: number, otherPort: number) => {
    grid.right[a]?.push({ other: b, port, otherPort })
    grid.left[b]?.push({ other: a, port: otherPort, otherPort: port })
  }
  for (const { from, to, fromPort, toPort } of arcs) {
    let [here, port] = [from, fromPort]
    for (let column = (columnOf[from] ?? 0) + 1; column < (columnOf[to] ?? 0); column += 1) {
      const passage = grid.heights.length
      grid.heights.push(passageHeight)
      grid.left.push([])
      grid.right.push([])
      columnAt(column).push(passage)
      join(here, passage, port, passageHeight / 2)
      ;[here, port] = [passage, passageHeight / 2]
    }
    join(here, to, port, toPort)
  }
  return grid
}

/** Where a stretch ends: the port counts as a part of the rank, so that links to the rows of one card do not cross. */
function endOf(grid: Grid, rank: readonly number[], { other, otherPort }: Stretch): number {
  return (rank[other] ?? 0) + otherPort / (1 + (grid.heights[other] ?? 0))
}

/** Where each cell's neighbours lie on average decides where it goes; those without any stay where they are. */
function sortColumn(grid: Grid, column: number[], side: readonly Stretch[][], rank: number[], wish: number[]): void {
  for (const [index, cell] of column.entries()) {
    const stretches = side[cell] ?? []
    let sum = 0
    for (const stretch of stretches) sum += endOf(grid, rank, stretch)
    wish[cell] = stretches.length === 0 ? index : sum / stretches.length
  }
  column.sort((a, b) => (wish[a] ?? 0) - (wish[b] ?? 0) || (rank[a] ?? 0) - (rank[b] ?? 0))
  for (const [index, cell] of column.entries()) rank[cell] = index
}

/** How many pairs stand in the wrong order; sorts the numbers on the way (merge sort). */
function inversions(numbers: Float64Array): number {
  if (numbers.length < 2) return 0
  const middle = numbers.length >> 1
  const [left, right] = [numbers.slice(0, middle), numbers.slice(middle)]
  let count = inversions(left) + inversions(right)
  let [first, second] = [0, 0]
  for (let index = 0; index < numbers.length; index += 1) {
    const [one, other] = [left[first] ?? Number.POSITIVE_INFINITY, right[second] ?? Number.POSITIVE_INFINITY]
    if (one <= other) first += 1
    else {
      second += 1
      count += left.length - first
    }
    numbers[index] = Math.min(one, other)
  }
  return count
}

/** Crossings between a column and the next: ends on the right in the order of their beginnings on the left. */
function crossings(grid: Grid, column: readonly number[], rank: readonly number[]): number {
  const ends: number[] = []
  for (const cell of column) {
    const stretches = grid.right[cell] ?? []
    const [only] = stretches
    if (stretches.length === 1 && only !== undefined) ends.push(endOf(grid, rank, only))
    else {
      const ordered = stretches.map((stretch) => ({ port: stretch.port, end: endOf(grid, rank, stretch) }))
      for (const { end } of ordered.sort((x, y) => x.port - y.port || x.end - y.end)) ends.push(end)
    }
  }
  return inversions(Float64Array.from(ends))
}

function allCrossings(grid: Grid, rank: readonly number[]): number {
  return grid.columns.reduce((sum, column) => sum + crossings(grid, column, rank), 0)
}

/** Sweeps without a gain after which it is left at that. */
const patience = 4
const mostSweeps = 24

/** Orders every column; the best order of all sweeps stays. */
export function orderColumns(grid: Grid): void {
  const rank: number[] = []
  for (const column of grid.columns) for (const [index, cell] of column.entries()) rank[cell] = index
  let best = { crossings: allCrossings(grid, rank), columns: grid.columns.map((column) => [...column]) }
  const wish: number[] = []
  let idle = 0
  for (let sweep = 0; sweep < mostSweeps && idle < patience && best.crossings > 0; sweep += 1) {
    const forwards = sweep % 2 === 0
    const columns = forwards ? grid.columns : grid.columns.toReversed()
    for (const column of columns) sortColumn(grid, column, forwards ? grid.left : grid.right, rank, wish)
    const found = allCrossings(grid, rank)
    idle += 1
    if (found >= best.crossings) continue
    best = { crossings: found, columns: grid.columns.map((column) => [...column]) }
    idle = 0
  }
  for (const [index, column] of best.columns.entries()) grid.columns[index] = column
}
