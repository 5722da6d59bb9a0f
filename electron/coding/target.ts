/** From what a user points at to the unit that is coded: one that exists, or a new one with its event. */
import type { Target } from '../../shared/api/coding.ts'
import { AppError } from '../../shared/errors.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { findLoad, loadLabel } from '../study/loads.ts'
import { anchorOfLoad } from '../study/texts.ts'

export interface ResolvedUnit {
  readonly unit: Unit
  /** The event that makes the unit, when it is new. */
  readonly drafts: readonly Draft[]
}

/** Without its id: distributes over the union, which a plain Omit would flatten. */
type NewUnit = Unit extends infer U ? (U extends Unit ? Omit<U, 'id'> : never) : never

function made(fields: NewUnit): ResolvedUnit {
  const id = newIdentifier()
  return { unit: { id, ...fields }, drafts: [{ kind: 'unit.define', entity: id, payload: fields }] }
}

function found(unit: Unit): ResolvedUnit {
  return { unit, drafts: [] }
}

function existing(file: StudyFile, unitId: string): ResolvedUnit {
  const unit = file.record('unit', unitId)
  if (unit !== undefined) return found(unit)
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
  return unit === undefined ? made({ kind: 'repository', repositoryId, label: name }) : found(unit)
}

async function loadUnit({ desk, clones }: Context, loadId: string): Promise<ResolvedUnit> {
  const load = findLoad(desk.file, loadId)
  const { repositoryId } = load
  const sql = "SELECT * FROM unit WHERE kind = 'load' AND load_id = ? AND repository_id = ? ORDER BY id LIMIT 1"
  const [unit] = desk.file.records('unit', sql, loadId, repositoryId)
  if (unit !== undefined) return found(unit)
  const anchor = await anchorOfLoad(clones, load)
  return made({ kind: 'load', repositoryId, label: loadLabel(load), loadId, anchor })
}

/** Two raters who code the same stretch of the same blob code the same unit. */
function spanUnit({ desk, clones }: Context, repositoryId: string, anchor: Anchor): ResolvedUnit {
  clones.repository(repositoryId)
  const sql = `
    SELECT * FROM unit WHERE kind = 'span' AND repository_id = ? AND anchor ->> '$.path' = ?
      AND anchor ->> '$.blob' = ? AND anchor ->> '$.start' = ? AND anchor ->> '$.end' = ? ORDER BY id LIMIT 1`
  const { path, blob, start, end } = anchor
  const [unit] = desk.file.records('unit', sql, repositoryId, path, blob, start, end)
  if (unit !== undefined) return found(unit)
  const label = anchor.line === anchor.endLine ? `${path}:${anchor.line}` : `${path}:${anchor.line}-${anchor.endLine}`
  return made({ kind: 'span', repositoryId, label: label.slice(-500), anchor })
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
      return spanUnit(context, target.repositoryId, target.anchor)
  }
}
