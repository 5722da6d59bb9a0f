/** Links between models: an interaction is a link unit with its coding. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { LinkUnit, ModelUnit } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import { codeAndScheme, firstAnswer } from '../study/answer.ts'
import { requireModel } from './model.ts'

function refuse(message: string, next: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: 'connect two models', next })
}

function linkLabel(source: ModelUnit, target: ModelUnit): string {
  return `${source.label} → ${target.label}`.slice(0, 500)
}

/** Joins two models of one repository and codes the link, as one action. */
export function connect(context: Context, input: Parsed<'canvas.connect'>): { unitId: string } {
  const { repositoryId, sourceId, targetId, codeId, evidence } = input
  const source = requireModel(context, sourceId)
  const target = requireModel(context, targetId)
  if (sourceId === targetId) throw refuse('A model cannot interact with itself.', 'Connect it to another model.')
  if (source.repositoryId !== repositoryId || target.repositoryId !== repositoryId) {
    throw refuse('The models are in different repositories.', 'Connect models of one repository.')
  }
  const { file } = context.desk
  const unit: LinkUnit = {
    id: newIdentifier(),
    kind: 'link',
    repositoryId,
    label: linkLabel(source, target),
    sourceId,
    targetId,
  }
  const { id, ...payload } = unit
  const { code } = codeAndScheme(file, codeId)
  file.commit(`connected ${unit.label} as ${code.name}`, [
    { kind: 'unit.define', entity: id, payload },
    firstAnswer(file, unit, codeId, evidence),
  ])
  return { unitId: id }
}

/** Turns a link round: its source becomes its target. Codings on it stay. */
export function reverse(context: Context, unitId: string): void {
  const { desk } = context
  const unit = desk.file.record('unit', unitId)
  if (unit?.kind !== 'link') {
    throw new AppError({
      code: 'not_found',
      message: 'This link is not on the canvas any more.',
      attempted: 'reverse a link',
      next: 'Undo its removal, or choose another link.',
    })
  }
  const payload = {
    sourceId: unit.targetId,
    targetId: unit.sourceId,
    label: linkLabel(requireModel(context, unit.targetId), requireModel(context, unit.sourceId)),
  }
  desk.file.commit(`reversed ${unit.label}`, [{ kind: 'unit.edit', entity: unit.id, payload }])
}
