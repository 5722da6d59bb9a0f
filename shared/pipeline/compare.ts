/** Compare: two drawings of one repository held against each other: what only one draws, what both do, what differs. */
import type { SchemeRow } from '../api/taxonomy.ts'
import type { ModelUnit } from '../model/unit.ts'
import { compareAnswers, compareCodes, type ComparedCode, type Standing } from './compareCodes.ts'
import { type ComparedLane, compareLanes } from './compareLanes.ts'
import { type ComparedLink, compareLinks } from './compareLinks.ts'
import { type ComparedOrder, compareOrder } from './compareOrder.ts'
import { type Drawing, type DrawnModel, isCoded } from './drawing.ts'

export interface ComparedModel {
  readonly unit: ModelUnit
  /** Whether the model itself is drawn by one or by both; how far they agree on it is said by what follows. */
  readonly standing: Exclude<Standing, 'different'>
  readonly mine: DrawnModel | null
  readonly yours: DrawnModel | null
  /** In my order; what only you draw stands before the stage that follows it in yours. */
  readonly stages: readonly ComparedCode[]
  /** Null where they have fewer than two stages in common. */
  readonly order: ComparedOrder | null
  readonly answers: readonly ComparedCode[]
}

export interface Comparison {
  /** Models that at least one of the two draws. */
  readonly models: readonly ComparedModel[]
  readonly links: readonly ComparedLink[]
  /** Groups of models that at least one of the two takes for interchangeable. */
  readonly lanes: readonly ComparedLane[]
}

function compareModel(
  unit: ModelUnit,
  mine: DrawnModel | null,
  yours: DrawnModel | null,
  schemes: readonly SchemeRow[],
): ComparedModel {
  const [my, your] = [mine?.stages ?? [], yours?.stages ?? []]
  return {
    unit,
    standing: mine === null ? 'yours' : yours === null ? 'mine' : 'both',
    mine,
    yours,
    stages: compareCodes(my, your),
    order: compareOrder(
      my.map(({ codeId }) => codeId),
      your.map(({ codeId }) => codeId),
    ),
    answers: compareAnswers(mine?.answers ?? [], yours?.answers ?? [], schemes),
  }
}

/** A model that a rater says nothing of, not even by a link, is not drawn by them, though the canvas shows it to all. */
function drawnModels({ models, links }: Drawing): Map<string, DrawnModel> {
  const linked = new Set(links.flatMap(({ unit }) => [unit.sourceId, unit.targetId]))
  const drawn = models.filter((model) => isCoded(model) || linked.has(model.unit.id))
  return new Map(drawn.map((model) => [model.unit.id, model]))
}

/** `schemes` is the codebook that the drawings were read with. */
export function compareDrawings(mine: Drawing, yours: Drawing, schemes: readonly SchemeRow[]): Comparison {
  const [my, your] = [drawnModels(mine), drawnModels(yours)]
  const units = new Map([...my, ...your].map(([id, { unit }]) => [id, unit]))
  return {
    models: [...units].map(([id, unit]) => compareModel(unit, my.get(id) ?? null, your.get(id) ?? null, schemes)),
    links: compareLinks(mine.links, yours.links, schemes),
    lanes: compareLanes(mine.lanes, yours.lanes, new Set([...my.keys()].filter((id) => your.has(id)))),
  }
}
