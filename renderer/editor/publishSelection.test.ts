/** What the caret stands in becomes current: the load inside a longer coding, the coding inside a load. */
import { beforeEach, expect, test } from 'vitest'
import { initialSession, session } from '../session/state.ts'
import type { EditorView } from './editorView.ts'
import { fileMarks } from './marks.ts'
import { publishSelection } from './publishSelection.ts'
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
const loads = sampleLoads(text)
const [load] = loads
if (load === undefined) throw new Error('the sample has loads')
const whole = sampleCoding(text, 1, { start: 0, end: text.length })
const inner = sampleCoding(text, 2, { start: load.start + 10, end: load.start + 20, code: 1 })
const theirs = sampleCoding(text, 3, { start: load.start + 12, end: load.start + 18, mine: false })
const schemes = sampleSchemes(['#336699', '#993366'])

function standAt(offset: number, codings = [whole, inner, theirs]): void {
  const marks = fileMarks({ file: sampleFile(text), codings, schemes, raters: sampleRaters, raterId: sampleIds.me })
  const file = { repositoryId: sampleIds.repository, commit: 'c', ...sampleFile(text), map: textMap(text) }
  const view = {
    shown: () => file,
    highlights: () => ({ loads, marks }),
    editor: { getPosition: () => ({ lineNumber: 1, column: 1 }) },
  }
  publishSelection(view as unknown as EditorView, null, { start: offset, end: offset }, true)
}

beforeEach(() => session.setState(initialSession, true))

test('in a load inside a longer coding it is the load that is meant', () => {
  standAt(load.start + 3)
  expect(session.getState()).toMatchObject({ loadId: load.id, codingId: null })
})

test('in a coding inside the load it is the coding, mine before that of another', () => {
  standAt(load.start + 15)
  expect(session.getState()).toMatchObject({ loadId: load.id, codingId: inner.id, codeId: inner.codeId })
  standAt(load.start + 15, [whole, theirs])
  expect(session.getState().codingId).toBe(theirs.id)
})

test('the coding that was chosen stays while one stands in it', () => {
  session.setState({ codingId: theirs.id })
  standAt(load.start + 15)
  expect(session.getState().codingId).toBe(theirs.id)
  standAt(2)
  expect(session.getState().codingId).toBe(whole.id)
})

test('the load stays current when the caret leaves it, a coding does not', () => {
  standAt(load.start + 15)
  standAt(2, [])
  expect(session.getState()).toMatchObject({ loadId: load.id, codingId: null })
})
