/** Which items of a list have changed places: the fewest whose moving explains the new order. */

interface Item {
  readonly id: string
  readonly parentId: string | null
}

/** Among those that stand below the same parent in both lists; the others are told as moved anyway. */
export function outOfOrder(before: readonly Item[], after: readonly Item[]): Set<string> {
  const old = new Map(before.map((item, index) => [item.id, { parentId: item.parentId, index }]))
  const stayed = after.filter(({ id, parentId }) => old.get(id)?.parentId === parentId)
  const moved = new Set<string>()
  for (const level of Map.groupBy(stayed, ({ parentId }) => parentId).values()) {
    const places = level.map(({ id }) => old.get(id)?.index ?? 0)
    const kept = longestRise(places)
    level.forEach(({ id }, index) => {
      if (!kept.has(index)) moved.add(id)
    })
  }
  return moved
}

/** The indices of one longest increasing subsequence. */
function longestRise(values: readonly number[]): Set<number> {
  const lengths: number[] = []
  const previous: number[] = []
  let last = -1
  values.forEach((value, index) => {
    lengths[index] = 1
    previous[index] = -1
    for (let earlier = 0; earlier < index; earlier += 1) {
      const length = (lengths[earlier] ?? 0) + 1
      if ((values[earlier] ?? 0) >= value || length <= (lengths[index] ?? 0)) continue
      lengths[index] = length
      previous[index] = earlier
    }
    if (last < 0 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index
  })
  const kept = new Set<number>()
  for (let index = last; index >= 0; index = previous[index] ?? -1) kept.add(index)
  return kept
}
