/** Positions for items that are put between others, so that as few others as possible are numbered anew. */

interface Placed {
  readonly id: string
  readonly position: number
}

/** Below this distance the next halving could meet the end of a number's precision. */
const closest = 1e-6

/**
 * Positions that put the items before one of their new siblings, or last. `siblings` are in order; those among them that
 * move are left out. Siblings are given a new position only where there is no room between them.
 */
export function placesBefore(
  siblings: readonly Placed[],
  moving: readonly string[],
  beforeId: string | null,
): Map<string, number> {
  const staying = siblings.filter(({ id }) => !moving.includes(id))
  const found = staying.findIndex(({ id }) => id === beforeId)
  const at = found < 0 ? staying.length : found
  const [lower, upper] = [staying[at - 1]?.position, staying[at]?.position]
  if (upper === undefined) return numbered(moving, (lower ?? 0) + 1, 1)
  if (lower === undefined) return numbered(moving, upper - moving.length, 1)
  const step = (upper - lower) / (moving.length + 1)
  if (step > closest) return numbered(moving, lower + step, step)
  const order = [...staying.slice(0, at), ...moving.map((id) => ({ id, position: Number.NaN })), ...staying.slice(at)]
  const anew = order.map(({ id, position }, index) => ({ id, position, wanted: index + 1 }))
  return new Map(anew.filter(({ position, wanted }) => position !== wanted).map(({ id, wanted }) => [id, wanted]))
}

function numbered(ids: readonly string[], first: number, step: number): Map<string, number> {
  return new Map(ids.map((id, index) => [id, first + index * step]))
}
