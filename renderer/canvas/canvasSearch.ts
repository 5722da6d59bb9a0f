/** Finds models, lanes and links by what is written on them. Pure: the drawn flow and some words in, units out. */
import type { Chip } from './cards.ts'
import { boxesOf, type DrawnFlow } from './drawnFlow.ts'
import type { LinkFlowEdge, ModelFlowNode } from './graphToFlow.ts'

function chipText({ abbreviation, name }: Chip): string {
  return `${abbreviation} ${name}`
}

function textOfModel({ data: { card } }: ModelFlowNode, lane: string): string {
  const chips = [card.family, card.version, ...card.stages, ...card.roles, ...card.tags].filter((chip) => chip !== null)
  return [card.label, lane, card.facts.hub, ...chips.map(chipText)].join(' ')
}

/** What is said of a link; the names at its ends help, but alone they mean the models. */
function fitsLink({ data, ariaLabel = '' }: LinkFlowEdge, wanted: readonly string[]): boolean {
  const { interaction, direction, role, further = [] } = data?.line ?? {}
  const chips = [interaction, direction, role, ...further].filter((chip) => chip !== null && chip !== undefined)
  const said = chips.map(chipText).join(' ').toLowerCase()
  const all = `${said} ${ariaLabel.toLowerCase()}`
  return wanted.every((word) => all.includes(word)) && wanted.some((word) => said.includes(word))
}

/**
 * Units in whose text all words occur, in the order in which they are read: from left to right, and from top to bottom
 * where they stand below each other; each link behind the model that it leaves.
 */
export function findOnCanvas({ flow, folded }: DrawnFlow, words: string): string[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const fits = (text: string) => wanted.every((word) => text.toLowerCase().includes(word))
  const lanes = new Map<string, string>()
  const places = new Map(boxesOf(folded.nodes).map((box) => [box.id, box]))
  for (const node of folded.nodes) {
    if (node.type !== 'lane') continue
    const lane = places.get(node.id)
    for (const [index, { unitId }] of node.data.lane.members.entries()) {
      lanes.set(unitId, node.data.lane.name)
      // Behind a closed lane they have its place, one after the other.
      if (lane !== undefined && !places.has(unitId)) places.set(unitId, { ...lane, y: lane.y + index })
    }
  }
  const models = flow.nodes.toSorted((a, b) => {
    const [one, other] = [places.get(a.id), places.get(b.id)]
    return (one?.x ?? 0) - (other?.x ?? 0) || (one?.y ?? 0) - (other?.y ?? 0)
  })
  const links = Map.groupBy(flow.edges, ({ source }) => source)
  return models.flatMap((node) => {
    const found = fits(textOfModel(node, lanes.get(node.id) ?? '')) ? [node.id] : []
    return [...found, ...(links.get(node.id) ?? []).filter((edge) => fitsLink(edge, wanted)).map(({ id }) => id)]
  })
}

/** The hit after or before the current one, round and round; the first when there is none. */
export function nextHit(hits: readonly string[], current: string | null, step: 1 | -1): string | undefined {
  const at = current === null ? -1 : hits.indexOf(current)
  if (at === -1) return step === 1 ? hits[0] : hits.at(-1)
  return hits[(at + step + hits.length) % hits.length]
}
