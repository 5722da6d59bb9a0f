/** The label of a stripe says code, scheme, rater, doubt, state and memo. */
import { expect, test } from 'vitest'
import { fileMarks, type Mark } from './marks.ts'
import { sampleCoding, sampleFile, sampleIds, sampleRaters, sampleSchemes } from './sampleFile.fixture.ts'
import { labelLines } from './stripeLabel.ts'

const text = 'tokens = split(text)\n'
const coding = sampleCoding(text, 1, { start: 0, end: 6, mine: false })
const [mark] = fileMarks({
  file: sampleFile(text),
  codings: [coding],
  schemes: sampleSchemes(['#336699']),
  raters: sampleRaters,
  raterId: sampleIds.me,
}) as [Mark]

test('of a plain coding of another rater', () => {
  expect(labelLines(mark)).toEqual([
    ['name', 'Stage 0 (ST0)'],
    ['about', 'Stage · Grace'],
  ])
})

test('of a doubtful one whose text changed, with a long memo', () => {
  const lines = labelLines({ ...mark, mine: true, unsure: true, state: 'outdated', memo: 'why '.repeat(200) })
  expect(lines[1]).toEqual(['about', 'Stage · you · unsure · the text changed since: check it'])
  expect(lines[2]?.[1]).toMatch(/^why why .*…$/)
  expect(lines[2]?.[1]).toHaveLength(300)
})
