/** Actions: the steps that undo and redo work on. Each actor undoes its own, last first. */
import type { EventRow } from '../../shared/events/event.ts'
import { isHistoryKind } from '../../shared/events/history.ts'
import type { Connection, Statement } from './database.ts'

export interface ActionRow {
  readonly id: string
  readonly label: string
}

/** Introducing people is not work that one takes back: what they said would be nobody's. */
const setUp: readonly string[] = ['rater.define', 'actor.join']

/** The first event of an action, and whether any of them introduces somebody. */
interface Taken {
  readonly action: string
  readonly actor: string
  readonly seq: number
  readonly hlc: string
  readonly label: string
  readonly kind: string
  readonly introduces: boolean | number
}

export class Actions {
  readonly #insert: Statement
  readonly #abandon: Statement
  readonly #setState: Statement
  readonly #undoable: Statement
  readonly #redoable: Statement
  readonly #touched: Statement
  readonly #state: Statement
  readonly #find: Statement
  readonly #doneSince: Statement
  readonly #undoneUntil: Statement
  readonly #clear: Statement
  readonly #all: Statement

  constructor(database: Connection) {
    this.#insert = database.prepare(
      'INSERT INTO action (id, actor, first_seq, hlc, label, undoable, state) VALUES (?, ?, ?, ?, ?, ?, 0)',
    )
    this.#abandon = database.prepare('UPDATE action SET state = 2 WHERE actor = ? AND state = 1')
    this.#setState = database.prepare('UPDATE action SET state = ? WHERE id = ?')
    this.#undoable = database.prepare(
      'SELECT id, label FROM action WHERE actor = ? AND state = 0 AND undoable = 1 ORDER BY first_seq DESC LIMIT 1',
    )
    this.#redoable = database.prepare(
      'SELECT id, label FROM action WHERE actor = ? AND state = 1 ORDER BY first_seq LIMIT 1',
    )
    this.#state = database.prepare('SELECT state FROM action WHERE id = ?')
    this.#find = database.prepare('SELECT first_seq, state FROM action WHERE id = ? AND actor = ? AND undoable = 1')
    this.#doneSince = database.prepare(
      'SELECT count(*) AS steps FROM action WHERE actor = ? AND state = 0 AND undoable = 1 AND first_seq >= ?',
    )
    this.#undoneUntil = database.prepare(
      'SELECT count(*) AS steps FROM action WHERE actor = ? AND state = 1 AND first_seq <= ?',
    )
    // With min(), SQLite takes the other columns from the row that holds the smallest value.
    this.#all = database.prepare(`
      SELECT action, actor, min(seq) AS seq, hlc, label, kind, payload,
        max(kind IN (${setUp.map((kind) => `'${kind}'`).join(', ')})) AS introduces
      FROM event GROUP BY action ORDER BY actor, seq`)
    this.#clear = database.prepare('DELETE FROM action')
    this.#touched = database.prepare('SELECT DISTINCT entity, kind FROM event WHERE action = ?')
  }

  /**
   * Takes in the events of one action. Work makes what was undone before it undone for good; undo and redo events
   * only change the state of the action they name.
   */
  record(events: readonly EventRow[]): void {
    const [first] = events
    if (first === undefined) return
    const { action, actor, seq, hlc, label, kind, payload } = first
    const introduces = events.some((event) => setUp.includes(event.kind))
    this.#take({ action, actor, seq, hlc, label, kind, introduces }, () => payload)
  }

  /** Takes in the whole log again, each actor's actions in the order in which they were made. */
  rebuild(): void {
    this.#clear.run()
    for (const row of this.#all.all() as (Taken & { payload: string })[]) {
      this.#take(row, () => JSON.parse(row.payload) as unknown)
    }
  }

  #take({ action, actor, seq, hlc, label, kind, introduces }: Taken, payload: () => unknown): void {
    if (isHistoryKind(kind)) {
      this.#setState.run(kind === 'history.undo' ? 1 : 0, (payload() as { action: string }).action)
      return
    }
    if (!introduces) this.#abandon.run(actor)
    this.#insert.run(action, actor, seq, hlc, label, introduces ? 0 : 1)
  }

  /** What undo would take back for this actor. */
  undoable(actor: string): ActionRow | undefined {
    return this.#undoable.get(actor) as ActionRow | undefined
  }

  /** What redo would bring back: the earliest of what was undone last. */
  redoable(actor: string): ActionRow | undefined {
    return this.#redoable.get(actor) as ActionRow | undefined
  }

  isInEffect(action: string): boolean {
    return (this.#state.get(action) as { state: number } | undefined)?.state === 0
  }

  /** How many undos (or redos, when it is undone) reach the action, itself included; null when none do. */
  turnsTo(actor: string, action: string): { verb: 'undo' | 'redo'; steps: number } | null {
    const target = this.#find.get(action, actor) as { first_seq: number; state: number } | undefined
    if (target === undefined || target.state > 1) return null
    const verb = target.state === 0 ? 'undo' : 'redo'
    const count = verb === 'undo' ? this.#doneSince : this.#undoneUntil
    return { verb, steps: Number((count.get(actor, target.first_seq) as { steps: number }).steps) }
  }

  /** The entities that an action's events are about, each with one of its kinds of event. */
  touched(action: string): { entity: string; kind: string }[] {
    return this.#touched.all(action) as { entity: string; kind: string }[]
  }
}
