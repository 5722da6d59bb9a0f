/** What is hidden is not drawn, whichever of its properties hides it. */
import { beforeEach, expect, test } from 'vitest'
import { drawEverything, highlightView, isDrawn, toggleHidden } from './highlightView.ts'
import { fileMarks, type Mark } from './marks.ts'
import { sampleCoding, sampleFile, sampleIds, sampleRaters, sampleSchemes } from './sampleFile.fixture.ts'

const text = 'tokens = split(text)\n'
const codings = [
  sampleCoding(text, 1, { start: 0, end: 6 }),
  { ...sampleCoding(text, 2, { start: 9, end: 14, code: 1, mine: false }), confidence: 'unsure' as const },
]
const schemes = sampleSchemes(['#336699', '#993366'])
const marks = fileMarks({ file: sampleFile(text), codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
const drawn = () => marks.filter((mark) => isDrawn(mark, highlightView.getState())).map(({ name }) => name)

beforeEach(drawEverything)

test.each([
  ['codeId', ['Stage 1']],
  ['raterId', ['Stage 1']],
  ['schemeId', []],
] as const)('hiding by %s, and showing again', (property, left) => {
  const id = (marks[0] as Mark)[property]
  toggleHidden(id)
  expect(drawn()).toEqual(left)
  toggleHidden(id)
  expect(drawn()).toEqual(['Stage 0', 'Stage 1'])
})

test('only what somebody is unsure of', () => {
  highlightView.setState({ onlyUnsure: true })
  expect(drawn()).toEqual(['Stage 1'])
  drawEverything()
  expect(drawn()).toHaveLength(2)
})
