/**
 * The canvas as a tree of rows: models, and below each its codes, its places in the code and its links; what is suggested of
 * them stands among them.
 */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Load } from '../../shared/model/load.ts'
import { cardsOf, type Chip, type LinkLine, type ModelCard, type Viewpoint } from './cards.ts'
import { type Place, placeOfAnchor, placesOfUnit } from './evidence.ts'
import { endWords } from './graphToFlow.ts'
import { withGhosts, withoutGhosts } from './suggestions/ghostCards.ts'
import type { Ghosts } from './suggestions/ghostFlow.ts'

interface RowFrame {
  readonly key: string
  readonly level: number
  readonly unitId: string
  readonly expanded?: boolean
}

export type OutlineRow = RowFrame &
  /** `lane` names the models that it stands in for; empty where I put it with none. */
  (
    | {
        readonly kind: 'model'
        readonly card: ModelCard
        /** What people drew. */
        readonly links: number
        /** Codes and links that are suggested of it, and open. */
        readonly suggested: number
        readonly lane: string
      }
    | { readonly kind: 'chip'; readonly chip: Chip }
    | { readonly kind: 'place'; readonly place: Place; readonly codeId: string | null }
    | { readonly kind: 'link'; readonly line: LinkLine; readonly outgoing: boolean; readonly other: string }
  )

interface OutlineSource {
  readonly graph: Graph
  readonly view: Viewpoint
  readonly loads: ReadonlyMap<string, Load>
  /** What the detector suggests; nothing when it is not to be shown. */
  readonly ghosts?: Ghosts
}

/** The suggestion that a row stands for; null for what people said. */
export function suggestionOf(row: OutlineRow): string | null {
  switch (row.kind) {
    case 'model':
      return row.card.ghost?.suggestionId ?? null
    case 'chip':
      return row.chip.ghost?.suggestionId ?? null
    case 'link':
      return row.line.ghost?.suggestionId ?? null
    case 'place':
      return null
  }
}

function placeRows(
  source: OutlineSource,
  parent: string,
  level: number,
  unitId: string,
  codeId: string | null,
): OutlineRow[] {
  const places =
    codeId === null
      ? placesOfUnit({ ...source.graph, codings: [] }, unitId, source.loads, source.view.raterId)
      : placesOfUnit(source.graph, unitId, source.loads, source.view.raterId, codeId)
  return places.map((place) => ({
    key: `${parent}/${place.path}:${place.start}-${place.end}`,
    level,
    kind: 'place',
    unitId,
    codeId,
    place,
  }))
}

/** What shows a suggestion is the suggestion's to say: nobody's coding has it yet. */
function suggestedPlaces(
  { ghosts }: OutlineSource,
  suggestionId: string,
  at: Pick<OutlineRow, 'key' | 'level' | 'unitId'> & { readonly codeId: string | null },
): OutlineRow[] {
  const { key, ...frame } = at
  const evidence = ghosts?.rows.find(({ id }) => id === suggestionId)?.evidence ?? []
  return evidence.map((anchor, index) => ({
    ...frame,
    key: `${key}/${index}`,
    kind: 'place',
    place: placeOfAnchor(anchor),
  }))
}

function chipRows(
  source: OutlineSource,
  chip: Chip,
  parent: string,
  level: number,
  expanded: ReadonlySet<string>,
): OutlineRow[] {
  const key = `${parent}/${chip.codeId}`
  const row = { key, level, kind: 'chip' as const, unitId: chip.unitId, chip }
  if (chip.evidence === 0) return [row]
  const open = expanded.has(key)
  if (!open) return [{ ...row, expanded: open }]
  const { unitId, codeId, ghost } = chip
  const below =
    ghost === undefined
      ? placeRows(source, key, level + 1, unitId, codeId)
      : suggestedPlaces(source, ghost.suggestionId, { key, level: level + 1, unitId, codeId })
  return [{ ...row, expanded: open }, ...below]
}

/** A link stands below both of its models, so that it is found from either side. */
function linkRows(
  source: OutlineSource,
  line: LinkLine,
  card: ModelCard,
  names: ReadonlyMap<string, string>,
  expanded: ReadonlySet<string>,
): OutlineRow[] {
  const outgoing = line.sourceId === card.unitId
  const key = `${card.unitId}/${line.unitId}`
  const other = names.get(outgoing ? line.targetId : line.sourceId) ?? ''
  const said = [line.interaction, line.direction, line.role, ...line.further].filter((chip) => chip !== null)
  // The type of a link that nobody drew stands in its row, and is the first of what is suggested of it.
  const chips = [...said.filter(({ ghost }) => ghost === undefined), ...(line.ghosts ?? [])]
  const row = { key, level: 2, kind: 'link' as const, unitId: line.unitId, line, outgoing, other }
  if (chips.length === 0) return [row]
  const open = expanded.has(key)
  const below = open ? chips.flatMap((chip) => chipRows(source, chip, key, 3, expanded)) : []
  return [{ ...row, expanded: open }, ...below]
}

/** By name: ids, which the study goes by, mean nothing to people. */
function byWords(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })
}

/** Outgoing links first, by the model at their other end. */
function linkOrder(line: LinkLine, unitId: string, names: ReadonlyMap<string, string>): string {
  const outgoing = line.sourceId === unitId
  const other = names.get(outgoing ? line.targetId : line.sourceId) ?? ''
  return `${outgoing ? 0 : 1} ${other} ${line.interaction?.name ?? ''}`
}

function laneOf({ graph, view }: OutlineSource, unitId: string): string {
  const own = graph.lanes.filter(({ raterId }) => raterId === view.raterId)
  return own.find(({ modelIds }) => modelIds.includes(unitId))?.name ?? ''
}

function cardsIn({ graph, view, ghosts }: OutlineSource) {
  const cards = cardsOf(graph, view)
  return ghosts === undefined ? cards : withGhosts(cards, ghosts.shown, ghosts.rows, view)
}

function isSuggested({ ghost }: Pick<Chip, 'ghost'>): boolean {
  return ghost !== undefined
}

function suggestedOf({ stages, roles, tags }: ModelCard, lines: readonly LinkLine[]): number {
  const ofLinks = lines.reduce((sum, { ghosts = [] }) => sum + ghosts.length, 0)
  return [...stages, ...roles, ...tags].filter(isSuggested).length + ofLinks
}

export function outlineRows(source: OutlineSource, expanded: ReadonlySet<string>): OutlineRow[] {
  const { models, links } = cardsIn(source)
  const names = new Map(models.map(({ unitId, label }) => [unitId, label]))
  return models
    .toSorted((a, b) => byWords(a.label, b.label))
    .flatMap((card): OutlineRow[] => {
      const key = card.unitId
      const own = links
        .filter((line) => line.sourceId === key || line.targetId === key)
        .toSorted((a, b) => byWords(linkOrder(a, key, names), linkOrder(b, key, names)))
      const model = {
        key,
        level: 1,
        kind: 'model' as const,
        unitId: key,
        // In its row stands what is said of it; a model that nobody drew has nothing but what is suggested.
        card: card.ghost === undefined ? withoutGhosts(card) : card,
        links: own.filter(({ ghost }) => ghost === undefined).length,
        suggested: suggestedOf(card, own),
        lane: laneOf(source, key),
        expanded: expanded.has(key),
      }
      if (!expanded.has(key)) return [model]
      const facts = [card.family, card.version].filter((chip) => chip !== null)
      const chips = [...card.stages, ...card.roles, ...facts, ...card.tags]
      return [
        model,
        ...chips.flatMap((chip) => chipRows(source, chip, key, 2, expanded)),
        ...(card.ghost === undefined
          ? placeRows(source, key, 2, key, null)
          : suggestedPlaces(source, card.ghost.suggestionId, { key, level: 2, unitId: key, codeId: null })),
        ...own.flatMap((line) => linkRows(source, line, card, names, expanded)),
      ]
    })
}

/** A link as its model sees it: `Feature handoff from Inference to Feature engineering of BERT`. */
export function linkRowWords({ line, outgoing, other }: Extract<OutlineRow, { kind: 'link' }>): string {
  const [own, far] = outgoing ? [line.sourceStage, line.targetStage] : [line.targetStage, line.sourceStage]
  const type = line.interaction?.name ?? 'Unnamed link'
  const there = `${outgoing ? 'to' : 'from'} ${endWords(other, far)}`
  if (own === null) return `${type} ${there}`
  return outgoing ? `${type} from ${own.name} ${there}` : `${type} into ${own.name} ${there}`
}
