/** Agreement weights: how nearly two categories agree, 1 for the same one and less the further apart they stand. */

export const weightings = ['none', 'linear', 'quadratic', 'ordinal'] as const
export type Weighting = (typeof weightings)[number]

/**
 * The q x q matrix, row by row. Linear and quadratic as in Cohen (1968), by rank;
 * ordinal as in Gwet (2014, chapter 3): 1 - C(|k-l|+1, 2) / C(q, 2).
 */
export function weightMatrix(weighting: Weighting, size: number): Float64Array {
  const matrix = new Float64Array(size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      matrix[row * size + column] = weight(weighting, Math.abs(row - column), size)
    }
  }
  return matrix
}

function weight(weighting: Weighting, apart: number, size: number): number {
  if (apart === 0) return 1
  if (weighting === 'none') return 0
  if (weighting === 'linear') return 1 - apart / (size - 1)
  if (weighting === 'quadratic') return 1 - (apart / (size - 1)) ** 2
  return 1 - (apart * (apart + 1)) / (size * (size - 1))
}

export function sum(values: Float64Array): number {
  let total = 0
  for (let index = 0; index < values.length; index += 1) total += values[index] ?? 0
  return total
}
