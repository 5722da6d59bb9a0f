import { describe, expect, test } from 'vitest'
import { colourRules, glyphDecorations, initials, loadDecorations, markDecorations, signOf } from './decorations.ts'
import { decorationsOf } from './highlights.ts'
import { fileMarks } from './marks.ts'
import {
  sampleCoding,
  sampleFile,
  sampleIds,
  sampleLoads,
  sampleRaters,
  sampleSchemes,
  sampleText,
} from './sampleFile.fixture.ts'
import { textMap } from './textMap.ts'

const text = sampleText(20)
const map = textMap(text)
const loads = sampleLoads(text)
const schemes = sampleSchemes(['#336699', '#993366'])

function marksOf(...codings: ReturnType<typeof sampleCoding>[]) {
  return fileMarks({ file: sampleFile(text), codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
}

const classesOf = (decorations: { options: { className?: string | null } }[]) =>
  decorations.map(({ options }) => options.className)

describe('loads', () => {
  test('each is marked where it stands', () => {
    expect(loadDecorations(map, loads, null)[0]?.range).toEqual({
      startLineNumber: 4,
      startColumn: 15,
      endLineNumber: 4,
      endColumn: 55,
    })
  })

  test('the current one is stronger and in front, in the text, the margin and the ruler', () => {
    const [first, second] = loadDecorations(map, loads, 'load-1')
    const [, glyph] = glyphDecorations(map, loads, 'load-1')
    expect(first?.options.className).toBe('editor-load editor-load-loads')
    expect(second?.options.className).toBe('editor-load editor-load-loads editor-load-current')
    expect(second?.options.zIndex).toBeGreaterThan(first?.options.zIndex ?? Infinity)
    expect(second?.options.overviewRuler?.color).toEqual({ id: 'loadstone.currentLoad' })
    expect(glyph?.options.glyphMarginClassName).toBe('editor-glyph editor-glyph-loads editor-glyph-current')
  })

  test('what loads nothing and what is doubtful have signs of their own', () => {
    expect(signOf({ loadsWeights: true, confidence: 'high' })).toBe('loads')
    expect(signOf({ loadsWeights: true, confidence: 'low' })).toBe('doubtful')
    expect(signOf({ loadsWeights: false, confidence: 'low' })).toBe('idle')
  })

  test('a line with several loads has one icon, the most telling', () => {
    const [load] = loads
    if (load === undefined) throw new Error('the sample has loads')
    const idle = { ...load, id: 'idle', loadsWeights: false }
    expect(glyphDecorations(map, [idle, load], null).map((glyph) => glyph.options.glyphMarginClassName)).toEqual([
      'editor-glyph editor-glyph-loads',
    ])
    expect(glyphDecorations(map, [idle, load], 'idle').map((glyph) => glyph.options.glyphMarginClassName)).toEqual([
      'editor-glyph editor-glyph-idle editor-glyph-current',
    ])
  })
})

describe('codings', () => {
  test('mine and others differ by more than colour', () => {
    const marks = marksOf(
      sampleCoding(text, 1, { start: 4, end: 11 }),
      sampleCoding(text, 2, { start: 4, end: 9, code: 1, mine: false }),
    )
    const [mine, myChip, theirs, theirChip] = markDecorations(map, marks, null)
    expect(classesOf(mine && theirs ? [mine, theirs] : [])).toEqual([
      'editor-stripe editor-stripe-mine editor-lane-0 editor-colour-336699',
      'editor-stripe editor-stripe-others editor-lane-1 editor-colour-993366',
    ])
    expect(myChip?.options.after?.content).toBe('ST0')
    expect(theirChip?.options.after?.content).toBe('ST1 GR')
  })

  test('the abbreviation stands at the end of the first line, with a question mark when unsure', () => {
    const unsure = {
      ...sampleCoding(text, 1, { start: 0, end: text.indexOf('\n', 30) + 1 }),
      confidence: 'unsure' as const,
    }
    const [, chip] = markDecorations(map, marksOf(unsure), null)
    expect(chip?.options.after?.content).toBe('ST0?')
    expect(chip?.range).toMatchObject({ startLineNumber: 1, endLineNumber: 1, startColumn: 16 })
  })

  test('a coding of several lines is not underlined, and one whose text changed is drawn dashed', () => {
    const long = sampleCoding(text, 1, { start: 0, end: text.indexOf('\n', 30) + 1 })
    const [underline] = markDecorations(map, marksOf(long), null)
    expect(underline?.options.className).toMatch(/^editor-stripe-long /)
    const [mark] = marksOf(sampleCoding(text, 1, { start: 4, end: 11 }))
    const changed = mark === undefined ? [] : markDecorations(map, [{ ...mark, state: 'outdated' }], null)
    expect(changed[0]?.options.className).toContain('editor-stripe-outdated')
  })

  test('the current coding is stronger', () => {
    const coding = sampleCoding(text, 1, { start: 4, end: 11 })
    const [stripe, chip] = markDecorations(map, marksOf(coding), coding.id)
    expect(stripe?.options.className).toContain('editor-stripe-current')
    expect(chip?.options.after?.inlineClassName).toContain('editor-chip-current')
  })

  test('in a file with Windows endings the chip stands before the line break', () => {
    const windows = 'load("a")\r\nnext\r\n'
    const coding = sampleCoding(windows, 1, { start: 0, end: 9 })
    const marks = fileMarks({
      file: sampleFile(windows),
      codings: [coding],
      schemes,
      raters: sampleRaters,
      raterId: sampleIds.me,
    })
    const [, chip] = markDecorations(textMap(windows), marks, null)
    expect(chip?.range).toMatchObject({ startLineNumber: 1, startColumn: 10 })
  })
})

describe('colours', () => {
  test('each has one rule', () => {
    expect(colourRules(['#336699', '#aa0000', '#336699'])).toBe(
      '.editor-colour-336699 { --editor-code: #336699; }\n.editor-colour-aa0000 { --editor-code: #aa0000; }',
    )
  })

  test('what is no colour cannot enter the style sheet', () => {
    expect(colourRules(['red; } body { display: none'])).toBe('.editor-colour-808080 { --editor-code: #808080; }')
  })
})

test('initials name other raters', () => {
  expect(['Ada Lovelace', 'grace', 'Ève', ' ', 'A B C'].map(initials)).toEqual(['AL', 'GR', 'ÈV', '', 'AB'])
})

test('every load and coding of a long file is decorated', () => {
  const long = sampleText(5000)
  const many = sampleLoads(long)
  const codings = many.map((load, index) =>
    sampleCoding(long, index, { ...load, code: index % 2, mine: index % 3 > 0 }),
  )
  const marks = fileMarks({ file: sampleFile(long), codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
  const decorations = decorationsOf(textMap(long), { loads: many, marks, loadId: 'load-7', codingId: null })
  const lines = new Set(decorations.map(({ range }) => range.startLineNumber))
  expect([...lines]).toEqual(many.map((load) => load.line))
  expect(decorations.filter(({ options }) => options.after !== undefined)).toHaveLength(many.length)
})
