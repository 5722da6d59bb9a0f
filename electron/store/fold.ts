/**
 * Folds events into tables. The state of an entity is a function of its own effective events, so one entity can be
 * folded again without touching any other: that is how undo and redo work.
 */
import type { FoldContext } from '../../shared/events/event.ts'
import { type AnyRecord, declarationOf, type EventName, isEventName } from '../../shared/events/kinds.ts'
import { type EntityKind, entityKinds } from '../../shared/model/entities.ts'
import { timeOf } from './clock.ts'
import type { Connection, Statement } from './database.ts'
import { fromRow, type Row, columnOf, columnsOf, toValues } from './tables.ts'

/** What folding needs of an event. */
export interface Foldable {
  readonly kind: string
  readonly entity: string
  readonly actor: string
  readonly hlc: string
  readonly payload: unknown
}

interface TableStatements {
  readonly read: Statement
  readonly write: Statement
  readonly erase: Statement
}

function statementsFor(database: Connection, kind: EntityKind): TableStatements {
  const columns = columnsOf(kind)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const values = columns.map(() => '?').join(', ')
  return {
    read: database.prepare(`SELECT ${names} FROM ${columnOf(kind)} WHERE id = ?`),
    write: database.prepare(`INSERT OR REPLACE INTO ${columnOf(kind)} (${names}) VALUES (${values})`),
    erase: database.prepare(`DELETE FROM ${columnOf(kind)} WHERE id = ?`),
  }
}

const effective = `
  SELECT event.kind, event.entity, event.actor, event.hlc, event.payload
  FROM event JOIN action ON action.id = event.action
  WHERE action.state = 0`

export class Folder {
  readonly #database: Connection
  readonly #statements: ReadonlyMap<EntityKind, TableStatements>
  readonly #raters = new Map<string, string>()

  constructor(database: Connection) {
    this.#database = database
    this.#statements = new Map(entityKinds.map((kind) => [kind, statementsFor(database, kind)]))
    const actors = database.prepare('SELECT id, rater_id FROM actor').all() as { id: string; rater_id: string }[]
    for (const { id, rater_id: raterId } of actors) this.#raters.set(id, raterId)
  }

  /** Folds one new event, which must come after all others of its entity. Returns the table it changed. */
  apply(event: Foldable): EntityKind | null {
    if (!isEventName(event.kind)) return null
    const { entity: kind } = declarationOf(event.kind)
    const row = this.#table(kind).read.get(event.entity) as Row | undefined
    const record = row === undefined ? undefined : (fromRow(kind, row) as AnyRecord)
    this.#put(kind, event.entity, this.#step(event.kind, record, event))
    return kind
  }

  /** Folds one entity again from its effective events. Returns the table it changed. */
  refold(entity: string, kind: EntityKind): EntityKind {
    const rows = this.#database
      .prepare(`${effective} AND event.entity = ? ORDER BY event.hlc, event.actor, event.seq`)
      .all(entity) as (Foldable & { payload: string })[]
    let record: AnyRecord | undefined
    for (const row of rows) {
      // A unit and its place on the canvas share an id; each is folded from its own kinds of event.
      if (isEventName(row.kind) && declarationOf(row.kind).entity === kind) record = this.#stepStored(row, record)
    }
    this.#put(kind, entity, record)
    return kind
  }

  /** Empties all folded tables and folds every effective event again. */
  refoldAll(): void {
    for (const kind of entityKinds) this.#database.prepare(`DELETE FROM ${columnOf(kind)}`).run()
    const records = new Map<string, { kind: EntityKind; record: AnyRecord | undefined }>()
    const rows = this.#database
      .prepare(`${effective} ORDER BY event.hlc, event.actor, event.seq`)
      .iterate() as IterableIterator<Foldable & { payload: string }>
    for (const row of rows) {
      if (!isEventName(row.kind)) continue
      const { entity: kind } = declarationOf(row.kind)
      records.set(`${kind} ${row.entity}`, {
        kind,
        record: this.#stepStored(row, records.get(`${kind} ${row.entity}`)?.record),
      })
    }
    for (const { kind, record } of records.values()) {
      if (record !== undefined) this.#put(kind, record.id, record)
    }
  }

  #table(kind: EntityKind): TableStatements {
    const statements = this.#statements.get(kind)
    if (statements === undefined) throw new Error(`no table for ${kind}`)
    return statements
  }

  #stepStored(row: Foldable & { payload: string }, record: AnyRecord | undefined): AnyRecord | undefined {
    if (!isEventName(row.kind)) return record
    return this.#step(row.kind, record, { ...row, payload: JSON.parse(row.payload) as unknown })
  }

  #step(name: EventName, record: AnyRecord | undefined, event: Foldable): AnyRecord | undefined {
    const { entity, actor, hlc } = event
    const context: FoldContext = { entity, raterId: this.#raters.get(actor) ?? '', hlc, at: timeOf(hlc) }
    const folded = declarationOf(name).fold(record, event.payload, context)
    if (name === 'actor.join' && folded !== undefined && 'raterId' in folded) {
      this.#raters.set(folded.id, folded.raterId)
    }
    return folded
  }

  #put(kind: EntityKind, id: string, record: AnyRecord | undefined): void {
    if (record === undefined) this.#table(kind).erase.run(id)
    else this.#table(kind).write.run(...toValues(kind, record as never))
  }
}
