/** Finds models, lanes, links and suggestions by what is written on them. Pure: the drawn flow and some words in, hits out. */
import type { Chip, ModelCard } from './cards.ts'
import { boxesOf, type DrawnFlow } from './drawnFlow.ts'
import type { Box } from './geometry.ts'
import type { LinkFlowEdge, ModelFlowNode } from './graphToFlow.ts'
import type { FoldedFlow } from './lanes.ts'
import { withoutGhosts } from './suggestions/ghostCards.ts'

function chipText({ abbreviation, name }: Chip): string {
  return `${abbreviation} ${name}`
}

function textOfModel(card: ModelCard, lane: string): string {
  const chips = [card.family, card.version, ...card.stages, ...card.roles, ...card.tags].filter((chip) => chip !== null)
  return [card.label, lane, card.facts.hub, ...chips.map(chipText)].join(' ')
}

/** What was found: a unit, or something that is suggested of it. */
export interface Hit {
  /** The unit's, or the suggestion's. */
  readonly id: string
  readonly unitId: string
  readonly suggestionId: string | null
}

/** Everything suggested answers to this word. */
const suggestedWord = 'suggested'

/** Each word is looked for in the whole, and one at least in what the hit itself says. */
function fitsBoth(wanted: readonly string[], said: string, around: string): boolean {
  const [own, all] = [said.toLowerCase(), `${said} ${around}`.toLowerCase()]
  return wanted.every((word) => all.includes(word)) && wanted.some((word) => own.includes(word))
}

function suggestedHits(
  unitId: string,
  chips: readonly (Chip | null)[],
  around: string,
  wanted: readonly string[],
): Hit[] {
  return chips.flatMap((chip) => {
    if (chip?.ghost === undefined || !fitsBoth(wanted, `${suggestedWord} ${chipText(chip)}`, around)) return []
    const { suggestionId } = chip.ghost
    return [{ id: suggestionId, unitId, suggestionId }]
  })
}

/** A card that nobody has drawn is found by its name, and each of its codes by theirs. */
function hitsOfModel({ id, data: { card } }: ModelFlowNode, lane: string, wanted: readonly string[]): Hit[] {
  const suggested = suggestedHits(id, [...card.stages, ...card.roles, ...card.tags], `${card.label} ${lane}`, wanted)
  const { ghost } = card
  const own = textOfModel(
    ghost === undefined ? withoutGhosts(card) : { ...card, stages: [], roles: [], tags: [] },
    lane,
  )
  const text = ghost === undefined ? own : `${suggestedWord} ${own}`
  if (!wanted.every((word) => text.toLowerCase().includes(word))) return suggested
  const suggestionId = ghost?.suggestionId ?? null
  return [{ id: suggestionId ?? id, unitId: id, suggestionId }, ...suggested]
}

/** What is said of a link; the names at its ends help, but alone they mean the models. */
function hitsOfLink({ id, data, ariaLabel = '' }: LinkFlowEdge, wanted: readonly string[]): Hit[] {
  const { interaction, direction, role, further = [], ghost, ghosts = [] } = data?.line ?? {}
  const chips = [interaction, direction, role, ...further].filter((chip) => chip !== null && chip !== undefined)
  const isSaid = ghost === undefined && fitsBoth(wanted, chips.map(chipText).join(' '), ariaLabel)
  const said = isSaid ? [{ id, unitId: id, suggestionId: null }] : []
  return [...said, ...suggestedHits(id, ghosts, ariaLabel, wanted)]
}

/** Models behind a closed lane have its place, one after the other. */
function placesIn({ nodes }: FoldedFlow) {
  const lanes = new Map<string, string>()
  const places = new Map<string, Box>(boxesOf(nodes).map((box) => [box.id, box]))
  for (const node of nodes) {
    if (node.type !== 'lane') continue
    const lane = places.get(node.id)
    for (const [index, { unitId }] of node.data.lane.members.entries()) {
      lanes.set(unitId, node.data.lane.name)
      if (lane !== undefined && !places.has(unitId)) places.set(unitId, { ...lane, y: lane.y + index })
    }
  }
  return { lanes, places }
}

/**
 * Where all words occur, in the order in which they are read: from left to right, and from top to bottom where models stand
 * below each other; what is suggested of a model behind it, then the links that leave it.
 */
export function findOnCanvas({ flow, folded }: DrawnFlow, words: string): Hit[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const { lanes, places } = placesIn(folded)
  const models = flow.nodes.toSorted((a, b) => {
    const [one, other] = [places.get(a.id), places.get(b.id)]
    return (one?.x ?? 0) - (other?.x ?? 0) || (one?.y ?? 0) - (other?.y ?? 0)
  })
  const links = Map.groupBy(flow.edges, ({ source }) => source)
  return models.flatMap((node) => [
    ...hitsOfModel(node, lanes.get(node.id) ?? '', wanted),
    ...(links.get(node.id) ?? []).flatMap((edge) => hitsOfLink(edge, wanted)),
  ])
}

/** The hit after or before the current one, round and round; the first when there is none. */
export function nextHit<H extends Pick<Hit, 'id'>>(
  hits: readonly H[],
  current: string | null,
  step: 1 | -1,
): H | undefined {
  const at = hits.findIndex(({ id }) => id === current)
  if (at === -1) return step === 1 ? hits[0] : hits.at(-1)
  return hits[(at + step + hits.length) % hits.length]
}
