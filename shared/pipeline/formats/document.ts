/**
 * Pipeline document: one rater's drawing of one repository in words, ready to be written in any format. It holds nothing of
 * when or in which file it was drawn: the same pipelines drawn twice make the same document.
 */
import type { SchemeRow } from '../../api/taxonomy.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Lane } from '../../model/lane.ts'
import { findCode } from '../codebook.ts'
import type { Drawing, DrawnCode, DrawnLink, DrawnModel } from '../drawing.ts'
import { inOrder, type Joint } from './numbering.ts'

export interface DocumentPlace {
  readonly path: string
  readonly line: number
  readonly endLine: number
}

export interface DocumentCode {
  /** Name of the question that it answers. */
  readonly question: string
  readonly abbreviation: string
  readonly name: string
  readonly colour: string
  /** In the order of paths and lines, each place once. */
  readonly evidence: readonly DocumentPlace[]
}

export interface DocumentModel {
  /** `m1`, `m2`, … in the document's own order. */
  readonly id: string
  /** The unit behind it, for whoever places it; no part of what is written. */
  readonly unitId: string
  readonly label: string
  readonly origin: 'pretrained' | 'scratch'
  /** In the order of the pipeline. */
  readonly stages: readonly DocumentCode[]
  readonly answers: readonly DocumentCode[]
  readonly evidence: readonly DocumentPlace[]
}

/** Stages are indexes into the model's stages; -1 where the end is the model as a whole, or a stage that is not drawn. */
export interface DocumentLink {
  /** `i1`, `i2`, … in the document's own order. */
  readonly id: string
  readonly source: string
  readonly sourceStage: number
  readonly target: string
  readonly targetStage: number
  readonly type: DocumentCode | null
  readonly answers: readonly DocumentCode[]
}

export interface PipelineDocument {
  readonly repository: { readonly name: string; readonly origin: string | null; readonly commit: string }
  readonly rater: string
  readonly models: readonly DocumentModel[]
  readonly links: readonly DocumentLink[]
  /** Models that stand in for one another, by id. */
  readonly lanes: readonly { readonly name: string; readonly models: readonly string[] }[]
}

export interface DocumentSource {
  readonly repository: PipelineDocument['repository']
  readonly rater: string
  readonly drawing: Drawing
  readonly schemes: readonly SchemeRow[]
}

/** By code unit, the same on every machine; a locale's order is not. */
export function ordered(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function places(anchors: readonly Anchor[]): DocumentPlace[] {
  const distinct = new Map(
    anchors.map(({ path, line, endLine }) => [JSON.stringify([path, line, endLine]), { path, line, endLine }]),
  )
  return [...distinct.values()].toSorted((a, b) => ordered(a.path, b.path) || a.line - b.line || a.endLine - b.endLine)
}

function codeOf({ codeId, codings }: DrawnCode, schemes: readonly SchemeRow[]): DocumentCode[] {
  const found = findCode(schemes, codeId)
  if (found === undefined) return []
  const { scheme, code } = found
  const evidence = places(codings.flatMap((coding) => coding.evidence))
  return [{ question: scheme.name, abbreviation: code.abbreviation, name: code.name, colour: code.colour, evidence }]
}

type Unnumbered = Omit<DocumentModel, 'id'>

function modelOf({ unit, stages, answers }: DrawnModel, schemes: readonly SchemeRow[]): Unnumbered {
  return {
    unitId: unit.id,
    label: unit.label,
    origin: unit.origin,
    stages: stages.flatMap((stage) => codeOf(stage, schemes)),
    answers: answers.flatMap((answer) => codeOf(answer, schemes)),
    evidence: places(unit.evidence),
  }
}

/** A link with the units at its ends, before models have numbers. */
interface LooseLink {
  readonly sourceId: string
  readonly targetId: string
  readonly said: Omit<DocumentLink, 'id' | 'source' | 'target'>
}

function looseLinks({ models, links }: Drawing, schemes: readonly SchemeRow[]): LooseLink[] {
  const known = new Map(models.map((model) => [model.unit.id, model]))
  // The place of a stage among those that the document shows of its model.
  const stageAt = (unitId: string, codeId: string | null) =>
    (known.get(unitId)?.stages ?? [])
      .filter((stage) => findCode(schemes, stage.codeId) !== undefined)
      .findIndex((stage) => stage.codeId === codeId)
  return links.flatMap(({ unit, type, answers }: DrawnLink) => {
    const { sourceId, targetId } = unit
    if (!known.has(sourceId) || !known.has(targetId)) return []
    const said = {
      sourceStage: stageAt(sourceId, unit.sourceStageId),
      targetStage: stageAt(targetId, unit.targetStageId),
      type: type === null ? null : (codeOf(type, schemes)[0] ?? null),
      answers: answers.flatMap((answer) => codeOf(answer, schemes)),
    }
    return [{ sourceId, targetId, said }]
  })
}

/** Models of the drawing that stand in for one another; a lane of which one alone is drawn says nothing. */
function drawnLanes({ models, lanes }: Drawing): readonly Lane[] {
  const drawn = new Set(models.map(({ unit }) => unit.id))
  return lanes
    .map((lane) => ({ ...lane, modelIds: lane.modelIds.filter((id) => drawn.has(id)) }))
    .filter(({ modelIds }) => modelIds.length > 1)
}

function numberedModels(
  models: readonly Unnumbered[],
  links: readonly LooseLink[],
  lanes: readonly Lane[],
): DocumentModel[] {
  const words = new Map(models.map(({ unitId, ...said }) => [unitId, `${said.label}\n${JSON.stringify(said)}`]))
  // Behind all models, so that they keep their order.
  for (const { id, name } of lanes) words.set(id, `\uffff${name}`)
  const joints = new Map<string, Joint[]>()
  const join = (from: string, to: string, said: string) => {
    const known = joints.get(from)
    if (known === undefined) joints.set(from, [{ to, words: said }])
    else known.push({ to, words: said })
  }
  for (const { sourceId, targetId, said } of links) {
    join(sourceId, targetId, `to ${JSON.stringify(said)}`)
    join(targetId, sourceId, `from ${JSON.stringify(said)}`)
  }
  for (const { id, modelIds } of lanes) {
    for (const modelId of modelIds) {
      join(id, modelId, 'holds')
      join(modelId, id, 'is in')
    }
  }
  const byId = new Map(models.map((model) => [model.unitId, model]))
  return inOrder(words, joints)
    .flatMap((id) => byId.get(id) ?? [])
    .map((model, index) => ({ ...model, id: `m${index + 1}` }))
}

function numberOf(id: string): number {
  return Number(id.slice(1))
}

export function documentOf({ repository, rater, drawing, schemes }: DocumentSource): PipelineDocument {
  const loose = looseLinks(drawing, schemes)
  const drawn = drawnLanes(drawing)
  const models = numberedModels(
    drawing.models.map((model) => modelOf(model, schemes)),
    loose,
    drawn,
  )
  const ids = new Map(models.map(({ unitId, id }) => [unitId, id]))
  const links = loose
    .map(({ sourceId, targetId, said }) => ({
      source: ids.get(sourceId) ?? '',
      target: ids.get(targetId) ?? '',
      ...said,
    }))
    .map((link) => ({ link, words: JSON.stringify(link) }))
    .toSorted(
      (a, b) =>
        numberOf(a.link.source) - numberOf(b.link.source) ||
        numberOf(a.link.target) - numberOf(b.link.target) ||
        ordered(a.words, b.words),
    )
    .map(({ link }, index) => ({ id: `i${index + 1}`, ...link }))
  const lanes = drawn
    .map(({ name, modelIds }) => ({ name, models: modelIds.flatMap((id) => ids.get(id) ?? []) }))
    .map((lane) => ({ ...lane, models: lane.models.toSorted((a, b) => numberOf(a) - numberOf(b)) }))
    .toSorted((a, b) => ordered(a.name, b.name) || ordered(a.models.join(), b.models.join()))
  return { repository, rater, models, links, lanes }
}
