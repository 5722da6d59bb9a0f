/** The hash chain: equal content has equal hashes, and no edit of the log goes unnoticed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventRow } from '../../shared/events/event.ts'
import { brokenLink, canonicalJson, hashOf } from './chain.ts'

function chainOf(length: number): EventRow[] {
  const events: EventRow[] = []
  for (let seq = 1; seq <= length; seq += 1) {
    const content = {
      id: `id-${seq}`,
      actor: 'ada',
      seq,
      hlc: `00000000000000${seq % 10}-00000`,
      kind: 'coding.edit',
      entity: 'coding',
      action: `action-${seq}`,
      label: 'wrote a memo',
      payload: { memo: `memo ${seq}` },
      prev: events.at(-1)?.hash ?? '',
    }
    events.push({ ...content, hash: hashOf(content) })
  }
  return events
}

/** Sets the keys anew in the opposite order, at every depth. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, reversed(field)]),
  )
}

describe('canonical JSON', () => {
  it('is the same whatever order the keys were set in, and after a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('keeps the order of lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, 1], a: undefined, c: null })).toBe('{"b":[2,1],"c":null}')
  })
})

describe('the chain', () => {
  it('is sound as it is made, and so is an empty one', () => {
    expect(brokenLink(chainOf(5))).toBeNull()
    expect(brokenLink([])).toBeNull()
  })

  it('breaks at the event in which any field was changed', () => {
    const fields = ['id', 'actor', 'hlc', 'kind', 'entity', 'action', 'label', 'payload', 'prev', 'hash'] as const
    fc.assert(
      fc.property(fc.nat(4), fc.constantFrom(...fields), (index, field) => {
        const chain = chainOf(5).map((event, at) => (at === index ? { ...event, [field]: 'forged' } : event))
        expect(brokenLink(chain)?.seq).toBe(index + 1)
      }),
    )
  })

  it('breaks after an event that was taken out, put in twice or moved', () => {
    const chain = chainOf(4)
    expect(brokenLink(chain.toSpliced(1, 1))?.seq).toBe(3)
    expect(brokenLink([...chain.slice(0, 2), ...chain.slice(1)])?.seq).toBe(2)
    expect(brokenLink(chain.toReversed())?.seq).toBe(4)
  })

  it('notices a forged event whose own hash was computed anew', () => {
    const chain = chainOf(3)
    const [first] = chain
    if (first === undefined) throw new Error('no event')
    const { hash: _old, ...content } = { ...first, payload: { memo: 'forged' } }
    expect(brokenLink([{ ...content, hash: hashOf(content) }, ...chain.slice(1)])?.seq).toBe(2)
  })
})
