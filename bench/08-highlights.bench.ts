/**
 * From 500 codings to the editor's decorations, in a file of 5,000 lines. Peer: the plain way, which finds the line and
 * column of each end by splitting the text before it. Fair: both turn the same offsets into ranges; ours also finds the
 * anchors again, gives overlapping ones lanes and columns in the margin, and adds the chips. Painting is not part of it.
 */
import { decorationsOf } from '../renderer/editor/highlights.ts'
import { fileMarks } from '../renderer/editor/marks.ts'
import {
  sampleCoding,
  sampleFile,
  sampleIds,
  sampleLoads,
  sampleRaters,
  sampleSchemes,
  sampleText,
} from '../renderer/editor/sampleFile.fixture.ts'
import { stripesOf } from '../renderer/editor/stripes.ts'
import { textMap } from '../renderer/editor/textMap.ts'
import { inTurns, printRow } from './harness.ts'

const text = sampleText(5000)
const loads = sampleLoads(text)
const codings = loads.map((load, index) => {
  const place = { start: load.start, end: load.end, code: index % 2, mine: index % 3 > 0 }
  return sampleCoding(text, index, place)
})
const schemes = sampleSchemes(['#0072b2', '#d55e00'])
const sources = { file: sampleFile(text), codings, schemes, raters: sampleRaters, raterId: sampleIds.me }

function plainPosition(offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

const times = await inTurns({
  times: 15,
  warmUp: 3,
  ours: () => {
    const map = textMap(text)
    const marks = fileMarks(sources)
    return [decorationsOf(map, { loads: [], marks, loadId: null, codingId: null }), stripesOf(map, marks, 'code')]
  },
  peer: () => loads.map(({ start, end }) => [plainPosition(start), plainPosition(end)]),
})
printRow({
  name: `decorations of ${codings.length} codings, 5,000 lines`,
  times,
  peer: 'positions by splitting',
  budget: 150,
})
