/**
 * Third phase of the layered layout: how far down each cell stands. Links come out as level as the order of the columns
 * and the gaps between cards allow.
 */
import { gap } from './geometry.ts'
import type { Grid, Stretch } from './layoutOrder.ts'

/** Between a passage and whatever is next to it. */
const passageGap = 10

/** A stretch between passages is the middle of a long link, whose bends are seen most. */
function weightOf(grid: Grid, a: number, b: number): number {
  const passages = Number(a >= grid.cards) + Number(b >= grid.cards)
  return passages === 2 ? 8 : passages === 1 ? 2 : 1
}

/** How far the top of a cell lies below that of the one above it at least. */
function distance(grid: Grid, above: number, below: number): number {
  const cards = above < grid.cards && below < grid.cards
  return (grid.heights[above] ?? 0) + (cards ? gap : passageGap)
}

interface Block {
  weight: number
  sum: number
  cells: number
}

/**
 * Puts a column's cells as near to where they want to be as their order allows: the least sum of weighted squares, by
 * pooling neighbours that would overlap (isotonic regression).
 */
function settle(
  grid: Grid,
  column: readonly number[],
  tops: number[],
  wish: (cell: number) => readonly [number, number],
): void {
  const blocks: Block[] = []
  const offsets: number[] = []
  let offset = 0
  for (const [index, cell] of column.entries()) {
    const above = column[index - 1]
    if (above !== undefined) offset += distance(grid, above, cell)
    offsets.push(offset)
    const [wanted, weight] = wish(cell)
    let block: Block = { weight, sum: (wanted - offset) * weight, cells: 1 }
    for (
      let last = blocks.at(-1);
      last !== undefined && last.sum / last.weight > block.sum / block.weight;
      last = blocks.at(-1)
    ) {
      blocks.pop()
      block = { weight: last.weight + block.weight, sum: last.sum + block.sum, cells: last.cells + block.cells }
    }
    blocks.push(block)
  }
  let index = 0
  for (const { sum, weight, cells } of blocks) {
    for (const end = index + cells; index < end; index += 1) {
      const cell = column[index]
      if (cell !== undefined) tops[cell] = sum / weight + (offsets[index] ?? 0)
    }
  }
}

/** Where the other ends of a cell's links would have it, and how much they pull. */
function pull(
  grid: Grid,
  cell: number,
  stretches: readonly Stretch[],
  tops: readonly number[],
): readonly [number, number] {
  let [sum, weight] = [0, 0]
  for (const { other, port, otherPort } of stretches) {
    const by = weightOf(grid, cell, other)
    sum += by * ((tops[other] ?? 0) + otherPort - port)
    weight += by
  }
  return [sum, weight]
}

const rounds = 10
/** What nothing pulls stays about where it is. */
const inertia = 0.01

/** The top of each cell. */
export function topsOf(grid: Grid): number[] {
  const tops: number[] = []
  for (const column of grid.columns) {
    let y = 0
    for (const [index, cell] of column.entries()) {
      const above = column[index - 1]
      if (above !== undefined) y += distance(grid, above, cell)
      tops[cell] = y
    }
  }
  const sides = [[grid.left], [grid.right], [grid.left, grid.right]] as const
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      const columns = side[0] === grid.right ? grid.columns.toReversed() : grid.columns
      for (const column of columns) {
        settle(grid, column, tops, (cell) => {
          let [sum, weight] = [inertia * (tops[cell] ?? 0), inertia]
          for (const stretches of side) {
            const [by, more] = pull(grid, cell, stretches[cell] ?? [], tops)
            sum += by
            weight += more
          }
          return [sum / weight, weight]
        })
      }
    }
  }
  return tops
}
