/** From what a user points at to the unit that is coded: one that exists, or a new one with its event. */
import type { Target } from '../../shared/api/coding.ts'
import { AppError } from '../../shared/errors.ts'
import type { Context } from '../context.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { findLoad, loadLabel } from '../study/loads.ts'
import { anchorOfLoad } from '../study/texts.ts'
import { standingLoadId } from '../study/codings.ts'
import { knownUnit, newUnit, type ResolvedUnit, spanUnit } from '../study/unitIdentity.ts'

function existing(file: StudyFile, unitId: string): ResolvedUnit {
  const unit = file.record('unit', unitId)
  if (unit !== undefined) return knownUnit(file, unit)
  throw new AppError({
    code: 'not_found',
    message: 'What was to be coded is not in the study any more.',
    attempted: 'code a unit',
    next: 'Undo its removal, or code something else.',
  })
}

function repositoryUnit({ desk, clones }: Context, repositoryId: string): ResolvedUnit {
  const { name } = clones.repository(repositoryId)
  const sql = "SELECT * FROM unit WHERE kind = 'repository' AND repository_id = ? ORDER BY id LIMIT 1"
  const [unit] = desk.file.records('unit', sql, repositoryId)
  return unit === undefined
    ? newUnit(desk.file, { kind: 'repository', repositoryId, label: name })
    : knownUnit(desk.file, unit)
}

async function loadUnit({ desk, clones }: Context, loadId: string): Promise<ResolvedUnit> {
  const load = findLoad(desk.file, loadId)
  const { repositoryId } = load
  const sql = `SELECT unit.* FROM unit JOIN repository ON repository.id = unit.repository_id
    WHERE unit.kind = 'load' AND unit.repository_id = ? AND ? IN (unit.load_id, ${standingLoadId})
    ORDER BY unit.load_id = ? DESC, unit.id LIMIT 1`
  const [unit] = desk.file.records('unit', sql, repositoryId, loadId, loadId)
  if (unit !== undefined) return knownUnit(desk.file, unit)
  const anchor = await anchorOfLoad(clones, load)
  return newUnit(desk.file, { kind: 'load', repositoryId, label: loadLabel(load), loadId, anchor })
}

/** Finds or makes the unit of a target. Throws `not_found` when what it names is gone. */
export async function resolveTarget(context: Context, target: Target): Promise<ResolvedUnit> {
  switch (target.kind) {
    case 'unit':
      return existing(context.desk.file, target.unitId)
    case 'repository':
      return repositoryUnit(context, target.repositoryId)
    case 'load':
      return await loadUnit(context, target.loadId)
    case 'span':
      context.clones.repository(target.repositoryId)
      return spanUnit(context.desk.file, target.repositoryId, target.anchor)
  }
}

/** Those of several targets, each unit once. */
export async function resolveTargets(context: Context, targets: readonly Target[]): Promise<ResolvedUnit[]> {
  const resolved = new Map<string, ResolvedUnit>()
  for (const target of targets) {
    const unit = await resolveTarget(context, target)
    if (!resolved.has(unit.unit.id)) resolved.set(unit.unit.id, unit)
  }
  return [...resolved.values()]
}
