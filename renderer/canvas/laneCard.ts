/** What a lane shows of its models together: how many take each stage, of which families and hubs they are. Pure. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Lane } from '../../shared/model/lane.ts'
import type { Chip, ModelCard } from './cards.ts'
import { cardWidth, type Point, type Size } from './geometry.ts'

/** A stage that at least one of the models passes through. */
export interface LaneStage {
  readonly chip: Chip
  /** How many of the models do. */
  readonly count: number
}

export interface LaneCard {
  readonly laneId: string
  readonly name: string
  readonly members: readonly ModelCard[]
  readonly stages: readonly LaneStage[]
  /** Families and hubs, those of most models first. */
  readonly families: readonly string[]
  readonly hubs: readonly string[]
}

/**
 * The stages of all models: one that some model has before another comes before it. Where they say nothing, or contradict
 * each other, the codebook's order decides.
 */
function joined(orders: readonly (readonly Chip[])[], rankOf: (codeId: string) => number): Chip[] {
  const left = new Map(orders.flat().map((chip) => [chip.codeId, chip]))
  const before = new Map<string, Set<string>>([...left.keys()].map((codeId) => [codeId, new Set()]))
  for (const chips of orders) {
    for (const [index, { codeId }] of chips.entries()) {
      for (const earlier of chips.slice(0, index)) before.get(codeId)?.add(earlier.codeId)
    }
  }
  const all: Chip[] = []
  while (left.size > 0) {
    const waits = ({ codeId }: Chip) => [...(before.get(codeId) ?? [])].some((other) => left.has(other))
    const byRank = [...left.values()].toSorted((a, b) => rankOf(a.codeId) - rankOf(b.codeId))
    const next = byRank.find((chip) => !waits(chip)) ?? byRank[0]
    if (next === undefined) break
    left.delete(next.codeId)
    all.push(next)
  }
  return all
}

function mostFirst(values: readonly string[]): string[] {
  const counts = Map.groupBy(
    values.filter((value) => value !== ''),
    (value) => value,
  )
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([value]) => value)
}

export function laneCard(
  lane: Pick<Lane, 'id' | 'name'>,
  members: readonly ModelCard[],
  schemes: readonly SchemeRow[],
): LaneCard {
  const codes = schemes.flatMap((scheme) => scheme.codes.map(({ id }) => id))
  const has = (card: ModelCard, codeId: string) => card.stages.some((chip) => chip.codeId === codeId)
  return {
    laneId: lane.id,
    name: lane.name,
    members,
    stages: joined(
      members.map(({ stages }) => stages),
      (codeId) => codes.indexOf(codeId),
    ).map((chip) => ({
      chip,
      count: members.filter((card) => has(card, chip.codeId)).length,
    })),
    families: mostFirst(members.map(({ family }) => family?.name ?? '')),
    hubs: mostFirst(members.map(({ facts }) => facts.hub)),
  }
}

export const laneHead = 62
const rowHeight = 24
const edges = 10
/** The border of the card and the space above its first row. */
const rowsBorder = 2
/** The middle of the line that the name stands in. */
const namePort = 22

/** A lane that is not expanded is as high as its rows; lane.css draws it with these same heights. */
export function laneSize({ stages }: LaneCard): Size {
  return { width: cardWidth, height: laneHead + Math.max(1, stages.length) * rowHeight + edges }
}

/** How far below the top of a collapsed lane links leave and enter it. */
export function lanePort({ stages }: LaneCard, stageId: string | null): number {
  const row = stages.findIndex(({ chip }) => chip.codeId === stageId)
  return row === -1 ? namePort : laneHead + rowsBorder + (row + 0.5) * rowHeight
}

export interface Frame extends Size {
  /** Of each model, from the top left corner of the frame. */
  readonly places: readonly Point[]
}

const frameHead = 44
const framePadding = 16
/** Above this the frame gets another column. */
const mostInColumn = 6

/** The frame of an expanded lane: its models below each other, many of them in several columns. */
export function laneFrame(sizes: readonly Size[]): Frame {
  const columns = Math.ceil(sizes.length / mostInColumn)
  const inColumn = Math.ceil(sizes.length / Math.max(1, columns))
  const places: Point[] = []
  let bottom = frameHead
  for (let first = 0, column = 0; first < sizes.length; first += inColumn, column += 1) {
    let y = frameHead
    for (const { height } of sizes.slice(first, first + inColumn)) {
      places.push({ x: framePadding + column * (cardWidth + framePadding), y })
      y += height + framePadding
    }
    bottom = Math.max(bottom, y)
  }
  return { places, width: framePadding + columns * (cardWidth + framePadding), height: bottom }
}

/** `2 BERT, 1 GPT` is for tables; on a card the names are enough. */
export function laneFacts({ families, hubs }: LaneCard): string {
  return [families.join(', '), hubs.join(', ')].filter((words) => words !== '').join(' · ')
}

/** A lane in one sentence, for screen readers. */
export function describeLane(card: LaneCard, expanded: boolean): string {
  const { name, members, stages } = card
  const passed = stages.map(({ chip, count }) => `${chip.name} ${count} of ${members.length}`).join(', ')
  const words = passed === '' ? 'no stages yet' : `stages: ${passed}`
  return `Lane ${name}, ${members.length} interchangeable models, ${expanded ? 'expanded' : 'collapsed'}, ${words}`
}
