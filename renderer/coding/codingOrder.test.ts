/** The order in which codings are listed, and the rows of those that are not here yet. */
import { expect, test } from 'vitest'
import { effectiveOrder, listedCodings, mostInTextOrder } from './codingListing.ts'
import { firstPlace, inTextOrder } from './codingOrder.ts'
import type { CodingPages } from './codingPages.ts'
import { anchor, codeOf, coding, loadUnit, model, other, pinning, spanUnit, stage } from './study.fixture.ts'

const onSpan = coding(spanUnit, codeOf(stage, 'Tuning'))
const onLoad = coding(loadUnit, codeOf(pinning, 'Tag'), { raterId: other })
const onModel = coding(model, codeOf(stage, 'Loading'))
const withEvidence = coding(model, codeOf(stage, 'Serving'), { evidence: [anchor(11, 20), anchor(0, 5, 'app.py')] })
const made = [withEvidence, onLoad, onModel, onSpan]

const pages = (known: readonly (typeof onSpan | undefined)[], isWhole = true): CodingPages => ({
  total: known.length,
  at: (position) => known[position],
  isWhole,
  want: () => {},
  error: undefined,
})
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key)

test('what has no text comes first, then path and place', () => {
  expect(inTextOrder(made)).toEqual([onModel, onSpan, withEvidence, onLoad])
  expect(firstPlace(onModel)).toBeNull()
})

test('other repositories are kept together', () => {
  const elsewhere = { ...onModel, id: 'z', unit: { ...onModel.unit, repositoryId: '0' } }
  expect(inTextOrder([onSpan, elsewhere])).toEqual([elsewhere, onSpan])
})

test('the list follows the chosen order', () => {
  expect(keys(listedCodings(pages(made), 'oldest'))).toEqual(made.map(({ id }) => id))
  expect(keys(listedCodings(pages(made), 'newest'))).toEqual(made.map(({ id }) => id).toReversed())
  expect(keys(listedCodings(pages(made), 'place'))).toEqual(inTextOrder(made).map(({ id }) => id))
})

test('rows that are not here yet have a place, and hold back the order of the text', () => {
  const rows = listedCodings(pages([onSpan, undefined], false), 'place')
  expect(rows).toEqual([
    { key: onSpan.id, position: 0, coding: onSpan },
    { key: 'at 1', position: 1, coding: undefined },
  ])
  expect(effectiveOrder('place', mostInTextOrder + 1)).toBe('oldest')
  expect(effectiveOrder('newest', mostInTextOrder + 1)).toBe('newest')
})
