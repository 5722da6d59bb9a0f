/** Links between models, from stage to stage: an interaction is a link unit with its codings. */
import type { Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { LinkUnit } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { codeAndScheme, joinedEvidence } from '../study/answer.ts'
import { apply } from '../study/apply.ts'
import { readCodings } from '../study/codings.ts'
import { knownUnit, newUnit, type ResolvedUnit } from '../study/unitIdentity.ts'
import { linkLabel } from './linkLabel.ts'
import { requireModel } from './model.ts'

export type Ends = Pick<LinkUnit, 'sourceId' | 'targetId' | 'sourceStageId' | 'targetStageId'>

function refuse(message: string, next: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: 'connect two models', next })
}

/** The models at both ends. Throws when they cannot be joined; stages that the link has already are not asked about. */
function joined(file: StudyFile, repositoryId: string, { sourceId, targetId, ...stages }: Ends, known?: LinkUnit) {
  const source = requireModel(file, sourceId)
  const target = requireModel(file, targetId)
  if (sourceId === targetId) throw refuse('A model cannot interact with itself.', 'Connect it to another model.')
  if (source.repositoryId !== repositoryId || target.repositoryId !== repositoryId) {
    throw refuse('The models are in different repositories.', 'Connect models of one repository.')
  }
  const had = [known?.sourceStageId, known?.targetStageId]
  for (const stageId of [stages.sourceStageId, stages.targetStageId]) {
    const scheme = stageId === null || had.includes(stageId) ? undefined : codeAndScheme(file, stageId).scheme
    if (scheme !== undefined && !scheme.unitKinds.includes('model')) {
      throw refuse(`${scheme.name} is not asked of models.`, 'Connect stages of models.')
    }
  }
  return { source, target }
}

/** The stage as it reads now, after merges of codes. */
function reading(file: StudyFile, stageId: string | null): string | null {
  if (stageId === null) return null
  return String(file.value('SELECT reads_as FROM code_reading WHERE code_id = ?', stageId) ?? stageId)
}

/** The link with these ends, as its stages read now, where somebody has drawn it. */
function linkBetween(
  file: StudyFile,
  { sourceId, targetId, sourceStageId, targetStageId }: Ends,
): LinkUnit | undefined {
  const sql = `SELECT unit.* FROM unit
    LEFT JOIN code_reading AS source ON source.code_id = unit.source_stage_id
    LEFT JOIN code_reading AS target ON target.code_id = unit.target_stage_id
    WHERE unit.kind = 'link' AND unit.source_id = ? AND unit.target_id = ?
      AND coalesce(source.reads_as, unit.source_stage_id) IS ? AND coalesce(target.reads_as, unit.target_stage_id) IS ?
    ORDER BY unit.id LIMIT 1`
  const stages = [reading(file, sourceStageId), reading(file, targetStageId)]
  const [unit] = file.records('unit', sql, sourceId, targetId, ...stages)
  return unit?.kind === 'link' ? unit : undefined
}

/** The link with these ends: the one that is there, or a new one. */
export function linkUnit(file: StudyFile, repositoryId: string, label: string, ends: Ends): ResolvedUnit {
  const known = linkBetween(file, ends)
  return known === undefined ? newUnit(file, { kind: 'link', repositoryId, label, ...ends }) : knownUnit(file, known)
}

/** Joins two models of one repository and codes the link, as one action. */
export function connect(context: Context, input: Parsed<'canvas.connect'>): { unitId: string } {
  const { repositoryId, codeId, furtherIds, evidence, ...ends } = input
  const { file } = context.desk
  const { source, target } = joined(file, repositoryId, ends)
  const { unit, drafts } = linkUnit(file, repositoryId, linkLabel(source, target), ends)
  const { code } = codeAndScheme(file, codeId)
  const answers = [...new Set([codeId, ...furtherIds])].map((id) => {
    return apply(file, { unit, codeId: id, evidence: id === codeId ? evidence : [], memo: '' })
  })
  const all = [...drafts, ...answers.flatMap((answer) => answer.drafts)]
  if (all.length > 0) file.commit(`connected ${unit.label} as ${code.name}`, all)
  return { unitId: unit.id }
}

function requireLink(file: StudyFile, unitId: string): LinkUnit {
  const unit = file.record('unit', unitId)
  if (unit?.kind === 'link') return unit
  throw new AppError({
    code: 'not_found',
    message: 'This link is not on the canvas any more.',
    attempted: 'change a link',
    next: 'Undo its removal, or choose another link.',
  })
}

/**
 * The rater's codings move to the other link; what they said of it under the same single-choice question gives way, and
 * what they said of both keeps the evidence of both.
 */
function movedTo(file: StudyFile, from: LinkUnit, { unit, drafts }: ResolvedUnit): Draft[] {
  const own = readCodings(file, 'coding.unit_id = ? AND coding.rater_id = ?', [from.id, file.raterId])
  const there = readCodings(file, 'coding.unit_id = ? AND coding.rater_id = ?', [unit.id, file.raterId])
  const given = own.filter((coding) => !there.some(({ codeId }) => codeId === coding.codeId))
  const replaced = there.filter(({ schemeId }) => {
    const single = file.record('scheme', schemeId)?.choice === 'single'
    return single && given.some((coding) => coding.schemeId === schemeId)
  })
  const shown = there.flatMap((coding): Draft[] => {
    const same = own.filter(({ codeId }) => codeId === coding.codeId)
    const evidence = joinedEvidence(
      coding.evidence,
      same.flatMap((other) => other.evidence),
    )
    const isShorter = coding.evidence.length < evidence.length
    return isShorter ? [{ kind: 'coding.edit', entity: coding.id, payload: { evidence } }] : []
  })
  return [
    ...drafts,
    ...shown,
    ...replaced.map(({ id }): Draft => ({ kind: 'coding.remove', entity: id, payload: {} })),
    ...own.map(({ id }): Draft => {
      const moves = given.some((coding) => coding.id === id)
      if (!moves) return { kind: 'coding.remove', entity: id, payload: {} }
      return { kind: 'coding.edit', entity: id, payload: { unitId: unit.id } }
    }),
  ]
}

/** An end that stays where it is keeps the code that was meant, so that codes that are separated again are told apart. */
function withOwnStages(file: StudyFile, wanted: Ends, link: LinkUnit): Ends {
  const kept = (side: 'sourceStageId' | 'targetStageId') =>
    reading(file, wanted[side]) === reading(file, link[side]) ? link[side] : wanted[side]
  return { ...wanted, sourceStageId: kept('sourceStageId'), targetStageId: kept('targetStageId') }
}

/**
 * Moves the ends of a link. What others said stays with the link that they said it of: then the rater's own codings go to
 * a link with the new ends, as they do where such a link is drawn already.
 */
export function setEnds(context: Context, unitId: string, wanted: Ends, words?: string): { unitId: string } {
  const { file } = context.desk
  const link = requireLink(file, unitId)
  const ends = withOwnStages(file, wanted, link)
  const { source, target } = joined(file, link.repositoryId, ends, link)
  const label = linkLabel(source, target)
  const known = linkBetween(file, ends)
  if (known?.id === unitId) return { unitId }
  const others = file.value('SELECT 1 FROM coding WHERE unit_id = ? AND rater_id <> ?', unitId, file.raterId)
  const step = words ?? `moved the ends of ${link.label}`
  if (known === undefined && others === undefined) {
    file.commit(step, [{ kind: 'unit.edit', entity: unitId, payload: { ...ends, label } }])
    return { unitId }
  }
  const own = file.value('SELECT 1 FROM coding WHERE unit_id = ? AND rater_id = ?', unitId, file.raterId)
  if (own === undefined && others !== undefined) {
    throw refuse('Only others have coded this link: it is their word.', 'Connect the stages that you mean.')
  }
  const moved = linkUnit(file, link.repositoryId, label, ends)
  const gone: Draft[] =
    others === undefined ? [{ kind: 'unit.remove', entity: unitId, payload: { label: link.label } }] : []
  file.commit(step, [...movedTo(file, link, moved), ...gone])
  return { unitId: moved.unit.id }
}

/** Turns a link round: its source becomes its target. */
export function reverse(context: Context, unitId: string): { unitId: string } {
  const link = requireLink(context.desk.file, unitId)
  const { sourceId, targetId, sourceStageId, targetStageId } = link
  const turned = { sourceId: targetId, targetId: sourceId, sourceStageId: targetStageId, targetStageId: sourceStageId }
  return setEnds(context, unitId, turned, `reversed ${link.label}`)
}
