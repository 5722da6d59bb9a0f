/** Links between the same two nodes kept apart: how far each is pushed down so that their names stand below one another. Pure. */
import type { LinkFlowEdge } from './graphToFlow.ts'

/** Between the middles of two names: both of their lines, and some air. */
const nameHeight = 46

/** Places in the order of the given ones, at least a name apart, and as a whole where they were. */
export function spreadOut(wanted: readonly number[]): number[] {
  const places: number[] = []
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? -Infinity) + nameHeight))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const shift = (sum(wanted) - sum(places)) / Math.max(1, wanted.length)
  return places.map((place) => place + shift)
}

/** The name of a link stands half way between the heights of its ends; where the nodes stand does not matter. */
function heightOf({ data }: LinkFlowEdge): number {
  return data === undefined ? 0 : (data.source.offset + data.target.offset) / 2
}

export function spreadLinks(edges: readonly LinkFlowEdge[]): LinkFlowEdge[] {
  const down = new Map<string, number>()
  // Both ways, since they run between the same two sides.
  const pairs = Map.groupBy(edges, ({ source, target }) => [source, target].toSorted().join(' '))
  for (const pair of pairs.values()) {
    const sorted = pair.toSorted((a, b) => heightOf(a) - heightOf(b))
    const places = spreadOut(sorted.map(heightOf))
    for (const [index, edge] of sorted.entries()) down.set(edge.id, (places[index] ?? 0) - heightOf(edge))
  }
  return edges.map((edge) =>
    edge.data === undefined ? edge : { ...edge, data: { ...edge.data, down: down.get(edge.id) ?? 0 } },
  )
}
