/** The open study: the one write gate (validate, append, fold, commit, announce) and the reads that rooms build on. */
import { statSync } from 'node:fs'
import type { Table } from '../../shared/api/call.ts'
import { AppError } from '../../shared/errors.ts'
import type { EventRow } from '../../shared/events/event.ts'
import { declarationOf, type EventName, type EventPayload, isEventName } from '../../shared/events/kinds.ts'
import { type EntityKind, entityKinds, type EntityRecord } from '../../shared/model/entities.ts'
import { type ActionRow, Actions } from './actions.ts'
import { brokenLink } from './chain.ts'
import { type FieldConflict, fieldConflicts } from './conflicts.ts'
import { type Connection, createDatabase, openDatabase, type Statement } from './database.ts'
import { guarded } from './failure.ts'
import { Folder } from './fold.ts'
import { newIdentifier } from './identifier.ts'
import { EventLog, type PendingEvent, validPayload } from './log.ts'
import { newEvents } from './merge.ts'
import { saveReadings } from './readings.ts'
import { columnOf, fromRow, type Row } from './tables.ts'

/** One event to be recorded about one entity. */
export type Draft = {
  [N in EventName]: { readonly kind: N; readonly entity: string; readonly payload: EventPayload<N> }
}[EventName]

export type SqlValue = string | number | null

/** The label stands on the first of them. */
function pendingEvents(drafts: readonly Draft[], label: string): PendingEvent[] {
  return drafts.map(({ kind, entity, payload }, index) => {
    return { kind, entity, payload: validPayload(kind, payload), label: index === 0 ? label : '' }
  })
}

function nothingTo(verb: string, next: string): AppError {
  return new AppError({ code: 'nothing_to_undo', message: `There is nothing to ${verb}.`, attempted: verb, next })
}

export class StudyFile {
  readonly path: string
  readonly #database: Connection
  readonly #log: EventLog
  readonly #folder: Folder
  readonly #actions: Actions
  readonly #statements = new Map<string, Statement>()
  readonly #listeners = new Set<(tables: readonly Table[]) => void>()
  #actor = ''

  private constructor(path: string, database: Connection) {
    this.path = path
    this.#database = database
    this.#log = new EventLog(database)
    this.#folder = new Folder(database)
    this.#actions = new Actions(database)
  }

  /** Opens an existing file; see refusal.ts for what is refused. */
  static open(path: string): StudyFile {
    const { database, migrated } = openDatabase(path)
    const file = new StudyFile(path, database)
    // New columns have their values from the log, not from a default.
    if (migrated) file.refold()
    return file
  }

  /** Makes an empty file, without a study in it yet. */
  static create(path: string): StudyFile {
    return new StudyFile(path, createDatabase(path))
  }

  /** The actor in whose name everything is recorded from now on. */
  get actor(): string {
    return this.#actor
  }

  actAs(actor: string): void {
    this.#actor = actor
    this.#announce(['history', 'actor'])
  }

  /** The rater behind the current actor. */
  get raterId(): string {
    return String(this.value('SELECT rater_id FROM actor WHERE id = ?', this.#actor) ?? '')
  }

  /** Called after each commit with the tables that changed. Returns how to stop listening. */
  onChange(listener: (tables: readonly Table[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Records one user action: all of its events in one transaction, or none. `label` says in words what was done.
   * `following` is asked for the rest of the action once `drafts` stand in the tables, for what is said of them.
   * Returns the action's id. Throws AppError `invalid_input`, `disk_full` and other failures of the disk.
   */
  commit(label: string, drafts: readonly Draft[], following: () => readonly Draft[] = () => []): string {
    return this.#record(pendingEvents(drafts, label), () => pendingEvents(following(), ''))
  }

  /** Takes back the current actor's last action. */
  undo(): ActionRow {
    return this.#turn('history.undo', this.#actions.undoable(this.#actor), 'undo')
  }

  /** Brings back what the current actor undid last. */
  redo(): ActionRow {
    return this.#turn('history.redo', this.#actions.redoable(this.#actor), 'redo')
  }

  /**
   * Undoes the current actor's steps back to this one, or redoes them up to it when it is undone, as if key by key.
   * Returns how many steps that took. Throws `nothing_to_undo` when it is not among them.
   */
  turnTo(action: string): number {
    const turns = this.#actions.turnsTo(this.#actor, action)
    if (turns === null) throw nothingTo('go back to this step', 'Each person undoes their own steps.')
    this.#database.transaction(() => {
      for (let step = 0; step < turns.steps; step += 1) {
        if (turns.verb === 'undo') this.undo()
        else this.redo()
      }
    })()
    return turns.steps
  }

  /** What undo and redo would do, in words. */
  turns(): { undo: string | null; redo: string | null } {
    return {
      undo: this.#actions.undoable(this.#actor)?.label ?? null,
      redo: this.#actions.redoable(this.#actor)?.label ?? null,
    }
  }

  record<K extends EntityKind>(kind: K, id: string): EntityRecord<K> | undefined {
    const row = this.#prepared(`SELECT * FROM ${columnOf(kind)} WHERE id = ?`).get(id) as Row | undefined
    return row && fromRow(kind, row)
  }

  /** Records whose rows the SQL gives; it selects all columns of the kind's table. */
  records<K extends EntityKind>(kind: K, sql: string, ...values: SqlValue[]): EntityRecord<K>[] {
    return this.rows<Row>(sql, ...values).map((row) => fromRow(kind, row))
  }

  rows<T>(sql: string, ...values: SqlValue[]): T[] {
    return this.#prepared(sql).all(...values) as T[]
  }

  /** The first column of the first row, or undefined. */
  value(sql: string, ...values: SqlValue[]): unknown {
    const row = this.#prepared(sql).get(...values) as Row | undefined
    return row === undefined ? undefined : Object.values(row)[0]
  }

  /** Writes results, which are no judgements and have no history: `write` gets the connection inside a transaction. */
  saveResults(changed: readonly Table[], write: (database: Connection) => void): void {
    guarded(this.path, 'save results', () => this.#database.transaction(() => write(this.#database))())
    this.#announce(changed)
  }

  /** A consistent copy under another name; returns its size in bytes. */
  saveCopy(path: string): number {
    return guarded(path, `save a copy as ${path}`, () => {
      this.#database.prepare('VACUUM INTO ?').run(path)
      return statSync(path).size
    })
  }

  /** Folds everything again; the tables are the same afterwards, or were wrong before. */
  refold(): void {
    this.#database.transaction(() => this.#refoldAll())()
  }

  /** The whole log in the order of folding: what another copy of the study takes in. */
  events(): EventRow[] {
    return this.#log.all()
  }

  /**
   * Takes in the log of another copy of this study. Merging in any order, or twice, gives the same tables. Whoever calls
   * it makes a copy of the file first. Throws what `newEvents` throws; then nothing has changed.
   */
  merge(theirs: readonly EventRow[]): { taken: number; conflicts: FieldConflict[] } {
    const ours = this.#log.all()
    const taken = newEvents(ours, theirs)
    const known = new Set(theirs.map(({ id }) => id))
    guarded(this.path, 'merge', () =>
      this.#database.transaction(() => {
        this.#log.take(taken)
        this.#refoldAll()
      })(),
    )
    const inEffect = (event: EventRow) => this.#actions.isInEffect(event.action)
    const onlyOurs = ours.filter((event) => !known.has(event.id) && inEffect(event))
    this.#announce([...entityKinds, 'history', 'relocation'])
    return { taken: taken.length, conflicts: fieldConflicts(onlyOurs, taken.filter(inEffect)) }
  }

  /** The first broken link of any chain, in words, or null. */
  brokenChain(): string | null {
    for (const { actor } of this.rows<{ actor: string }>('SELECT DISTINCT actor FROM event ORDER BY actor')) {
      const event = brokenLink(this.#log.chain(actor))
      if (event !== null) return `event ${event.seq} of ${actor} does not follow from the one before it`
    }
    return null
  }

  close(): void {
    this.#listeners.clear()
    this.#database.close()
  }

  #refoldAll(): void {
    this.#actions.rebuild()
    this.#folder.refoldAll()
    saveReadings(this.#database)
  }

  #record(pending: readonly PendingEvent[], following: () => readonly PendingEvent[]): string {
    const action = newIdentifier()
    const changed = new Set<Table>(['history'])
    const fold = (events: readonly EventRow[]) => {
      for (const event of events) {
        const table = this.#folder.apply(event)
        if (table !== null) changed.add(table)
      }
      if (changed.has('code')) saveReadings(this.#database)
    }
    guarded(this.path, pending[0]?.label ?? 'save', () =>
      this.#database.transaction(() => {
        const events = this.#log.append(this.#actor, action, pending)
        this.#actions.record(events)
        fold(events)
        fold(this.#log.append(this.#actor, action, following()))
      })(),
    )
    this.#announce([...changed])
    return action
  }

  #turn(kind: 'history.undo' | 'history.redo', target: ActionRow | undefined, verb: string): ActionRow {
    if (target === undefined) {
      throw nothingTo(verb, 'Each person undoes their own steps; switch the rater to undo those of another.')
    }
    const changed = new Set<Table>(['history'])
    guarded(this.path, verb, () =>
      this.#database.transaction(() => {
        const pending = { kind, entity: target.id, payload: validPayload(kind, { action: target.id }), label: verb }
        this.#actions.record(this.#log.append(this.#actor, newIdentifier(), [pending]))
        for (const { entity, kind: name } of this.#actions.touched(target.id)) {
          if (isEventName(name)) changed.add(this.#folder.refold(entity, declarationOf(name).entity))
        }
        if (changed.has('code')) saveReadings(this.#database)
      })(),
    )
    this.#announce([...changed])
    return target
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    const statement = this.#database.prepare(sql)
    if (!statement.readonly) throw new Error('rooms read; they write through commit and saveResults')
    this.#statements.set(sql, statement)
    return statement
  }

  #announce(changed: readonly Table[]): void {
    for (const listener of this.#listeners) listener(changed)
  }
}
