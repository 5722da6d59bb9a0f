/** The pure mapping from a comparison to cards and lines: both drawings in one, or one of the two with the same places. */
import type { Placement } from '../../../shared/model/placement.ts'
import type { LinkUnit } from '../../../shared/model/unit.ts'
import type { ComparedModel, Comparison } from '../../../shared/pipeline/compare.ts'
import type { ComparedCode, Standing } from '../../../shared/pipeline/compareCodes.ts'
import { type ComparedItem, unitsOf } from '../../../shared/pipeline/compareItems.ts'
import type { ComparedLink } from '../../../shared/pipeline/compareLinks.ts'
import type { DrawnLink } from '../../../shared/pipeline/drawing.ts'
import { type Box, cardWidth, type Point, rowsBelow } from '../geometry.ts'
import { type LinkPath, linkPath, type LinkPort } from '../linkPath.ts'
import { type CompareWording, standingWords, typeSign } from './compareWords.ts'

/** Whose drawing: both in one, or one alone. */
export type Face = 'overlay' | 'mine' | 'yours'

export interface CompareRow {
  /** Of the item it stands for; null where a model that only one draws stands for all of its rows. */
  readonly key: string | null
  readonly kind: 'stage' | 'answer'
  readonly standing: Standing
  readonly mineId: string | null
  readonly yoursId: string | null
}

export interface CompareCard extends Box {
  readonly id: string
  readonly label: string
  readonly origin: 'pretrained' | 'scratch'
  readonly standing: Standing
  /** Not drawn on this face: an empty frame that keeps the place. */
  readonly absent: boolean
  /** Key of the item about the order of stages. */
  readonly orderKey: string | null
  /** Keys of the items about lanes that hold it. */
  readonly laneKeys: readonly string[]
  /** The two order what both draw differently; then a row says so, above the others. */
  readonly ordersDiffer: boolean
  readonly rows: readonly CompareRow[]
  /** Differences within the card. */
  readonly differences: number
}

export interface CompareLine extends LinkPath {
  readonly id: string
  readonly key: string
  readonly sourceId: string
  readonly targetId: string
  readonly standing: Standing
  readonly label: string
  readonly words: string
}

export interface CompareFlow {
  readonly cards: readonly CompareCard[]
  readonly lines: readonly CompareLine[]
}

const headHeight = 44
const rowHeight = 26
const below = 6

function rowsOf(model: ComparedModel, items: readonly ComparedItem[], face: Face): CompareRow[] {
  const keys = new Map<ComparedCode, string>()
  for (const item of items) if (item.kind === 'stage' || item.kind === 'answer') keys.set(item.code, item.key)
  const onFace = ({ mine, yours }: ComparedCode) => face === 'overlay' || (face === 'mine' ? mine : yours) !== null
  const row = (kind: CompareRow['kind']) => (code: ComparedCode) => ({
    key: keys.get(code) ?? null,
    kind,
    standing: code.standing,
    mineId: code.mine?.codeId ?? null,
    yoursId: code.yours?.codeId ?? null,
  })
  const stages = face === 'yours' ? inOrderOf(model) : model.stages
  return [...stages.filter(onFace).map(row('stage')), ...model.answers.filter(onFace).map(row('answer'))]
}

/** The other drawing has an order of its own, which is what one wants to see beside mine. */
function inOrderOf({ stages, yours }: ComparedModel): ComparedCode[] {
  const ranks = new Map(yours?.stages.map(({ codeId }, index) => [codeId, index]))
  const rank = ({ yours: your }: ComparedCode) => (your === null ? ranks.size : (ranks.get(your.codeId) ?? ranks.size))
  return stages.toSorted((a, b) => rank(a) - rank(b))
}

function cardOf(model: ComparedModel, items: readonly ComparedItem[], face: Face): Omit<CompareCard, 'x' | 'y'> {
  const own = items.filter((item) => 'model' in item && item.model === model)
  const lanes = items.filter((item) => item.kind === 'lane' && unitsOf(item).includes(model.unit.id))
  const absent = face !== 'overlay' && model[face] === null
  const rows = absent ? [] : rowsOf(model, own, face)
  const order = own.find(({ kind }) => kind === 'order')
  const ordersDiffer = !absent && order?.standing === 'different'
  return {
    id: model.unit.id,
    label: model.unit.label,
    origin: model.unit.origin,
    standing: model.standing,
    absent,
    orderKey: order?.key ?? null,
    laneKeys: lanes.map(({ key }) => key),
    ordersDiffer,
    rows,
    differences: own.filter(({ standing }) => standing !== 'both').length,
    width: cardWidth,
    height: headHeight + Math.max(1, rows.length + (ordersDiffer ? 1 : 0)) * rowHeight + below,
  }
}

/** The same places on every face: as high as the card of both together, so that nothing moves between them. */
function placesOf(
  comparison: Comparison,
  items: readonly ComparedItem[],
  placements: readonly Placement[],
): Map<string, Point> {
  const known = new Map(placements.map(({ id, x, y }) => [id, { x, y }]))
  const sizes = new Map(comparison.models.map((model) => [model.unit.id, cardOf(model, items, 'overlay')]))
  const taken = [...sizes.values()].flatMap((size) => {
    const place = known.get(size.id)
    return place === undefined ? [] : [{ ...place, width: size.width, height: size.height }]
  })
  const missing = [...sizes.values()].filter(({ id }) => !known.has(id))
  const free = rowsBelow(taken, missing)
  missing.forEach(({ id }, index) => known.set(id, free[index] ?? { x: 0, y: 0 }))
  return known
}

/** The row of the stage that a link leaves or enters; the name of the model where the stage is not drawn. */
function portOf(card: CompareCard, stageId: string | null): LinkPort {
  const at = card.rows.findIndex(({ kind, mineId, yoursId }) => kind === 'stage' && (mineId ?? yoursId) === stageId)
  const first = headHeight + (card.ordersDiffer ? rowHeight : 0)
  const y = stageId === null || at === -1 ? headHeight / 2 : first + (at + 0.5) * rowHeight
  return { left: card.x, width: card.width, y: card.y + y }
}

interface Drawn {
  readonly link: DrawnLink
  readonly side: 'mine' | 'yours' | null
}

/** One line where both mean the same unit; two where each drew one of their own. */
function drawnOn(face: Face, { mine, yours }: ComparedLink): Drawn[] {
  const drawn = (link: DrawnLink | null, side: 'mine' | 'yours' | null) => (link === null ? [] : [{ link, side }])
  if (face !== 'overlay') return drawn(face === 'mine' ? mine : yours, null)
  if (mine === null || yours === null) return drawn(mine ?? yours, null)
  if (mine.unit.id === yours.unit.id) return drawn(mine, null)
  return [...drawn(mine, 'mine'), ...drawn(yours, 'yours')]
}

/** What is written on a line: its type; with two types, whose is whose. */
function labelOf(
  face: Face,
  { mine, yours, differs }: ComparedLink,
  { link, side }: Drawn,
  wording: CompareWording,
): string {
  const sign = typeSign(link, wording.schemes)
  if (side !== null) return `${wording.names[side]}: ${sign}`
  const both = face === 'overlay' && mine !== null && yours !== null
  return both && differs.includes('type') ? `${sign} ≠ ${typeSign(yours, wording.schemes)}` : sign
}

function pairOf({ sourceId, targetId }: LinkUnit): string {
  return [sourceId, targetId].toSorted().join(' ')
}

function linesOf(
  items: readonly ComparedItem[],
  cards: ReadonlyMap<string, CompareCard>,
  face: Face,
  wording: CompareWording,
): CompareLine[] {
  const lanes = new Map<string, number>()
  return items.flatMap((item): CompareLine[] => {
    if (item.kind !== 'link') return []
    return drawnOn(face, item.link).flatMap((drawn): CompareLine[] => {
      const { unit } = drawn.link
      const [source, target] = [cards.get(unit.sourceId), cards.get(unit.targetId)]
      if (source === undefined || target === undefined) return []
      const lane = lanes.get(pairOf(unit)) ?? 0
      lanes.set(pairOf(unit), lane + 1)
      const label = labelOf(face, item.link, drawn, wording)
      const path = linkPath(portOf(source, unit.sourceStageId), portOf(target, unit.targetStageId), lane)
      const ends = { sourceId: unit.sourceId, targetId: unit.targetId }
      const words = `${label}, ${standingWords(item.standing, wording.names)}`
      return [
        {
          ...path,
          ...ends,
          id: `${unit.id} ${drawn.side ?? ''}`,
          key: item.key,
          standing: item.standing,
          label,
          words,
        },
      ]
    })
  })
}

const labelRoom = { width: 120, height: 25 }

/** Names of lines that run close to each other are moved below one another. */
function apart(lines: readonly CompareLine[]): CompareLine[] {
  const placed: Point[] = []
  const free = new Map<CompareLine, Point>()
  for (const line of lines.toSorted((a, b) => a.middle.y - b.middle.y || a.middle.x - b.middle.x)) {
    const { x } = line.middle
    let { y } = line.middle
    const hit = () => placed.find((at) => Math.abs(at.x - x) < labelRoom.width && Math.abs(at.y - y) < labelRoom.height)
    for (let other = hit(); other !== undefined; other = hit()) y = other.y + labelRoom.height
    placed.push({ x, y })
    free.set(line, { x, y })
  }
  return lines.map((line) => ({ ...line, middle: free.get(line) ?? line.middle }))
}

export function compareFlow(
  comparison: Comparison,
  items: readonly ComparedItem[],
  placements: readonly Placement[],
  face: Face,
  wording: CompareWording,
): CompareFlow {
  const places = placesOf(comparison, items, placements)
  const cards = comparison.models.map((model) => {
    return { ...cardOf(model, items, face), ...(places.get(model.unit.id) ?? { x: 0, y: 0 }) }
  })
  const lines = linesOf(items, new Map(cards.map((card) => [card.id, card])), face, wording)
  return { cards, lines: apart(lines) }
}
