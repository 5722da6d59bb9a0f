/** File models: the texts of the files used last, ready to be shown again, and where one stood in each. */
import { languageOf } from './language.ts'
import { monaco } from './monaco.ts'
import type { ShownFile } from './selectionAnchor.ts'
import { shelf } from './shelf.ts'

/** Models that stay ready; that of a large file is worth some megabytes. */
const keptModels = 12
const keptPlaces = 200

/** Outlives the editor, which is closed while only the canvas is shown. */
const places = shelf<{ state: monaco.editor.ICodeEditorViewState | null }>(keptPlaces, () => {})

export interface FileModels {
  /** Shows a file where one left it, or nothing. */
  readonly show: (file: ShownFile | null) => void
  readonly dispose: () => void
}

export function fileModels(editor: monaco.editor.ICodeEditor): FileModels {
  const models = shelf<monaco.editor.ITextModel>(keptModels, (model) => model.dispose())
  let shown: ShownFile | null = null

  const keepPlace = () => {
    if (shown !== null) places.take(keyOf(shown), () => ({ state: null })).state = editor.saveViewState()
  }

  return {
    show: (file) => {
      keepPlace()
      shown = file
      if (file === null) return editor.setModel(null)
      editor.setModel(models.take(keyOf(file), () => monaco.editor.createModel(file.map.text, languageOf(file.path))))
      const { state } = places.take(keyOf(file), () => ({ state: null }))
      if (state !== null) editor.restoreViewState(state)
    },
    dispose: () => {
      keepPlace()
      editor.setModel(null)
      models.clear()
    },
  }
}

/** The length tells a text from none: content that could not be read once may be there the next time. */
function keyOf(file: ShownFile): string {
  return `${file.repositoryId} ${file.commit} ${file.blob} ${file.map.text.length} ${file.path}`
}
