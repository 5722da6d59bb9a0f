/** Options: an editor for reading and marking, not for writing. */
import type { editor } from 'monaco-editor/editor'

export function editorOptions(): editor.IStandaloneEditorConstructionOptions {
  const style = getComputedStyle(document.documentElement)
  return {
    readOnly: true,
    domReadOnly: true,
    ariaLabel: 'File at the pinned commit, read-only',
    automaticLayout: true,
    fontFamily: style.getPropertyValue('--font-code').trim(),
    fontSize: 13,
    // Room for the stripes of overlapping codings below the text.
    lineHeight: 22,
    glyphMargin: true,
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 6,
    minimap: { enabled: false },
    overviewRulerLanes: 3,
    scrollBeyondLastLine: false,
    padding: { top: 8, bottom: 24 },
    renderLineHighlight: 'line',
    // Otherwise the number of the last, empty line is too faint to read.
    renderFinalNewline: 'on',
    renderControlCharacters: true,
    renderWhitespace: 'selection',
    stickyScroll: { enabled: true, maxLineCount: 3 },
    smoothScrolling: false,
    cursorBlinking: 'solid',
    // Selected text is dragged by the handle beside it, which carries the anchor.
    dragAndDrop: false,
    dropIntoEditor: { enabled: false },
    links: false,
    hover: { enabled: 'on', delay: 250, above: false, sticky: true },
    fixedOverflowWidgets: true,
    tabFocusMode: true,
    bracketPairColorization: { enabled: false },
    matchBrackets: 'near',
    occurrencesHighlight: 'singleFile',
    selectionHighlight: false,
    // Line separators of other alphabets are shown as they are; the file is not ours to mend.
    unusualLineTerminators: 'off',
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true },
    find: { addExtraSpaceOnTop: false, seedSearchStringFromSelection: 'selection' },
  }
}
