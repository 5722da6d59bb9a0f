/** The event log: appends events to an actor's chain and reads them back in the order of folding. */
import { AppError } from '../../shared/errors.ts'
import type { EventRow } from '../../shared/events/event.ts'
import { historyPayload, isHistoryKind } from '../../shared/events/history.ts'
import { declarationOf, isEventName } from '../../shared/events/kinds.ts'
import { hashOf } from './chain.ts'
import { clockStart, tick } from './clock.ts'
import type { Connection, Statement } from './database.ts'
import { newIdentifier } from './identifier.ts'

type StoredEvent = Omit<EventRow, 'payload'> & { readonly payload: string }

const columns = 'id, actor, seq, hlc, kind, entity, action, label, payload, prev, hash'

/** An event that is to be appended: everything but its place in the chain. */
export interface PendingEvent {
  readonly kind: string
  readonly entity: string
  readonly payload: unknown
  readonly label: string
}

/** The payload as its kind's schema gives it back; what does not fit is refused before anything is written. */
export function validPayload(kind: string, payload: unknown): unknown {
  const schema = isHistoryKind(kind) ? historyPayload : isEventName(kind) ? declarationOf(kind).payload : null
  const parsed = schema?.safeParse(payload)
  if (parsed?.success === true) return parsed.data
  throw new AppError({
    code: 'invalid_input',
    message: `This cannot be recorded as ${kind}: ${parsed?.error.issues[0]?.message ?? 'unknown kind of event'}.`,
    attempted: kind,
    next: 'Correct the input and try again.',
  })
}

export class EventLog {
  readonly #database: Connection
  readonly #insert: Statement
  readonly #last: Statement
  #clock: string

  constructor(database: Connection) {
    this.#database = database
    const marks = columns.split(', ').map((column) => `@${column}`)
    this.#insert = database.prepare(`INSERT INTO event (${columns}) VALUES (${marks.join(', ')})`)
    this.#last = database.prepare('SELECT seq, hash FROM event WHERE actor = ? ORDER BY seq DESC LIMIT 1')
    const latest = database.prepare('SELECT max(hlc) FROM event').pluck().get() as string | null
    this.#clock = latest ?? clockStart
  }

  /** Appends the events to the actor's chain as one action. Call inside a transaction. */
  append(actor: string, action: string, pending: readonly PendingEvent[]): EventRow[] {
    const last = this.#last.get(actor) as { seq: number; hash: string } | undefined
    let prev = last?.hash ?? ''
    let seq = last?.seq ?? 0
    return pending.map(({ kind, entity, payload, label }) => {
      this.#clock = tick(this.#clock, Date.now())
      seq += 1
      const content = { id: newIdentifier(), actor, seq, hlc: this.#clock, kind, entity, action, label, payload, prev }
      const event: EventRow = { ...content, hash: hashOf(content) }
      this.#insert.run({ ...event, payload: JSON.stringify(payload) })
      prev = event.hash
      return event
    })
  }

  /** Takes in events of another copy as they are, chains and clocks included. Call inside a transaction. */
  take(events: readonly EventRow[]): void {
    for (const event of events) {
      this.#insert.run({ ...event, payload: JSON.stringify(event.payload) })
      if (event.hlc > this.#clock) this.#clock = event.hlc
    }
  }

  /** Every event in folding order: clock, actor, sequence. */
  all(): EventRow[] {
    return this.#read('ORDER BY hlc, actor, seq')
  }

  /** One actor's events in order. */
  chain(actor: string): EventRow[] {
    return this.#read('WHERE actor = ? ORDER BY seq', actor)
  }

  #read(rest: string, ...values: string[]): EventRow[] {
    const rows = this.#database.prepare(`SELECT ${columns} FROM event ${rest}`).all(...values) as StoredEvent[]
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown }))
  }
}
