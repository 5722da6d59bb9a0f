/** Fits cards around those that people placed: near where the layout has them, beside nothing that is there already. */
import { type Box, gap, type Point } from './geometry.ts'
import type { LayoutLink, LayoutModel, LayoutPlace } from './layoutRequest.ts'

/** How far each card that people placed stands from where the layout alone would have it. */
function shiftsOf(models: readonly LayoutModel[], drawn: ReadonlyMap<string, Point>): Map<string, Point> {
  return new Map(
    models.flatMap(({ id, fixed }) => {
      const place = drawn.get(id)
      return fixed === undefined || place === undefined ? [] : [[id, { x: fixed.x - place.x, y: fixed.y - place.y }]]
    }),
  )
}

/** Every other card follows those next to it, step by step outwards from the ones that were placed. */
function spread(models: readonly LayoutModel[], links: readonly LayoutLink[], shifts: Map<string, Point>): void {
  const beside = new Map<string, string[]>(models.map(({ id }) => [id, []]))
  for (const { sourceId, targetId } of links) {
    beside.get(sourceId)?.push(targetId)
    beside.get(targetId)?.push(sourceId)
  }
  let open = models.filter(({ id }) => !shifts.has(id))
  while (open.length > 0) {
    const found = open.flatMap(({ id }) => {
      const known = (beside.get(id) ?? []).flatMap((other) => shifts.get(other) ?? [])
      if (known.length === 0) return []
      const mean = (axis: 'x' | 'y') => known.reduce((sum, shift) => sum + shift[axis], 0) / known.length
      return [[id, { x: mean('x'), y: mean('y') }] as const]
    })
    if (found.length === 0) return
    for (const [id, shift] of found) shifts.set(id, shift)
    open = open.filter(({ id }) => !shifts.has(id))
  }
}

/** The free height nearest to the wanted one, straight above or below it: columns stay columns. */
export function freeHeight(taken: readonly Box[], { x, y, width, height }: Box): number {
  const inTheWay = taken
    .filter((box) => box.x < x + width + gap && x < box.x + box.width + gap)
    .map((box) => ({ from: box.y - height - gap, to: box.y + box.height + gap }))
  const candidates = [y, ...inTheWay.flatMap(({ from, to }) => [from, to])]
  const free = candidates.filter((top) => inTheWay.every(({ from, to }) => top <= from || top >= to))
  return free.reduce((best, top) => (Math.abs(top - y) < Math.abs(best - y) ? top : best), free[0] ?? y)
}

/** Places for the cards of one connected part that nobody placed; `taken` grows by them. */
export function fitAround(
  models: readonly LayoutModel[],
  links: readonly LayoutLink[],
  drawn: ReadonlyMap<string, Point>,
  taken: Box[],
): LayoutPlace[] {
  const shifts = shiftsOf(models, drawn)
  spread(models, links, shifts)
  const loose = models
    .filter(({ fixed }) => fixed === undefined)
    .map(({ id, width, height }) => {
      const place = drawn.get(id) ?? { x: 0, y: 0 }
      const shift = shifts.get(id) ?? { x: 0, y: 0 }
      return { id, x: Math.round(place.x + shift.x), y: Math.round(place.y + shift.y), width, height }
    })
    // From left to right and from top to bottom, as they are read.
    .toSorted((a, b) => a.x - b.x || a.y - b.y)
  return loose.map((box) => {
    const y = Math.round(freeHeight(taken, box))
    taken.push({ ...box, y })
    return { id: box.id, x: box.x, y }
  })
}
