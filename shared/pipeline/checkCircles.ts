/** Circles in a graph: for each group of nodes that reach each other, a shortest way round (Tarjan 1972). */

export interface Arrow {
  readonly id: string
  readonly from: string
  readonly to: string
}

interface Search {
  readonly out: ReadonlyMap<string, readonly Arrow[]>
  readonly index: Map<string, number>
  readonly low: Map<string, number>
  readonly stack: string[]
  readonly groups: ReadonlySet<string>[]
}

function lower(search: Search, node: string, to: number): void {
  search.low.set(node, Math.min(search.low.get(node) ?? to, to))
}

function enter(search: Search, node: string): void {
  search.index.set(node, search.index.size)
  lower(search, node, search.index.size - 1)
  search.stack.push(node)
}

/** All that was entered since the node, when nothing of it leads further back. */
function leave(search: Search, node: string): void {
  if (search.low.get(node) !== search.index.get(node)) return
  search.groups.push(new Set(search.stack.splice(search.stack.indexOf(node))))
}

/** Without recursion, because chains may be as long as a study is large. */
function visit(search: Search, start: string): void {
  const path: { readonly node: string; next: number }[] = [{ node: start, next: 0 }]
  enter(search, start)
  for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
    const arrow = search.out.get(place.node)?.[place.next]
    place.next += 1
    if (arrow === undefined) {
      path.pop()
      const above = path.at(-1)
      if (above !== undefined) lower(search, above.node, search.low.get(place.node) ?? Infinity)
      leave(search, place.node)
    } else if (!search.index.has(arrow.to)) {
      enter(search, arrow.to)
      path.push({ node: arrow.to, next: 0 })
    } else if (search.stack.includes(arrow.to)) lower(search, place.node, search.index.get(arrow.to) ?? Infinity)
  }
}

/** The shortest way from a node back to it, inside its group. */
function wayRound(start: string, group: ReadonlySet<string>, out: Search['out']): Arrow[] {
  const cameBy = new Map<string, Arrow>()
  const queue = [start]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    for (const arrow of out.get(node) ?? []) {
      if (!group.has(arrow.to) || cameBy.has(arrow.to)) continue
      cameBy.set(arrow.to, arrow)
      if (arrow.to === start) return unrolled(start, cameBy)
      queue.push(arrow.to)
    }
  }
  return []
}

function unrolled(start: string, cameBy: ReadonlyMap<string, Arrow>): Arrow[] {
  const way: Arrow[] = []
  let node = start
  do {
    const arrow = cameBy.get(node)
    if (arrow === undefined) return way
    way.unshift(arrow)
    node = arrow.from
  } while (node !== start)
  return way
}

/** The arrows of one circle for each group, beginning at the group's smallest node; the same for any order of arrows. */
export function circles(arrows: readonly Arrow[]): Arrow[][] {
  const inOrder = arrows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const out = Map.groupBy(inOrder, ({ from }) => from)
  const search: Search = { out, index: new Map(), low: new Map(), stack: [], groups: [] }
  for (const node of [...out.keys()].toSorted()) if (!search.index.has(node)) visit(search, node)
  const ways = search.groups.map((group) => wayRound([...group].toSorted()[0] ?? '', group, out))
  return ways.filter((way) => way.length > 0).toSorted((a, b) => ((a[0]?.from ?? '') < (b[0]?.from ?? '') ? -1 : 1))
}
