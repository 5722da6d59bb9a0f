/** The picker leaves the text in sight that it is about, wherever that stands. */
import { expect, test } from 'vitest'
import { placeAt } from './pickerPlace.ts'

const surface = { width: 400, height: 400 }
const page = { width: 1440, height: 900 }

test.each([
  ['below', { x: 300, y: 200, height: 22 }, { left: 300, top: 228 }],
  ['above, near the bottom', { x: 300, y: 700, height: 22 }, { left: 300, top: 294 }],
  ['not beyond the right edge', { x: 1300, y: 200, height: 22 }, { left: 1028, top: 228 }],
  ['not beyond the left edge', { x: -20, y: 200, height: 22 }, { left: 12, top: 228 }],
])('%s', (_name, spot, expected) => expect(placeAt(spot, surface, page)).toEqual(expected))

test('beside it where there is no room above or below', () => {
  expect(placeAt({ x: 300, y: 300, height: 22 }, surface, { width: 1024, height: 600 })).toEqual({
    left: 460,
    top: 188,
  })
})
