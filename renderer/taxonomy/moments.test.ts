/** Moments of the codebook as choices of a list. */
import { describe, expect, test } from 'vitest'
import type { CodebookEntry, Moment } from '../../shared/api/taxonomy.ts'
import type { Release } from '../../shared/model/release.ts'
import { keyOf, momentOf, momentOptions, usualSpan } from './moments.ts'

const release = (id: string): Release => {
  return { id, name: `round ${id}`, note: '', raterId: 'ada', at: '2026-11-12T10:00:00.000Z', frontier: {} }
}
const step = (action: string, hlc: string) => ({ action, hlc }) as CodebookEntry
const clock: Moment = { kind: 'clock', hlc: '001762941600000-00000' }

test('every moment comes back from its key', () => {
  const moments: Moment[] = [{ kind: 'beginning' }, { kind: 'now' }, { kind: 'release', releaseId: 'r' }, clock]
  expect(moments.map((moment) => momentOf(keyOf(moment)))).toEqual(moments)
})

test('a step of the history is a choice once it was chosen', () => {
  expect(
    momentOptions([release('1')], [step('set up', '1')], [clock, { kind: 'now' }]).map(({ label }) => label),
  ).toEqual([
    'An empty codebook',
    'As the study began',
    'round 1 (12 November 2026)',
    expect.stringMatching(/^12 November 2025, /) as string,
    'Now',
  ])
})

describe('what is compared at first', () => {
  const made = (id: string) =>
    ({ action: `release ${id}`, hlc: id, about: 'release', id, undone: false }) as CodebookEntry
  const edit = (undone = false) => ({ action: 'edit', hlc: '9', about: 'code', id: 'a', undone }) as CodebookEntry
  const moment = (releaseId: string): Moment => ({ kind: 'release', releaseId })

  test('is now with the last release', () => {
    const span = usualSpan([release('1'), release('2')], [edit(), made('2'), made('1')])
    expect(span).toEqual({ from: moment('2'), to: { kind: 'now' } })
  })

  test('is the last release with the one before it, as long as nothing has changed since', () => {
    const entries = [edit(true), made('2'), edit(), made('1'), step('set up', '1')]
    expect(usualSpan([release('1'), release('2')], entries)).toEqual({ from: moment('1'), to: moment('2') })
    const first = usualSpan([release('1')], entries.slice(3))
    expect(first).toEqual({ from: { kind: 'clock', hlc: '1' }, to: moment('1') })
  })

  test('else with the codebook that the study came with, all of its first step', () => {
    const entries = [step('edit', '3'), step('set up', '2'), step('set up', '1')]
    expect(usualSpan([], entries).from).toEqual({ kind: 'clock', hlc: '2' })
    expect(usualSpan([], []).from).toEqual({ kind: 'beginning' })
  })
})
