/** The codebook's part of the event log: few events among many, each known to be in effect or undone at a moment. */
import type { EventRow } from '../../shared/events/event.ts'
import { declarationOf, type EventName, isEventName } from '../../shared/events/kinds.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Release } from '../../shared/model/release.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import { timeOf } from '../store/clock.ts'
import type { StudyFile } from '../store/studyFile.ts'

export const codebookKinds = [
  'scheme.define',
  'scheme.edit',
  'code.define',
  'code.edit',
  'code.move',
  'code.merge',
  'code.split',
] as const satisfies readonly EventName[]

export const releaseKinds = ['release.define', 'release.edit', 'release.remove'] as const satisfies readonly EventName[]

export interface LoggedEvent extends Pick<EventRow, 'id' | 'actor' | 'seq' | 'hlc' | 'entity' | 'action'> {
  readonly kind: EventName
  readonly payload: unknown
  readonly raterId: string | null
}

/** Which events were known at a moment. */
export type Known = (event: Pick<EventRow, 'actor' | 'seq' | 'hlc'>) => boolean

export const everything: Known = () => true

/**
 * Events of these kinds in the order of folding, undone ones included. They are few among many: the cross join asks for
 * them kind by kind instead of walking the whole log.
 */
export function readLog(file: StudyFile, kinds: readonly EventName[]): LoggedEvent[] {
  const rows = file.rows<Omit<LoggedEvent, 'payload'> & { payload: string }>(
    `SELECT event.id, event.actor, event.seq, event.hlc, event.kind, event.entity, event.action, event.payload,
       actor.rater_id AS raterId
     FROM json_each(?) AS wanted
     CROSS JOIN event ON event.kind = wanted.value
     LEFT JOIN actor ON actor.id = event.actor
     ORDER BY +event.hlc, event.actor, event.seq`,
    JSON.stringify(kinds),
  )
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }))
}

interface Turn extends Pick<EventRow, 'actor' | 'seq' | 'hlc'> {
  readonly kind: 'history.undo' | 'history.redo'
  readonly target: string
}

/** The actions that were undone by what was known: an undo that came later does not count. */
export function undoneActions(file: StudyFile, known: Known): Set<string> {
  const turns = file.rows<Turn>(
    `SELECT actor, seq, hlc, kind, payload ->> '$.action' AS target FROM event
     WHERE kind IN ('history.undo', 'history.redo') ORDER BY +hlc, actor, seq`,
  )
  const undone = new Set<string>()
  for (const turn of turns) {
    if (!known(turn)) continue
    if (turn.kind === 'history.undo') undone.add(turn.target)
    else undone.delete(turn.target)
  }
  return undone
}

export type CodebookRecord = Code | Scheme | Release

/** What one event makes of its record, by the same fold that fills the tables. */
export function step(record: CodebookRecord | undefined, event: LoggedEvent): CodebookRecord | undefined {
  if (!isEventName(event.kind)) return record
  const { entity, hlc, raterId } = event
  const context = { entity, hlc, raterId: raterId ?? '', at: timeOf(hlc) }
  return declarationOf(event.kind).fold(record, event.payload, context) as CodebookRecord | undefined
}
