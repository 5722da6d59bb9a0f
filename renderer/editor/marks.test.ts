import type { ModelUnit } from '../../shared/model/unit.ts'
import { describe, expect, test } from 'vitest'
import { anchorKey } from '../../shared/text/anchorKey.ts'
import { anchorsOf, fileMarks, foundMarks, laneCount } from './marks.ts'
import { sampleCoding, sampleFile, sampleIds, sampleRaters, sampleSchemes } from './sampleFile.fixture.ts'

const text = 'tokens = split(text)\nresult = model(tokens)\nprint(result)\n'
const schemes = sampleSchemes(['#336699', '#993366'])

function marksOf(codings: ReturnType<typeof sampleCoding>[], file = sampleFile(text)) {
  return fileMarks({ file, codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
}

describe('fileMarks', () => {
  test('says who coded what, and whether it was me', () => {
    const mine = sampleCoding(text, 1, { start: 0, end: 6 })
    const theirs = sampleCoding(text, 2, { start: 9, end: 14, code: 1, mine: false })
    expect(marksOf([mine, theirs])).toMatchObject([
      { codingId: mine.id, name: 'Stage 0', abbreviation: 'ST0', rater: 'Ada Lovelace', mine: true, colour: '#336699' },
      { codingId: theirs.id, name: 'Stage 1', abbreviation: 'ST1', rater: 'Grace', mine: false, colour: '#993366' },
    ])
  })

  test('overlapping codings lie in lanes of their own, and a free lane is used again', () => {
    const marks = marksOf([
      sampleCoding(text, 1, { start: 0, end: 20 }),
      sampleCoding(text, 2, { start: 5, end: 10 }),
      sampleCoding(text, 3, { start: 8, end: 30 }),
      sampleCoding(text, 4, { start: 12, end: 18 }),
      sampleCoding(text, 5, { start: 40, end: 43 }),
    ])
    expect(marks.map((mark) => mark.lane)).toEqual([0, 1, 2, 1, 0])
  })

  test('the longer of two that start together lies below', () => {
    const short = sampleCoding(text, 1, { start: 0, end: 6 })
    const long = sampleCoding(text, 2, { start: 0, end: 20 })
    expect(marksOf([short, long]).map((mark) => [mark.codingId, mark.lane])).toEqual([
      [long.id, 0],
      [short.id, 1],
    ])
  })

  test('more overlaps than there are lanes share them', () => {
    const codings = Array.from({ length: laneCount + 1 }, (_, index) =>
      sampleCoding(text, index, { start: index, end: 30 }),
    )
    expect(marksOf(codings).map((mark) => mark.lane)).toEqual([0, 1, 2, 3, 0])
  })

  test('a coding of an earlier content of the file is found where its text went', () => {
    const coding = sampleCoding(text, 1, { start: 21, end: 43 })
    const later = { path: 'model.py', blob: 'later', text: `import nothing\n${text}` }
    expect(marksOf([coding], later)).toMatchObject([{ range: { start: 36, end: 58 }, state: 'shifted' }])
  })

  test('codings of other files, lost ones and those of unknown codes show nothing', () => {
    const elsewhere = sampleCoding(text, 1, { start: 0, end: 6 })
    const unknown = { ...sampleCoding(text, 2, { start: 0, end: 6 }), codeId: sampleIds.repository }
    expect(marksOf([elsewhere], { ...sampleFile(text), path: 'other.py' })).toEqual([])
    expect(marksOf([elsewhere], { path: 'model.py', blob: 'new', text: 'entirely different' })).toEqual([])
    expect(marksOf([unknown])).toEqual([])
  })
})

describe('where anchors from another commit stand', () => {
  const coding = sampleCoding(text, 1, { start: 21, end: 43 })
  const [anchor] = anchorsOf(coding)
  if (anchor === undefined) throw new Error('the coding has an anchor')
  const later = { path: 'model.py', blob: 'later', text: `import nothing\n${text}` }
  const at = (state: 'shifted' | 'outdated' | 'orphaned', now: Partial<typeof anchor>, file = later) =>
    foundMarks({
      file,
      codings: [coding],
      schemes,
      raters: sampleRaters,
      raterId: sampleIds.me,
      places: [{ key: anchorKey(anchor), state, anchor: { ...anchor, blob: 'later', ...now } }],
    })

  test('is taken from what was worked out for the pinned commit', () => {
    expect(at('outdated', { start: 5, end: 9 }).found).toMatchObject([
      { range: { start: 5, end: 9 }, state: 'outdated' },
    ])
  })

  test('may be another file, and is drawn there alone', () => {
    expect(at('shifted', { path: 'moved.py' }).found).toEqual([])
    const moved = { ...later, path: 'moved.py' }
    expect(at('shifted', { path: 'moved.py', start: 0, end: 4 }, moved).found).toMatchObject([
      { range: { start: 0, end: 4 } },
    ])
  })

  test('what is gone is not drawn but listed, in the file that it was in', () => {
    expect(at('orphaned', {})).toMatchObject({ found: [], lost: [{ codingId: coding.id }] })
    expect(at('orphaned', {}, { ...later, path: 'other.py' })).toEqual({ found: [], lost: [] })
  })

  test('of a version between, it is looked for anew', () => {
    expect(at('shifted', { blob: 'between' }).found).toMatchObject([
      { range: { start: 36, end: 58 }, state: 'shifted' },
    ])
  })
})

describe('anchorsOf', () => {
  test('evidence that repeats the unit counts once, other evidence is added', () => {
    const coding = sampleCoding(text, 1, { start: 0, end: 6 })
    const more = sampleCoding(text, 2, { start: 9, end: 14 })
    const [own] = anchorsOf(coding)
    const [other] = anchorsOf(more)
    expect(own && other && anchorsOf({ ...coding, evidence: [own, other] })).toEqual([own, other])
  })

  test('a coding of a model is shown where its evidence is', () => {
    const { evidence, unit, ...coding } = sampleCoding(text, 1, { start: 0, end: 6 })
    const anchor = unit.kind === 'span' ? unit.anchor : null
    const { id, repositoryId } = unit
    const model: ModelUnit = {
      kind: 'model',
      id,
      repositoryId,
      label: 'm',
      origin: 'pretrained',
      evidence,
      loadIds: [],
    }
    expect(anchor && anchorsOf({ ...coding, unit: model, evidence: [anchor] })).toEqual([anchor])
  })
})
