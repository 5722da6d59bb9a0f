/** The calls of the coding room. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import type { Context } from '../context.ts'
import type { Draft } from '../store/studyFile.ts'
import { codeAndScheme } from '../study/answer.ts'
import { readCodings, readUnits } from '../study/codings.ts'
import { placesIn } from '../study/places/places.ts'
import type { Handlers } from '../transport/handlers.ts'
import { apply } from '../study/apply.ts'
import { applyNew, changeToNew } from './applyNew.ts'
import { setEdges } from './edges.ts'
import { listFilters, removeFilter, saveFilter } from './filters.ts'
import { codedLoads, find } from './find.ts'
import { listMemos, removeMemo, writeMemo } from './memos.ts'
import { changeCode, confirm, ownCoding, remove } from './own.ts'
import { anchorsToCheck } from './places.ts'
import { reanchor } from './reanchor.ts'
import { toRecode } from './recode.ts'
import { syntaxRanges } from './syntax.ts'
import { resolveTarget, resolveTargets } from './target.ts'

async function applyCode(context: Context, input: Parsed<'coding.apply'>): Promise<Output<'coding.apply'>> {
  const { target, codeId, evidence, memo } = input
  const { unit, drafts } = await resolveTarget(context, target)
  const { file } = context.desk
  const applied = apply(file, { unit, codeId, evidence, memo })
  if (applied.drafts.length > 0) {
    file.commit(`coded ${unit.label} as ${applied.code.name}`, [...drafts, ...applied.drafts])
  }
  return { codingId: applied.codingId, unitId: unit.id }
}

async function applyToMany(
  context: Context,
  input: Parsed<'coding.applyToMany'>,
): Promise<Output<'coding.applyToMany'>> {
  const { targets, codeId, memo, evidence } = input
  const { file } = context.desk
  const drafts: Draft[] = []
  const codingIds: string[] = []
  for (const resolved of await resolveTargets(context, targets)) {
    const applied = apply(file, { unit: resolved.unit, codeId, evidence, memo })
    codingIds.push(applied.codingId)
    if (applied.drafts.length > 0) drafts.push(...resolved.drafts, ...applied.drafts)
  }
  const { name } = codeAndScheme(file, codeId).code
  const many = codingIds.length === 1 ? 'one unit' : `${codingIds.length} units`
  if (drafts.length > 0) file.commit(`coded ${many} as ${name}`, drafts)
  return { codingIds }
}

type CodingChange = Extract<Draft, { kind: 'coding.edit' }>['payload']

function editOwn({ desk }: Context, codingId: string, label: string, payload: CodingChange): Record<string, never> {
  ownCoding(desk.file, codingId)
  desk.file.commit(label, [{ kind: 'coding.edit', entity: codingId, payload }])
  return {}
}

/** The answer of calls that have nothing to say. */
function done(_nothing: void): Record<string, never> {
  return {}
}

export function codingHandlers(context: Context): Handlers<'coding'> {
  const { desk } = context
  return {
    list: ({ repositoryId }) => readCodings(desk.file, 'unit.repository_id = ?', [repositoryId]),
    find: (input) => find(desk.file, input),
    codedLoads: (input) => codedLoads(desk.file, input),
    units: ({ repositoryId }) => readUnits(desk.file, repositoryId),
    apply: (input) => applyCode(context, input),
    applyToMany: (input) => applyToMany(context, input),
    applyNew: (input) => applyNew(context, input),
    change: ({ codingIds, codeId }) => done(changeCode(desk.file, codingIds, codeId)),
    changeToNew: (input) => changeToNew(desk.file, input),
    confirm: ({ codingIds }) => done(confirm(desk.file, codingIds)),
    remove: ({ codingIds }) => done(remove(desk.file, codingIds)),
    setMemo: ({ codingId, memo }) =>
      editOwn(context, codingId, memo === '' ? 'cleared a memo' : 'wrote a memo', { memo }),
    setConfidence: ({ codingId, confidence }) =>
      editOwn(context, codingId, `marked a coding as ${confidence}`, { confidence }),
    setEdges: (input) => setEdges(desk.file, input),
    toRecode: () => toRecode(desk.file),
    places: ({ repositoryId }) => placesIn(context, repositoryId),
    toCheck: ({ repositoryId }) => anchorsToCheck(context, repositoryId),
    reanchor: async ({ repositoryId, key, anchor }) => done(await reanchor(context, repositoryId, key, anchor)),
    syntax: (input) => syntaxRanges(context, input),
    memos: (input) => listMemos(desk.file, input),
    writeMemo: (input) => writeMemo(desk.file, input),
    removeMemo: ({ memoId }) => done(removeMemo(desk.file, memoId)),
    filters: () => listFilters(desk.file),
    saveFilter: (input) => saveFilter(desk.file, input),
    removeFilter: ({ filterId }) => done(removeFilter(desk.file, filterId)),
  }
}
