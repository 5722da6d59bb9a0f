/** Matching: pairs call sites of the reference with loads that were found, one to one, by place alone; it says nothing of what either is. */
import type { Load } from '../../shared/model/load.ts'
import type { ReferenceCall } from './reference.ts'

export interface Pair {
  readonly call: ReferenceCall
  readonly load: Load
}

export interface Matched {
  readonly pairs: readonly Pair[]
  readonly missed: readonly ReferenceCall[]
  /** Loads that no call of the reference stands for. */
  readonly extra: readonly Load[]
}

/**
 * Pairs calls and loads that begin on the same line of the same file. Where several do, those of equal signature go first,
 * then those of equal column, then the order of the line decides. Nothing is used twice.
 */
export function matchCalls(calls: readonly ReferenceCall[], loads: readonly Load[]): Matched {
  const pairs: Pair[] = []
  const missed: ReferenceCall[] = []
  const waiting = groupBy(loads, (load) => placeOf(load.path, load.line))
  for (const [place, here] of groupBy(calls, (call) => placeOf(call.file, call.line))) {
    const candidates = waiting.get(place) ?? []
    let left = [...here]
    for (const fits of [isSame, isSameColumn, () => true]) {
      left = left.filter((call) => {
        const index = candidates.findIndex((load) => fits(call, load))
        const [load] = index < 0 ? [] : candidates.splice(index, 1)
        if (load !== undefined) pairs.push({ call, load })
        return load === undefined
      })
    }
    missed.push(...left)
  }
  return { pairs, missed, extra: [...waiting.values()].flat() }
}

/** Equal signature, or one of those the reference allows. */
export function isSame(call: ReferenceCall, load: Load): boolean {
  return call.signature === load.signature || call.signatures.includes(load.signature)
}

function isSameColumn(call: ReferenceCall, load: Load): boolean {
  return call.col + 1 === load.column
}

function placeOf(path: string, line: number): string {
  return `${path}:${line}`
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
