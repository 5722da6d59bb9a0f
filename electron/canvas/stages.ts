/** Stages in their order: a stage is a coding of the model, its place among the rater's stages is part of that coding. */
import type { Parsed } from '../../shared/api/index.ts'
import type { CodingRow } from '../../shared/api/coding.ts'
import type { ModelUnit } from '../../shared/model/unit.ts'
import { type DrawnCode, inPipelineOrder } from '../../shared/pipeline/drawing.ts'
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { codeAndScheme } from '../study/answer.ts'
import { type Applied, apply } from '../study/apply.ts'
import { ownAnswers, readCodings } from '../study/codings.ts'
import { listSchemes } from '../study/schemes.ts'
import { knownUnit } from '../study/unitIdentity.ts'
import { requireModel } from './model.ts'

function drawn(codings: readonly CodingRow[], codeIds: readonly string[]): DrawnCode[] {
  const byCode = Map.groupBy(codings, ({ codeId }) => codeId)
  return codeIds.flatMap((codeId) => {
    const found = byCode.get(codeId)
    return found?.[0] === undefined ? [] : [{ schemeId: found[0].schemeId, codeId, codings: found }]
  })
}

/** Puts one code before another, or last. */
function moved(order: readonly string[], codeId: string, beforeId: string | null): string[] {
  const rest = order.filter((id) => id !== codeId)
  const at = beforeId === null ? -1 : rest.indexOf(beforeId)
  return at === -1 ? [...rest, codeId] : rest.toSpliced(at, 0, codeId)
}

/** Positions from 1 in the given order; none at all where it is the codebook's. */
function positions(order: readonly string[], codebook: readonly string[]): ReadonlyMap<string, number | null> {
  const natural = codebook.filter((id) => order.includes(id))
  const plain = natural.every((id, index) => order[index] === id)
  return new Map(order.map((id, index) => [id, plain ? null : index + 1]))
}

/** A new coding is made at its place; one that is there is moved to it. */
function placed({ codingId, drafts }: Applied, position: number | null): Draft[] {
  return drafts.map((draft) =>
    draft.kind === 'coding.add' && draft.entity === codingId
      ? { ...draft, payload: { ...draft.payload, position } }
      : draft,
  )
}

function changed(codings: readonly CodingRow[], place: ReadonlyMap<string, number | null>): Draft[] {
  return codings.flatMap(({ id, codeId, position }): Draft[] => {
    const wanted = place.get(codeId) ?? null
    return wanted === position ? [] : [{ kind: 'coding.edit', entity: id, payload: { position: wanted } }]
  })
}

function codesOf(file: StudyFile, schemeId: string): string[] {
  const scheme = listSchemes(file).find(({ id }) => id === schemeId)
  return (scheme?.codes ?? []).map(({ id }) => id)
}

export function putStage(context: Context, input: Parsed<'canvas.putStage'>): { codingId: string } {
  const { unitId, codeId, beforeId, evidence } = input
  const { file } = context.desk
  const unit = requireModel(file, unitId)
  const { code, scheme } = codeAndScheme(file, codeId)
  const codebook = codesOf(file, scheme.id)
  const own = ownAnswers(file, unitId, scheme.id)
  const before = inPipelineOrder(drawn(own, codebook)).map((stage) => stage.codeId)
  const place = positions(moved(before, codeId, beforeId), codebook)
  const there = own.find((coding) => coding.codeId === codeId)
  // A mere move is no new coding: a stage whose code is retired may make it too.
  const moves = there !== undefined && evidence.length === 0
  const applied = moves ? { codingId: there.id, drafts: [], code } : apply(file, { unit, codeId, evidence, memo: '' })
  const drafts = [...placed(applied, place.get(codeId) ?? null), ...changed(own, place)]
  const step =
    there === undefined ? `coded ${unit.label} as ${code.name}` : `moved the stage ${code.name} of ${unit.label}`
  if (drafts.length > 0) file.commit(step, [...knownUnit(file, unit).drafts, ...drafts])
  return { codingId: applied.codingId }
}

/** One coding for each code, and for each question with one answer: merges of copies or codes may have left several. */
function shapeOf(file: StudyFile, codings: readonly CodingRow[]): CodingRow[] {
  const taken = new Set<string>()
  return codings.filter(({ codeId, schemeId }) => {
    const key = file.record('scheme', schemeId)?.choice === 'single' ? schemeId : codeId
    const first = !taken.has(key)
    taken.add(key)
    return first
  })
}

function takesCodings(file: StudyFile, codeId: string): boolean {
  return file.record('code', codeId)?.retired === false
}

function copied(file: StudyFile, shape: readonly CodingRow[], unit: ModelUnit): { drafts: Draft[]; codings: number } {
  const drafts: Draft[] = []
  let codings = 0
  for (const { codeId, schemeId, position } of shape) {
    const there = ownAnswers(file, unit.id, schemeId).filter((coding) => coding.codeId === codeId)
    const isNew = there.length === 0 && takesCodings(file, codeId)
    const given = isNew ? placed(apply(file, { unit, codeId, evidence: [], memo: '' }), position) : []
    const moves = changed(there, new Map([[codeId, position]]))
    if (given.length + moves.length > 0) codings += 1
    drafts.push(...given, ...moves)
  }
  return { drafts: drafts.length === 0 ? [] : [...knownUnit(file, unit).drafts, ...drafts], codings }
}

export function copyShape(context: Context, input: Parsed<'canvas.copyShape'>): { codings: number } {
  const { fromId, toIds, schemeIds } = input
  const { file } = context.desk
  const from = requireModel(file, fromId)
  const all = readCodings(file, 'coding.unit_id = ? AND coding.rater_id = ?', [fromId, file.raterId])
  const asked = all.filter(({ schemeId }) => schemeIds.includes(schemeId))
  const shape = shapeOf(file, asked)
  const copies = [...new Set(toIds)]
    .filter((id) => id !== fromId)
    .map((id) => copied(file, shape, requireModel(file, id)))
  const drafts = copies.flatMap((copy) => copy.drafts)
  const models = copies.length === 1 ? 'one model' : `${copies.length} models`
  if (drafts.length > 0) file.commit(`gave ${models} the shape of ${from.label}`, drafts)
  return { codings: copies.reduce((sum, copy) => sum + copy.codings, 0) }
}
