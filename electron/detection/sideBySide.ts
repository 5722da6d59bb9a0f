/** Side by side: does the same with each of several things, some at a time; one that fails stops none of the others. */

/**
 * The outcomes in the order of the things, whichever is done first. The heaviest begin first, so that none is left to run
 * alone at the end; of equal weight, the ones that stand first.
 */
export function sideBySide<T, R>(
  things: readonly T[],
  width: number,
  act: (thing: T) => Promise<R>,
  weightOf: (thing: T) => number = () => 0,
): Promise<R>[] {
  const outcomes = things.map((thing) => ({ thing, weight: weightOf(thing), ...Promise.withResolvers<R>() }))
  const remaining = outcomes.toSorted((a, b) => b.weight - a.weight).values()
  const lane = async (): Promise<void> => {
    for (const { thing, promise, resolve } of remaining) {
      resolve(act(thing))
      await promise.catch(() => undefined)
    }
  }
  for (let lanes = 0; lanes < width; lanes += 1) void lane()
  return outcomes.map(({ promise }) => promise)
}
