/** Editor view: one Monaco editor that shows one file after the other, read-only, and tells what is selected in it. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Range } from '../../shared/text/ranges.ts'
import type { Edge } from '../../shared/text/snap.ts'
import { fileModels } from './fileModels.ts'
import { highlighter } from './highlighter.ts'
import { type Highlights, noHighlights } from './highlights.ts'
import { monaco } from './monaco.ts'
import { editorOptions } from './options.ts'
import { type ShownFile, selectionAnchor } from './selectionAnchor.ts'
import { type EditorRange, toEditorRange, toPosition, toTextRange } from './textMap.ts'

/** Source of a selection that the program made; see `reveal`. */
export const revealSource = 'loadstone.reveal'

/** The selection changed; `anchor` is null for a caret, `byUser` false when the program moved it. */
export type SelectionListener = (anchor: Anchor | null, range: Range, byUser: boolean) => void

export interface EditorView {
  readonly editor: monaco.editor.IStandaloneCodeEditor
  readonly shown: () => ShownFile | null
  readonly highlights: () => Highlights
  readonly show: (file: ShownFile | null) => void
  readonly highlight: (highlights: Highlights) => void
  readonly selection: () => Range
  /** Where a place of the shown file is drawn in the window; null for other files and for what is out of sight. */
  readonly screenOf: (place: Pick<Anchor, 'path' | 'blob' | 'start'>) => { x: number; y: number; height: number } | null
  /** Selects as a user does by key; the given edge, or else the beginning, is kept in sight. */
  readonly select: (range: Range, edge?: Edge) => void
  /** Brings a range into the middle, selects it and lets it light up for a moment; a chosen one counts as the user's own. */
  readonly reveal: (range: Range & { readonly chosen?: boolean }) => void
  readonly onSelect: (listener: SelectionListener) => () => void
  readonly dispose: () => void
}

export function createEditorView(container: HTMLElement): EditorView {
  const editor = monaco.editor.create(container, { ...editorOptions(), model: null })
  // Each model gets a text input of its own.
  editor.onDidChangeModel(() => markTextInput(editor))
  const models = fileModels(editor)
  const drawn = highlighter(editor)
  let shown: ShownFile | null = null
  let highlights = noHighlights
  const view: EditorView = {
    editor,
    shown: () => shown,
    highlights: () => highlights,
    show: (file) => {
      shown = file
      models.show(file)
    },
    highlight: (next) => {
      highlights = next
      if (shown !== null) drawn.draw(shown.map, next)
    },
    selection: () => {
      const selection = editor.getSelection()
      return shown === null || selection === null ? { start: 0, end: 0 } : toTextRange(shown.map, selection)
    },
    screenOf: (place) => (shown === null ? null : screenPlace(editor, shown, place)),
    select: (range, edge = 'start') => {
      if (shown === null) return
      const target = toEditorRange(shown.map, range)
      const selection = edge === 'start' ? fromItsEnd(target) : fromItsStart(target)
      editor.setSelection(selection, 'loadstone.keys')
      keepInSight(editor, selection.getPosition())
    },
    reveal: (range) => {
      if (shown === null) return
      const target = toEditorRange(shown.map, range)
      editor.setSelection(fromItsEnd(target), range.chosen === true ? 'loadstone.keys' : revealSource)
      bringIntoView(editor, target)
      settle(editor, target)
      drawn.flash(shown.map, range)
    },
    onSelect: (listener) => listenToSelection(view, listener),
    dispose: () => {
      drawn.dispose()
      models.dispose()
      editor.dispose()
    },
  }
  return view
}

/** The keys that lead from part to part of the window look for this. */
function markTextInput(editor: monaco.editor.ICodeEditor): void {
  const input = editor.getDomNode()?.querySelector<HTMLElement>('.native-edit-context, textarea.inputarea')
  if (input != null) input.dataset['firstFocus'] = ''
}

function screenPlace(
  editor: monaco.editor.ICodeEditor,
  shown: ShownFile,
  { path, blob, start }: Pick<Anchor, 'path' | 'blob' | 'start'>,
): { x: number; y: number; height: number } | null {
  if (path !== shown.path || blob !== shown.blob) return null
  const drawn = editor.getScrolledVisiblePosition(toPosition(shown.map, start))
  const box = editor.getDomNode()?.getBoundingClientRect()
  if (drawn === null || box === undefined || drawn.top < 0 || drawn.top > box.height) return null
  return { x: box.left + drawn.left, y: box.top + drawn.top, height: drawn.height }
}

/** With the caret at its beginning: whatever brings the caret into sight then shows where the text begins. */
function fromItsEnd({ startLineNumber, startColumn, endLineNumber, endColumn }: EditorRange): monaco.Selection {
  return new monaco.Selection(endLineNumber, endColumn, startLineNumber, startColumn)
}

function fromItsStart({ startLineNumber, startColumn, endLineNumber, endColumn }: EditorRange): monaco.Selection {
  return new monaco.Selection(startLineNumber, startColumn, endLineNumber, endColumn)
}

/** What is left of the right edge for the caret and some text behind it, in pixels. */
const slack = 80

/** Sideways no further than the place needs: lines are read from their beginning. */
function keepInSight(editor: monaco.editor.ICodeEditor, { lineNumber, column }: monaco.IPosition): void {
  editor.revealLine(lineNumber, monaco.editor.ScrollType.Immediate)
  const { contentWidth } = editor.getLayoutInfo()
  const { typicalHalfwidthCharacterWidth } = editor.getOption(monaco.editor.EditorOption.fontInfo)
  const beyond = (column - 1) * typicalHalfwidthCharacterWidth - contentWidth + slack
  editor.setScrollLeft(Math.max(0, beyond), monaco.editor.ScrollType.Immediate)
}

/** Into the middle when it is out of sight; sideways only as far as its beginning needs, so that lines can be read. */
function bringIntoView(editor: monaco.editor.ICodeEditor, range: EditorRange): void {
  const { startLineNumber, startColumn, endLineNumber } = range
  editor.revealLinesInCenterIfOutsideViewport(startLineNumber, endLineNumber, monaco.editor.ScrollType.Immediate)
  const { contentWidth } = editor.getLayoutInfo()
  // By the width of a character: where a line stands on the screen is not known before it was drawn.
  const { typicalHalfwidthCharacterWidth } = editor.getOption(monaco.editor.EditorOption.fontInfo)
  const left = (startColumn - 1) * typicalHalfwidthCharacterWidth
  const fits = left <= contentWidth - slack
  editor.setScrollLeft(fits ? 0 : left - contentWidth / 2, monaco.editor.ScrollType.Immediate)
}

/** How long panels take to find their sizes after a file was opened. */
const settlingMilliseconds = 1000

/** Again whenever the editor gets another size just afterwards: in a pane that is still opening nothing is in sight. */
function settle(editor: monaco.editor.ICodeEditor, range: EditorRange): void {
  const following = editor.onDidLayoutChange(() => bringIntoView(editor, range))
  setTimeout(() => following.dispose(), settlingMilliseconds)
}

/** Sources by which the editor tells that nobody moved the selection: another file, or its place in it, came. */
const unmoved = new Set([revealSource, 'restoreState', 'model', 'modelChange'])

function listenToSelection(view: EditorView, listener: SelectionListener): () => void {
  const tell = (byUser: boolean) => {
    const shown = view.shown()
    const selection = view.editor.getSelection()
    if (shown === null || selection === null) return
    listener(selectionAnchor(shown, selection), toTextRange(shown.map, selection), byUser)
  }
  const moved = view.editor.onDidChangeCursorSelection(({ source }) => tell(!unmoved.has(source)))
  const changed = view.editor.onDidChangeModel(() => tell(false))
  return () => {
    moved.dispose()
    changed.dispose()
  }
}
