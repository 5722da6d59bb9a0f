/** Models on the canvas: made from loads and text, and added to. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { ModelUnit } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft } from '../store/studyFile.ts'
import { firstAnswer, joinedEvidence } from '../study/answer.ts'
import { findLoad, loadLabel } from '../study/loads.ts'
import { anchorOfLoad } from '../study/texts.ts'

export function requireModel({ desk }: Context, unitId: string): ModelUnit {
  const unit = desk.file.record('unit', unitId)
  if (unit?.kind === 'model') return unit
  throw new AppError({
    code: 'not_found',
    message: 'This model is not on the canvas any more.',
    attempted: 'change a model',
    next: 'Undo its removal, or choose another model.',
  })
}

async function loadEvidence(
  { desk, clones }: Context,
  loadIds: readonly string[],
): Promise<{ anchors: Anchor[]; labels: string[] }> {
  const loads = loadIds.map((id) => findLoad(desk.file, id))
  const anchors = await Promise.all(loads.map((load) => anchorOfLoad(clones, load)))
  return { anchors, labels: loads.map(loadLabel) }
}

/** The first words of a piece of text, for a model that is named by nothing else. */
function labelOfText(anchor: Anchor | undefined): string | undefined {
  const line = anchor?.quote.trim().split('\n')[0]?.trim() ?? ''
  return line === '' ? undefined : [...line.replace(/^(['"])(.*)\1$/, '$2')].slice(0, 80).join('')
}

/** Makes a model, puts it where it was dropped, and codes it when a stage came with it: one action. */
export async function addModel(context: Context, input: Parsed<'canvas.addModel'>): Promise<{ unitId: string }> {
  const { desk, clones } = context
  const { repositoryId, origin, loadIds, x, y, codeId } = input
  clones.repository(repositoryId)
  const { anchors, labels } = await loadEvidence(context, loadIds)
  const label = input.label ?? labels[0] ?? labelOfText(input.evidence[0]) ?? 'Unnamed model'
  const unitId = newIdentifier()
  const unit: ModelUnit = {
    id: unitId,
    kind: 'model',
    repositoryId,
    label,
    origin,
    loadIds,
    evidence: [...anchors, ...input.evidence],
  }
  const { id, ...payload } = unit
  const drafts: Draft[] = [
    { kind: 'unit.define', entity: id, payload },
    { kind: 'placement.set', entity: id, payload: { x, y } },
  ]
  if (codeId !== undefined) drafts.push(firstAnswer(desk.file, unit, codeId, input.evidence))
  desk.file.commit(`added the model ${label}`, drafts)
  return { unitId }
}

/** Adds loads and text to a model's evidence, each once, or changes its name or origin. */
export async function editModel(context: Context, input: Parsed<'canvas.editModel'>): Promise<void> {
  const unit = requireModel(context, input.unitId)
  const fresh = input.addLoadIds.filter((id) => !unit.loadIds.includes(id))
  const { anchors } = await loadEvidence(context, fresh)
  const evidence = joinedEvidence(unit.evidence, [...anchors, ...input.addEvidence])
  const change = {
    ...(input.label === undefined ? {} : { label: input.label }),
    ...(input.origin === undefined ? {} : { origin: input.origin }),
    ...(fresh.length === 0 ? {} : { loadIds: [...unit.loadIds, ...fresh] }),
    ...(evidence.length === unit.evidence.length ? {} : { evidence }),
  }
  if (Object.keys(change).length === 0) return
  const label =
    input.label === undefined ? `added evidence to ${unit.label}` : `renamed ${unit.label} to ${input.label}`
  const words = input.origin === undefined ? label : `marked ${unit.label} as ${originWords[input.origin]}`
  context.desk.file.commit(words, [{ kind: 'unit.edit', entity: unit.id, payload: change }])
}

const originWords = { pretrained: 'pre-trained', scratch: 'trained from scratch' } as const
