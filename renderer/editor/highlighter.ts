/** Highlighter: keeps the decorations and their colours in step with what is to be seen on the text. */
import type { Range } from '../../shared/text/ranges.ts'
import { type Highlights, decorationsOf, stylesOf } from './highlights.ts'
import type { monaco } from './monaco.ts'
import { stripeMargin } from './stripeMargin.ts'
import { stripesOf } from './stripes.ts'
import { type TextMap, toEditorRange } from './textMap.ts'

const flashMilliseconds = 1200

export interface Highlighter {
  readonly draw: (map: TextMap, highlights: Highlights) => void
  /** Lets a range light up for a moment. */
  readonly flash: (map: TextMap, range: Range) => void
  readonly dispose: () => void
}

export function highlighter(editor: monaco.editor.ICodeEditor): Highlighter {
  const decorations = editor.createDecorationsCollection()
  const light = editor.createDecorationsCollection()
  const margin = stripeMargin(editor)
  const colours = document.head.appendChild(document.createElement('style'))
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    draw: (map, highlights) => {
      colours.textContent = stylesOf(highlights)
      decorations.set(decorationsOf(map, highlights))
      margin.draw(stripesOf(map, highlights.marks, highlights.by), highlights.codingId)
    },
    flash: (map, range) => {
      clearTimeout(timer)
      light.set([{ range: toEditorRange(map, range), options: { className: 'editor-flash' } }])
      timer = setTimeout(() => light.clear(), flashMilliseconds)
    },
    dispose: () => {
      clearTimeout(timer)
      colours.remove()
      margin.dispose()
    },
  }
}
