/** New identifiers fit the validator, differ, and sort by the time they were made. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identifierSchema } from '../../shared/model/identifier.ts'
import { newIdentifier } from './identifier.ts'

const times = fc.integer({ min: 0, max: 2 ** 48 - 1 })

it('is a UUID of version 7 with the time in its first 48 bits', () => {
  fc.assert(
    fc.property(times, (now) => {
      const id = newIdentifier(now)
      expect(identifierSchema.parse(id)).toBe(id)
      expect(id).toMatch(/^.{8}-.{4}-7.{3}-[89ab]/)
      expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(now)
    }),
  )
})

it('sorts as text by the millisecond of its making', () => {
  fc.assert(
    fc.property(times, times, (a, b) => {
      fc.pre(a !== b)
      expect(newIdentifier(a) < newIdentifier(b)).toBe(a < b)
    }),
  )
})

it('differs even when many are made in one millisecond', () => {
  const made = Array.from({ length: 5000 }, () => newIdentifier(1_708_516_800_000))
  expect(new Set(made).size).toBe(made.length)
})
