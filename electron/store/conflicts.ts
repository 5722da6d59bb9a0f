/** Where two copies changed the same field of the codebook without knowing of each other; the later word is kept. */
import type { EventRow } from '../../shared/events/event.ts'
import { declarationOf, type EventName, isEventName } from '../../shared/events/kinds.ts'
import { canonicalJson } from './chain.ts'

export interface FieldConflict {
  readonly entity: string
  readonly about: 'study' | 'scheme' | 'code'
  readonly field: string
  readonly ours: unknown
  readonly theirs: unknown
  readonly kept: 'ours' | 'theirs'
}

interface Word {
  readonly entity: string
  readonly about: FieldConflict['about']
  readonly field: string
  readonly value: unknown
  readonly hlc: string
  readonly actor: string
}

/** Not fields of the record, or such as every event sets. */
const beside: readonly string[] = ['reason', 'meaningChanged', 'position']

function aboutOf(kind: string): FieldConflict['about'] | null {
  if (!isEventName(kind)) return null
  const { entity } = declarationOf(kind satisfies EventName)
  return entity === 'study' || entity === 'scheme' || entity === 'code' ? entity : null
}

/** The last word of these events on each field that they touch. */
function lastWords(events: readonly EventRow[]): Map<string, Word> {
  const words = new Map<string, Word>()
  const ordered = events.toSorted((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : a.actor < b.actor ? -1 : 1))
  for (const { kind, entity, payload, hlc, actor } of ordered) {
    const about = aboutOf(kind)
    if (about === null) continue
    for (const [field, value] of Object.entries(payload as object)) {
      if (!beside.includes(field)) words.set(`${entity} ${field}`, { entity, about, field, value, hlc, actor })
    }
  }
  return words
}

function isLater(a: Word, b: Word): boolean {
  return a.hlc === b.hlc ? a.actor > b.actor : a.hlc > b.hlc
}

/** `onlyOurs` and `onlyTheirs` are the events in effect that the other copy did not have. */
export function fieldConflicts(onlyOurs: readonly EventRow[], onlyTheirs: readonly EventRow[]): FieldConflict[] {
  const theirs = lastWords(onlyTheirs)
  return [...lastWords(onlyOurs)].flatMap(([key, our]): FieldConflict[] => {
    const their = theirs.get(key)
    if (their === undefined || canonicalJson(our.value) === canonicalJson(their.value)) return []
    const { entity, about, field, value } = our
    return [{ entity, about, field, ours: value, theirs: their.value, kept: isLater(our, their) ? 'ours' : 'theirs' }]
  })
}
