/** Models on the canvas: made from loads, files and text, and added to. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import { type ModelUnit, mostLoads, mostPlaces } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { firstAnswer, joinedEvidence } from '../study/answer.ts'
import { findLoad, loadLabel } from '../study/loads.ts'
import { anchorOfLoad } from '../study/texts.ts'
import { knownUnit, newUnit } from '../study/unitIdentity.ts'

export function requireModel(file: StudyFile, unitId: string): ModelUnit {
  const unit = file.record('unit', unitId)
  if (unit?.kind === 'model') return unit
  throw new AppError({
    code: 'not_found',
    message: 'This model is not on the canvas any more.',
    attempted: 'change a model',
    next: 'Undo its removal, or choose another model.',
  })
}

/** Loads lead to their places by their ids: of many, the first are kept word by word, and leave room for what people select. */
const mostShown = mostPlaces / 2

export async function loadEvidence(
  { desk, clones }: Context,
  loadIds: readonly string[],
): Promise<{ anchors: Anchor[]; labels: string[] }> {
  const loads = loadIds.map((id) => findLoad(desk.file, id))
  const anchors = await Promise.all(loads.slice(0, mostShown).map((load) => anchorOfLoad(clones, load)))
  return { anchors, labels: loads.map(loadLabel) }
}

/** What a model's loads add as far as there is room; of what people select nothing is left out. */
function evidenceOf(known: readonly Anchor[], ofLoads: readonly Anchor[], texts: readonly Anchor[]): Anchor[] {
  const room = Math.max(known.length, mostShown)
  const joined = joinedEvidence(joinedEvidence(known, ofLoads).slice(0, room), texts)
  if (joined.length <= mostPlaces) return joined
  throw new AppError({
    code: 'invalid_input',
    message: `A model keeps at most ${mostPlaces} places as its evidence.`,
    attempted: 'add evidence to a model',
    next: 'Give the text to one of its stages as evidence instead.',
  })
}

function requireFewLoads(loadIds: readonly string[]): void {
  if (loadIds.length <= mostLoads) return
  throw new AppError({
    code: 'invalid_input',
    message: `A model holds at most ${mostLoads.toLocaleString('en')} loads.`,
    attempted: 'add loads to a model',
    next: 'Make a second model of the others.',
  })
}

/** The first words of a piece of text, for a model that is named by nothing else. */
function labelOfText(anchor: Anchor | undefined): string | undefined {
  const line = anchor?.quote.trim().split('\n')[0]?.trim() ?? ''
  return line === '' ? undefined : [...line.replace(/^(['"])(.*)\1$/, '$2')].slice(0, 80).join('')
}

interface NewModel {
  readonly repositoryId: string
  readonly label: string
  readonly origin: ModelUnit['origin']
  readonly loadIds: readonly string[]
  /** Where its loads stand. */
  readonly ofLoads: readonly Anchor[]
  /** Text that somebody selected. */
  readonly evidence: readonly Anchor[]
  readonly x: number
  readonly y: number
  readonly byHand: boolean
}

/** A model that stands where somebody put it, as events. */
export function modelDrafts(file: StudyFile, { x, y, byHand, loadIds, ofLoads, evidence, ...fields }: NewModel) {
  const { unit, drafts } = newUnit(file, {
    kind: 'model',
    ...fields,
    loadIds: [...loadIds],
    evidence: evidenceOf([], ofLoads, evidence),
  })
  const placed: Draft = { kind: 'placement.set', entity: unit.id, payload: { x, y, byHand } }
  return { unit, drafts: [...drafts, placed] }
}

/** Makes a model, puts it where it was dropped, and codes it when a stage came with it: one action. */
export async function addModel(context: Context, input: Parsed<'canvas.addModel'>): Promise<{ unitId: string }> {
  const { desk, clones } = context
  const { codeId, loadIds, ...place } = input
  clones.repository(input.repositoryId)
  const { anchors, labels } = await loadEvidence(context, loadIds)
  const names = [input.label, labels[0], labelOfText(input.evidence[0])]
  const label = names.find((name) => name !== undefined && name.trim() !== '') ?? 'Unnamed model'
  const { unit, drafts } = modelDrafts(desk.file, { ...place, label, loadIds, ofLoads: anchors })
  if (codeId !== undefined) drafts.push(firstAnswer(desk.file, unit, codeId, input.evidence))
  desk.file.commit(`added the model ${label}`, drafts)
  return { unitId: unit.id }
}

/** Loads and text that a drawn model gains, each once, as events; none when it has them all. */
export function addedTo(
  file: StudyFile,
  unit: ModelUnit,
  { loadIds, ofLoads, evidence }: Pick<NewModel, 'loadIds' | 'ofLoads' | 'evidence'>,
): Draft[] {
  const known = new Set(unit.loadIds)
  const fresh = loadIds.filter((id) => !known.has(id))
  requireFewLoads([...unit.loadIds, ...fresh])
  const joined = evidenceOf(unit.evidence, ofLoads, evidence)
  if (fresh.length === 0 && joined.length === unit.evidence.length) return []
  const payload = { loadIds: [...unit.loadIds, ...fresh], evidence: joined }
  return [...knownUnit(file, unit).drafts, { kind: 'unit.edit', entity: unit.id, payload }]
}

/** Adds loads and text to a model's evidence, each once, or changes its name or origin. */
export async function editModel(context: Context, input: Parsed<'canvas.editModel'>): Promise<void> {
  const { file } = context.desk
  const unit = requireModel(file, input.unitId)
  const known = new Set(unit.loadIds)
  const fresh = input.addLoadIds.filter((id) => !known.has(id))
  const { anchors } = await loadEvidence(context, fresh)
  const added = addedTo(file, unit, { loadIds: fresh, ofLoads: anchors, evidence: input.addEvidence })
  const change = {
    ...(input.label === undefined ? {} : { label: input.label }),
    ...(input.origin === undefined ? {} : { origin: input.origin }),
  }
  const named: Draft[] =
    Object.keys(change).length === 0 ? [] : [{ kind: 'unit.edit', entity: unit.id, payload: change }]
  if (added.length + named.length === 0) return
  const vouched = added.length > 0 ? [] : knownUnit(file, unit).drafts
  const label =
    input.label === undefined ? `added evidence to ${unit.label}` : `renamed ${unit.label} to ${input.label}`
  const words = input.origin === undefined ? label : `marked ${unit.label} as ${originWords[input.origin]}`
  file.commit(words, [...vouched, ...added, ...named])
}

const originWords = { pretrained: 'pre-trained', scratch: 'trained from scratch' } as const
