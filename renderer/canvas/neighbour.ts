/** Which card the arrow keys go to from another: the nearest one that lies in that direction. */
import type { Point } from './geometry.ts'

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

export interface Placed extends Point {
  readonly id: string
}

export function isDirection(key: string): key is Direction {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
}

/** How far along a direction, and how far beside it, one point lies from another. */
function offset(from: Point, to: Point, direction: Direction): { readonly along: number; readonly beside: number } {
  const x = to.x - from.x
  const y = to.y - from.y
  switch (direction) {
    case 'ArrowRight':
      return { along: x, beside: Math.abs(y) }
    case 'ArrowLeft':
      return { along: -x, beside: Math.abs(y) }
    case 'ArrowDown':
      return { along: y, beside: Math.abs(x) }
    case 'ArrowUp':
      return { along: -y, beside: Math.abs(x) }
  }
}

/** Undefined when nothing lies there; the first card when none has the focus yet. */
export function neighbour(cards: readonly Placed[], from: string | null, direction: Direction): string | undefined {
  const here = cards.find((card) => card.id === from)
  if (here === undefined) return cards[0]?.id
  const ranked = cards
    .filter((card) => card.id !== from)
    .map((card) => ({ id: card.id, ...offset(here, card, direction) }))
    .filter(({ along }) => along > 0)
    // What lies beside counts double: straight ahead is what people mean.
    .toSorted((a, b) => a.along + 2 * a.beside - (b.along + 2 * b.beside))
  return ranked[0]?.id
}
