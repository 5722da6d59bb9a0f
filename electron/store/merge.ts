/**
 * Merging two copies of a study: what of the other's log is new to us, after every event of it has been checked as if a
 * stranger had sent it. The union of two logs is the same whoever takes in whom; so are the tables folded from it.
 */
import { z } from 'zod'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import type { EventRow } from '../../shared/events/event.ts'
import { isHistoryKind } from '../../shared/events/history.ts'
import { isEventName } from '../../shared/events/kinds.ts'
import { identifierSchema } from '../../shared/model/identifier.ts'
import { brokenLink } from './chain.ts'
import { timeOf } from './clock.ts'
import { validPayload } from './log.ts'

const eventSchema = z.strictObject({
  id: identifierSchema,
  actor: identifierSchema,
  seq: z.number().int().positive(),
  hlc: z.string().regex(/^\d{15}-[\da-f]{5}$/),
  kind: z.string().max(100),
  entity: identifierSchema,
  action: identifierSchema,
  label: z.string().max(2000),
  payload: z.unknown(),
  prev: z.string().regex(/^([\da-f]{64})?$/),
  hash: z.string().regex(/^[\da-f]{64}$/),
})

/** A clock this far ahead of ours would be the last word on everything for as long. */
const mostAhead = 24 * 60 * 60 * 1000

function refuse(code: ErrorCode, message: string, next: string): AppError {
  return new AppError({ code, message, attempted: 'merge another copy of the study', next })
}

const askAgain = 'Ask its author for the file again; nothing was merged.'

function requireSound(event: EventRow, now: number): void {
  const shape = eventSchema.safeParse(event)
  if (!shape.success) throw refuse('study_damaged', 'The other copy holds an event that is none.', askAgain)
  if (!isEventName(event.kind) && !isHistoryKind(event.kind)) {
    throw refuse(
      'study_newer',
      `The other copy says “${event.kind}”, which this Loadstone does not know.`,
      'Update Loadstone, then merge again.',
    )
  }
  validPayload(event.kind, event.payload)
  if (event.kind === 'actor.join' && event.entity !== event.actor) {
    throw refuse('study_damaged', 'The other copy introduces one person in the name of another.', askAgain)
  }
  if (Date.parse(timeOf(event.hlc)) > now + mostAhead) {
    throw refuse(
      'invalid_input',
      `The other copy holds an event from ${timeOf(event.hlc)}, which is yet to come.`,
      'Set the clock of the machine it comes from, and ask for the file again.',
    )
  }
}

/** A chain that begins with a join, runs without gaps, and whose clock only goes forward. */
function requireChain(actor: string, chain: readonly EventRow[]): void {
  const forward = chain.every((event, index) => index === 0 || event.hlc > (chain[index - 1]?.hlc ?? ''))
  if (chain[0]?.kind !== 'actor.join' || !forward || brokenLink(chain) !== null) {
    throw refuse(
      'study_damaged',
      `What ${actor} said in the other copy was changed afterwards or is incomplete.`,
      askAgain,
    )
  }
}

function byActor(events: readonly EventRow[]): Map<string, EventRow[]> {
  const chains = Map.groupBy(events, ({ actor }) => actor)
  for (const chain of chains.values()) chain.sort((a, b) => a.seq - b.seq)
  return chains
}

/** What is new in one chain: both must tell the same story as far as both go. */
function newIn(actor: string, ours: readonly EventRow[], theirs: readonly EventRow[]): readonly EventRow[] {
  const common = Math.min(ours.length, theirs.length)
  if (common > 0 && ours[common - 1]?.hash !== theirs[common - 1]?.hash) {
    throw refuse(
      'invalid_input',
      `The two copies tell different stories of what ${actor} did: one file was worked on in two places at once.`,
      'Choose one of the two, and export the codings of the other as a table.',
    )
  }
  return theirs.slice(common)
}

function studyOf(events: readonly EventRow[]): string | undefined {
  return events.find(({ kind }) => kind === 'study.define')?.entity
}

/**
 * The events of the other copy that we do not have. Throws `study_foreign` for another study, `study_damaged`,
 * `study_newer` or `invalid_input` for what cannot be trusted; then nothing may be taken.
 */
export function newEvents(ours: readonly EventRow[], theirs: readonly EventRow[], now = Date.now()): EventRow[] {
  if (studyOf(theirs) !== studyOf(ours)) {
    throw refuse('study_foreign', 'The other file is a different study.', 'Merge copies of the same study.')
  }
  for (const event of theirs) requireSound(event, now)
  const known = byActor(ours)
  const taken = new Set(ours.map(({ id }) => id))
  return [...byActor(theirs)].flatMap(([actor, chain]) => {
    requireChain(actor, chain)
    const fresh = newIn(actor, known.get(actor) ?? [], chain)
    if (fresh.some(({ id }) => taken.has(id))) {
      throw refuse('study_damaged', 'The other copy uses the name of one of our events for another.', askAgain)
    }
    return fresh
  })
}
