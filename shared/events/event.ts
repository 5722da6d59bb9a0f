/** What an event is, and how each kind of event is declared. */
import type { z } from 'zod'
import type { EntityKind, EntityRecord } from '../model/entities.ts'

/** One row of the append-only log. The payload is validated by its kind's schema. */
export interface EventRow {
  readonly id: string
  readonly actor: string
  /** Position in the actor's chain, from 1. */
  readonly seq: number
  /** Hybrid logical clock, sortable as text. */
  readonly hlc: string
  readonly kind: string
  /** Id of the one entity that the event changes. */
  readonly entity: string
  /** The user action that the event belongs to; undo and redo work on actions. */
  readonly action: string
  /** What the action did, in words; on the first event of an action, empty on the others. */
  readonly label: string
  readonly payload: unknown
  /** Hash of the actor's previous event, empty for its first. */
  readonly prev: string
  readonly hash: string
}

/** What a fold may know beside the payload. Nothing else, so that folding is the same everywhere. */
export interface FoldContext {
  readonly entity: string
  readonly raterId: string
  /** The event's clock, sortable as text. */
  readonly hlc: string
  /** ISO 8601 UTC, from the event's clock. */
  readonly at: string
}

/**
 * Declares a kind of event. The fold sees only the record of its own entity: the state of an entity is a function of its
 * own events, which is what makes undo and merge local. It returns undefined when the entity does not exist (any more).
 */
export interface EventKind<K extends EntityKind, P, I = unknown> {
  readonly entity: K
  readonly payload: z.ZodType<P, I>
  readonly fold: (record: EntityRecord<K> | undefined, payload: P, context: FoldContext) => EntityRecord<K> | undefined
  /** The event in words for the history panel, without a subject: "coded lines 3 to 5". */
  readonly label: (payload: P) => string
}

export function eventKind<K extends EntityKind, P, I>(declaration: EventKind<K, P, I>): EventKind<K, P, I> {
  return declaration
}
