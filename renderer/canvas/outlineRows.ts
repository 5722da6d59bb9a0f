/** The canvas as a tree of rows: models, and below each its codes, its places in the code and its links. */
import type { Graph } from '../../shared/api/canvas.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Chip, LinkLine, ModelCard, Viewpoint } from './cards.ts'
import { type Place, placesOfUnit } from './evidence.ts'
import { graphToFlow } from './graphToFlow.ts'

interface RowFrame {
  readonly key: string
  readonly level: number
  readonly unitId: string
  readonly expanded?: boolean
}

export type OutlineRow = RowFrame &
  (
    | { readonly kind: 'model'; readonly card: ModelCard; readonly links: number }
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
  const chips = line.interaction === null ? line.further : [line.interaction, ...line.further]
  const row = { key, level: 2, kind: 'link' as const, unitId: line.unitId, line, outgoing, other }
  if (chips.length === 0) return [row]
  const open = expanded.has(key)
  const below = open ? chips.flatMap((chip) => chipRows(source, chip, key, 3, expanded)) : []
  return [{ ...row, expanded: open }, ...below]
}

export function outlineRows(source: OutlineSource, expanded: ReadonlySet<string>): OutlineRow[] {
  const { nodes, edges } = graphToFlow(source.graph, source.view)
  const lines = edges.flatMap((edge) => (edge.data === undefined ? [] : [edge.data.line]))
  const names = new Map(nodes.map((node) => [node.id, node.data.card.label]))
  return nodes.flatMap(({ data: { card } }): OutlineRow[] => {
    const key = card.unitId
    const own = lines.filter((line) => line.sourceId === key || line.targetId === key)
    const model = {
      key,
      level: 1,
      kind: 'model' as const,
      unitId: key,
      card,
      links: own.length,
      expanded: expanded.has(key),
    }
    if (!expanded.has(key)) return [model]
    const chips = [...card.stages, ...card.roles, ...card.tags]
    return [
      model,
      ...chips.flatMap((chip) => chipRows(source, chip, key, 2, expanded)),
      ...placeRows(source, key, 2, key, null),
      ...own.flatMap((line) => linkRows(source, line, card, names, expanded)),
    ]
  })
}
