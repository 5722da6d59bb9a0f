/**
 * Drawing: the pipelines of one repository as one rater draws them, read off codings. What the canvas shows, checks,
 * compares and exports alike; without places on the canvas, which mean nothing.
 */
import type { Graph, PipelineRow } from '../api/canvas.ts'
import type { CodingRow } from '../api/coding.ts'
import type { SchemeRow } from '../api/taxonomy.ts'
import type { Lane } from '../model/lane.ts'
import type { LinkUnit, ModelUnit } from '../model/unit.ts'
import { interactionScheme, stageSchemes } from './codebook.ts'

/** One code on one unit with the codings that say so: one in a rater's drawing, several where all raters are drawn. */
export interface DrawnCode {
  readonly schemeId: string
  readonly codeId: string
  readonly codings: readonly CodingRow[]
}

export interface DrawnModel {
  readonly unit: ModelUnit
  /** In the order of the pipeline. */
  readonly stages: readonly DrawnCode[]
  /** Answers to all other questions, in the codebook's order. */
  readonly answers: readonly DrawnCode[]
}

export interface DrawnLink {
  readonly unit: LinkUnit
  /** The type of interaction; null while nobody named it. Where raters differ the first in the codebook's order. */
  readonly type: DrawnCode | null
  readonly answers: readonly DrawnCode[]
}

export interface Drawing {
  readonly models: readonly DrawnModel[]
  readonly links: readonly DrawnLink[]
  readonly lanes: readonly Lane[]
}

function codesOf(codings: readonly CodingRow[], schemes: readonly SchemeRow[]): DrawnCode[] {
  const byCode = Map.groupBy(codings, ({ codeId }) => codeId)
  return schemes.flatMap((scheme) =>
    scheme.codes.flatMap(({ id }) => {
      const found = byCode.get(id)
      return found === undefined ? [] : [{ schemeId: scheme.id, codeId: id, codings: found }]
    }),
  )
}

function positionOf({ codings }: DrawnCode): number | null {
  return codings.find(({ position }) => position !== null)?.position ?? null
}

/**
 * Stages in the order of the pipeline. Given are those of one model in the codebook's order; those that somebody put
 * somewhere stand there, each of the others behind the last one that the codebook has before it.
 */
export function inPipelineOrder(stages: readonly DrawnCode[]): DrawnCode[] {
  const rank = new Map(stages.map((stage, index) => [stage, index]))
  const rankOf = (stage: DrawnCode) => rank.get(stage) ?? 0
  const order = stages
    .filter((stage) => positionOf(stage) !== null)
    .toSorted((a, b) => (positionOf(a) ?? 0) - (positionOf(b) ?? 0) || rankOf(a) - rankOf(b))
  for (const stage of stages) {
    if (positionOf(stage) !== null) continue
    order.splice(order.findLastIndex((other) => rankOf(other) < rankOf(stage)) + 1, 0, stage)
  }
  return order
}

function drawnModel(unit: ModelUnit, codings: readonly CodingRow[], schemes: readonly SchemeRow[]): DrawnModel {
  const stageIds = stageSchemes(schemes, unit.origin).map(({ id }) => id)
  const codes = codesOf(codings, schemes)
  const stages = stageIds.flatMap((id) => inPipelineOrder(codes.filter(({ schemeId }) => schemeId === id)))
  return { unit, stages, answers: codes.filter(({ schemeId }) => !stageIds.includes(schemeId)) }
}

function drawnLink(unit: LinkUnit, codings: readonly CodingRow[], schemes: readonly SchemeRow[]): DrawnLink {
  const codes = codesOf(codings, schemes)
  const naming = interactionScheme(schemes)?.id
  const type = codes.find(({ schemeId }) => schemeId === naming) ?? null
  return { unit, type, answers: codes.filter((code) => code !== type) }
}

/**
 * What one rater draws: the models and links that they say something of, and models that nobody has said anything of yet.
 * With null, what all raters draw together.
 */
export function drawingOf(graph: Graph, schemes: readonly SchemeRow[], raterId: string | null): Drawing {
  const all = Map.groupBy(graph.codings, ({ unitId }) => unitId)
  const own = (unitId: string) =>
    (all.get(unitId) ?? []).filter((coding) => raterId === null || coding.raterId === raterId)
  const links = graph.links.filter(({ id }) => own(id).length > 0).map((unit) => drawnLink(unit, own(unit.id), schemes))
  const linked = new Set(links.flatMap(({ unit }) => [unit.sourceId, unit.targetId]))
  const models = graph.models
    .filter(({ id }) => own(id).length > 0 || linked.has(id) || !all.has(id))
    .map((unit) => drawnModel(unit, own(unit.id), schemes))
  return { models, links, lanes: graph.lanes.filter((lane) => raterId === null || lane.raterId === raterId) }
}

/** Whether the rater of the drawing says anything of the model itself. */
export function isCoded({ stages, answers }: DrawnModel): boolean {
  return stages.length > 0 || answers.length > 0
}

/** The rows of the gallery that one rater's drawing of one repository makes. */
export function pipelineRows({ models, links }: Drawing, raterId: string): PipelineRow[] {
  return models.map(({ unit, stages, answers }) => ({
    unitId: unit.id,
    repositoryId: unit.repositoryId,
    raterId,
    label: unit.label,
    origin: unit.origin,
    stageIds: stages.map(({ codeId }) => codeId),
    codeIds: answers.map(({ codeId }) => codeId),
    links: links.flatMap((link) => {
      const { sourceId, targetId, sourceStageId, targetStageId } = link.unit
      if (sourceId !== unit.id && targetId !== unit.id) return []
      const outgoing = sourceId === unit.id
      const codes = link.type === null ? link.answers : [link.type, ...link.answers]
      return {
        unitId: link.unit.id,
        otherId: outgoing ? targetId : sourceId,
        outgoing,
        codeIds: codes.map(({ codeId }) => codeId),
        stageId: outgoing ? sourceStageId : targetStageId,
        otherStageId: outgoing ? targetStageId : sourceStageId,
      }
    }),
  }))
}
