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

export class Actions {
  readonly #insert: Statement
  readonly #abandon: Statement
  readonly #setState: Statement
  readonly #undoable: Statement
  readonly #redoable: Statement
  readonly #touched: Statement
  readonly #clear: Statement

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
    if (isHistoryKind(first.kind)) {
      const { action } = first.payload as { action: string }
      this.#setState.run(first.kind === 'history.undo' ? 1 : 0, action)
      return
    }
    const undoable = events.every(({ kind }) => !setUp.includes(kind))
    if (undoable) this.#abandon.run(first.actor)
    this.#insert.run(first.action, first.actor, first.seq, first.hlc, first.label, undoable ? 1 : 0)
  }

  /** Takes in the whole log again, in folding order. */
  rebuild(events: Iterable<EventRow>): void {
    this.#clear.run()
    const byActor = Map.groupBy(events, ({ actor }) => actor)
    for (const own of byActor.values()) {
      const inSequence = own.toSorted((a, b) => a.seq - b.seq)
      for (const action of Map.groupBy(inSequence, (event) => event.action).values()) this.record(action)
    }
  }

  /** What undo would take back for this actor. */
  undoable(actor: string): ActionRow | undefined {
    return this.#undoable.get(actor) as ActionRow | undefined
  }

  /** What redo would bring back: the earliest of what was undone last. */
  redoable(actor: string): ActionRow | undefined {
    return this.#redoable.get(actor) as ActionRow | undefined
  }

  /** The entities that an action's events are about, each with one of its kinds of event. */
  touched(action: string): { entity: string; kind: string }[] {
    return this.#touched.all(action) as { entity: string; kind: string }[]
  }
}
