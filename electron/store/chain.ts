/** The hash chain of an actor: each event's hash covers its content and the hash before it. */
import { createHash } from 'node:crypto'
import type { EventRow } from '../../shared/events/event.ts'

/** JSON with sorted keys: the same value has the same text, whatever order its keys were set in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`
}

/** SHA-256, hexadecimal, over the previous hash and the event without its hash. */
export function hashOf(event: Omit<EventRow, 'hash'>): string {
  const { prev, ...content } = event
  return createHash('sha256').update(prev).update('\n').update(canonicalJson(content)).digest('hex')
}

/** The first place where a chain in order of `seq` breaks, or null when it is sound. */
export function brokenLink(chain: readonly EventRow[]): EventRow | null {
  let prev = ''
  let seq = 0
  for (const event of chain) {
    seq += 1
    const { hash, ...content } = event
    if (event.seq !== seq || event.prev !== prev || hashOf(content) !== hash) return event
    prev = hash
  }
  return null
}
