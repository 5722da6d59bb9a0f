/**
 * Ids of units that are named by what they are: a repository, a load, a span of one version of a file, a model by its name,
 * a link by its ends. Two people who code the same thing in two copies of a study say the same id, so that their codings
 * meet when the copies are merged.
 */
import { createHash } from 'node:crypto'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Unit } from '../../shared/model/unit.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { standingSpan } from './places/standing.ts'

/** Without its id: distributes over the union, which a plain Omit would flatten. */
export type NewUnit = Unit extends infer U ? (U extends Unit ? Omit<U, 'id'> : never) : never

export interface ResolvedUnit {
  readonly unit: Unit
  /** The event by which the current rater says that the unit is there; none when they have said so before. */
  readonly drafts: readonly Draft[]
}

/** UUID version 8 (RFC 9562): the first bits of a SHA-256 over the parts. */
function identifierOf(parts: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest()
  bytes[6] = 0x80 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex', 0, 16)
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The id of what a rater answers to a suggestion: one answer, however often it is given. */
export function answerIdentifier(raterId: string, suggestionId: string): string {
  return identifierOf(['answer', raterId, suggestionId])
}

/** The id that such a unit gets when it is the first of its kind. */
export function derivedId(fields: NewUnit): string {
  switch (fields.kind) {
    case 'repository':
      return identifierOf(['repository', fields.repositoryId])
    case 'load':
      return identifierOf(['load', fields.repositoryId, fields.loadId])
    case 'span': {
      const { path, blob, start, end } = fields.anchor
      return identifierOf(['span', fields.repositoryId, path, blob, start, end])
    }
    case 'model':
      return identifierOf(['model', fields.repositoryId, fields.origin, fields.label])
    case 'link': {
      const { sourceId, targetId, sourceStageId, targetStageId } = fields
      return identifierOf(['link', sourceId, targetId, sourceStageId ?? '', targetStageId ?? ''])
    }
  }
}

/**
 * A unit that is not in the study yet. An id that is taken belongs to a unit that was moved away from here, to a model of
 * the same name, or to one that was removed and whose codings must not come back with a new one.
 */
export function newUnit(file: StudyFile, fields: NewUnit): ResolvedUnit {
  const derived = derivedId(fields)
  const taken = 'SELECT 1 FROM unit WHERE id = ? UNION ALL SELECT 1 FROM coding WHERE unit_id = ?'
  const id = file.value(taken, derived, derived) === undefined ? derived : newIdentifier()
  return { unit: { id, ...fields }, drafts: [{ kind: 'unit.define', entity: id, payload: fields }] }
}

/** A unit of the study: who codes it vouches for it, so that another's undo does not take it away. */
export function knownUnit(file: StudyFile, unit: Unit): ResolvedUnit {
  const said = file.value(
    `SELECT 1 FROM event JOIN action ON action.id = event.action
     WHERE event.entity = ? AND event.kind = 'unit.define' AND event.actor = ? AND action.state = 0`,
    unit.id,
    file.actor,
  )
  const { id, ...payload } = unit
  return { unit, drafts: said === undefined ? [{ kind: 'unit.define', entity: id, payload }] : [] }
}

/** Two raters who code the same stretch of the same blob code the same unit; so do those who find it moved to there. */
export function spanUnit(file: StudyFile, repositoryId: string, anchor: Anchor): ResolvedUnit {
  const sql = `
    SELECT * FROM unit WHERE kind = 'span' AND repository_id = ? AND anchor ->> '$.path' = ?
      AND anchor ->> '$.blob' = ? AND anchor ->> '$.start' = ? AND anchor ->> '$.end' = ? ORDER BY id LIMIT 1`
  const { path, blob, start, end } = anchor
  const [made] = file.records('unit', sql, repositoryId, path, blob, start, end)
  const unit = made ?? standingSpan(file, repositoryId, anchor)
  return unit === undefined
    ? newUnit(file, { kind: 'span', repositoryId, label: spanLabel(anchor), anchor })
    : knownUnit(file, unit)
}

export function spanLabel({ path, line, endLine }: Anchor): string {
  return (line === endLine ? `${path}:${line}` : `${path}:${line}-${endLine}`).slice(-500)
}
