/** The canvas as a tree of rows: models, and below each its codes, its places in the code and its links. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Chip, LinkLine, ModelCard, Viewpoint } from './cards.ts'
import { type Place, placesOfUnit } from './evidence.ts'
import { endWords, graphToFlow } from './graphToFlow.ts'

interface RowFrame {
  readonly key: string
  readonly level: number
  readonly unitId: string
  readonly expanded?: boolean
}

export type OutlineRow = RowFrame &
  /** `lane` names the models that it stands in for; empty where I put it with none. */
  (
    | { readonly kind: 'model'; readonly card: ModelCard; readonly links: number; readonly lane: string }
    | { readonly kind: 'chip'; readonly chip: Chip }
    | { readonly kind: 'place'; readonly place: Place; readonly codeId: string | null }
    | { readonly kind: 'link'; readonly line: LinkLine; readonly outgoing: boolean; readonly other: string }
  )

interface OutlineSource {
  readonly graph: Graph
  readonly view: Viewpoint
  readonly loads: ReadonlyMap<string, Load>
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
  const below = open ? placeRows(source, key, level + 1, chip.unitId, chip.codeId) : []
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
  const chips = [line.interaction, line.direction, line.role, ...line.further].filter((chip) => chip !== null)
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

export function outlineRows(source: OutlineSource, expanded: ReadonlySet<string>): OutlineRow[] {
  const { nodes, edges } = graphToFlow(source.graph, source.view)
  const lines = edges.flatMap((edge) => (edge.data === undefined ? [] : [edge.data.line]))
  const names = new Map(nodes.map((node) => [node.id, node.data.card.label]))
  const cards = nodes.map(({ data }) => data.card).toSorted((a, b) => byWords(a.label, b.label))
  return cards.flatMap((card): OutlineRow[] => {
    const key = card.unitId
    const own = lines
      .filter((line) => line.sourceId === key || line.targetId === key)
      .toSorted((a, b) => byWords(linkOrder(a, key, names), linkOrder(b, key, names)))
    const model = {
      key,
      level: 1,
      kind: 'model' as const,
      unitId: key,
      card,
      links: own.length,
      lane: laneOf(source, key),
      expanded: expanded.has(key),
    }
    if (!expanded.has(key)) return [model]
    const facts = [card.family, card.version].filter((chip) => chip !== null)
    const chips = [...card.stages, ...card.roles, ...facts, ...card.tags]
    return [
      model,
      ...chips.flatMap((chip) => chipRows(source, chip, key, 2, expanded)),
      ...placeRows(source, key, 2, key, null),
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
