/** The order in which codings are listed, and the rows of those that are not here yet. */
import { expect, test } from 'vitest'
import { listedCodings } from './codingListing.ts'
import { firstPlace, inTextOrder } from './codingOrder.ts'
import { anchor, codeOf, coding, loadUnit, model, other, pinning, spanUnit, stage } from './study.fixture.ts'

const onSpan = coding(spanUnit, codeOf(stage, 'Tuning'))
const onLoad = coding(loadUnit, codeOf(pinning, 'Tag'), { raterId: other })
const onModel = coding(model, codeOf(stage, 'Loading'))
const withEvidence = coding(model, codeOf(stage, 'Serving'), { evidence: [anchor(11, 20), anchor(0, 5, 'app.py')] })
const made = [withEvidence, onLoad, onModel, onSpan]

test('what has no text comes first, then path and place', () => {
  expect(inTextOrder(made)).toEqual([onModel, onSpan, withEvidence, onLoad])
  expect(firstPlace(onModel)).toBeNull()
})

test('other repositories are kept together', () => {
  const elsewhere = { ...onModel, id: 'z', unit: { ...onModel.unit, repositoryId: '0' } }
  expect(inTextOrder([onSpan, elsewhere])).toEqual([elsewhere, onSpan])
})

test('rows are listed as they are given, and those that are not here yet have a place', () => {
  const known = [onModel, undefined, onSpan]
  expect(listedCodings({ total: known.length, at: (position) => known[position] })).toEqual([
    { key: onModel.id, position: 0, coding: onModel },
    { key: 'at 1', position: 1, coding: undefined },
    { key: onSpan.id, position: 2, coding: onSpan },
  ])
  expect(listedCodings({ total: undefined, at: () => undefined })).toEqual([])
})
