/** Provide hovers: says what stands under the pointer in the shown file. */
import { hoverAt } from './hoverAt.ts'
import type { EditorView } from './editorView.ts'
import { monaco } from './monaco.ts'

/** Returns how to stop it. */
export function provideHovers(view: EditorView): () => void {
  const provider = monaco.languages.registerHoverProvider('*', {
    provideHover: (model, position) => (model === view.editor.getModel() ? hoverAt(view, position) : null),
  })
  return () => provider.dispose()
}
