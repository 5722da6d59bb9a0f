/**
 * First phase of the layered layout: which column each card of one connected part stands in. Turns links round where
 * they run in circles; does not decide what stands above what.
 */

/** A link between two cards by their numbers; ports are distances below the cards' tops. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly fromPort: number
  readonly toPort: number
}

interface Neighbours {
  readonly before: number[][]
  readonly after: number[][]
}

function neighboursOf(count: number, arcs: readonly Arc[]): Neighbours {
  const before: number[][] = Array.from({ length: count }, () => [])
  const after: number[][] = Array.from({ length: count }, () => [])
  for (const { from, to } of arcs) {
    after[from]?.push(to)
    before[to]?.push(from)
  }
  return { before, after }
}

/**
 * An order of the cards in which few links run backwards: sinks are taken from its end, sources from its beginning, and
 * in a circle the card that most leads out of (the greedy heuristic of Eades, Lin and Smyth). Among equals the first.
 */
function forwardOrder(count: number, arcs: readonly Arc[]): number[] {
  const { before, after } = neighboursOf(count, arcs)
  const [ins, outs] = [before.map((list) => list.length), after.map((list) => list.length)]
  const left = new Set(Array.from({ length: count }, (_, card) => card))
  const [front, back]: [number[], number[]] = [[], []]
  const take = (card: number, list: number[]) => {
    left.delete(card)
    list.push(card)
    for (const next of after[card] ?? []) ins[next] = (ins[next] ?? 0) - 1
    for (const previous of before[card] ?? []) outs[previous] = (outs[previous] ?? 0) - 1
  }
  const lead = (card: number) => (outs[card] ?? 0) - (ins[card] ?? 0)
  while (left.size > 0) {
    let best = -1
    let taken = false
    for (const card of left) {
      if (ins[card] === 0) take(card, front)
      else if (outs[card] === 0) take(card, back)
      else {
        if (best === -1 || lead(card) > lead(best)) best = card
        continue
      }
      taken = true
    }
    if (!taken && best !== -1) take(best, front)
  }
  return [...front, ...back.reverse()]
}

/** The same links, all from left to right. */
export function withoutCircles(count: number, arcs: readonly Arc[]): Arc[] {
  const rank: number[] = []
  for (const [position, card] of forwardOrder(count, arcs).entries()) rank[card] = position
  return arcs.map((arc) => {
    const { from, to, fromPort, toPort } = arc
    return (rank[from] ?? 0) < (rank[to] ?? 0) ? arc : { from: to, to: from, fromPort: toPort, toPort: fromPort }
  })
}

/** As far left as links allow. */
function leftmost(count: number, { before, after }: Neighbours): number[] {
  const column = Array.from({ length: count }, () => 0)
  const open = before.map((list) => list.length)
  const ready = open.flatMap((left, card) => (left === 0 ? [card] : []))
  for (const card of ready) {
    for (const next of after[card] ?? []) {
      column[next] = Math.max(column[next] ?? 0, (column[card] ?? 0) + 1)
      open[next] = (open[next] ?? 0) - 1
      if (open[next] === 0) ready.push(next)
    }
  }
  return column
}

/** How often cards are drawn towards what they lead to; more changes next to nothing. */
const rounds = 8

/** The column of each card: from left to right along the links, and no further from its neighbours than need be. */
export function columnsOf(count: number, arcs: readonly Arc[]): number[] {
  const around = neighboursOf(count, arcs)
  const column = leftmost(count, around)
  for (let round = 0; round < rounds; round += 1) {
    let moved = false
    for (let card = 0; card < count; card += 1) {
      const [before, after] = [around.before[card] ?? [], around.after[card] ?? []]
      // Longer links on one side are paid for by shorter ones on the other.
      if (after.length <= before.length) continue
      const limit = after.reduce((least, next) => Math.min(least, column[next] ?? 0), Number.POSITIVE_INFINITY) - 1
      if (limit <= (column[card] ?? 0)) continue
      column[card] = limit
      moved = true
    }
    if (!moved) break
  }
  const first = column.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  return column.map((value) => value - first)
}
