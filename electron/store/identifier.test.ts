/** New identifiers fit the validator, differ, and sort by the order in which they were made. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { identifierSchema } from '../../shared/model/identifier.ts'
import { identifierSource, newIdentifier } from './identifier.ts'

const times = fc.integer({ min: 0, max: 2 ** 47 })

it('is a UUID of version 7 with the time in its first 48 bits', () => {
  fc.assert(
    fc.property(times, (now) => {
      const id = identifierSource()(now)
      expect(identifierSchema.parse(id)).toBe(id)
      expect(id).toMatch(/^.{8}-.{4}-7.{3}-[89ab]/)
      expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(now)
    }),
  )
})

it('sorts as text across sources by the millisecond of its making', () => {
  fc.assert(
    fc.property(times, times, (a, b) => {
      fc.pre(a !== b)
      expect(identifierSource()(a) < identifierSource()(b)).toBe(a < b)
    }),
  )
})

it('sorts in the order of making, whatever the clock says meanwhile', () => {
  fc.assert(
    fc.property(fc.array(times, { minLength: 2, maxLength: 50 }), (clock) => {
      const next = identifierSource()
      const made = clock.map((now) => next(now))
      expect(made.toSorted()).toEqual(made)
    }),
  )
})

it('differs and keeps its order when many are made in one millisecond', () => {
  const next = identifierSource()
  const made = Array.from({ length: 10_000 }, () => next(1_708_516_800_000))
  expect(new Set(made).size).toBe(made.length)
  expect(made.toSorted()).toEqual(made)
})

it('comes from one source for the whole process', () => {
  const made = Array.from({ length: 100 }, () => newIdentifier())
  expect(made.toSorted()).toEqual(made)
})
