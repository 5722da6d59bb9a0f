/** Context entries: what the editor's own menu offers for the selection or the load under the caret. */
import { runByName } from '../actions/run.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { copyReference } from './copyReference.ts'
import type { EditorView } from './editorView.ts'

/** Returns how to take them away. */
export function contextEntries(view: EditorView): () => void {
  const offers = [
    { id: 'loadstone.code', label: 'Code Selection or Load…', run: () => runByName('coding.pick') },
    { id: 'loadstone.change', label: 'Change Code…', run: () => runByName('coding.change') },
    { id: 'loadstone.inVivo', label: 'Code in Vivo', run: () => runByName('coding.inVivo') },
    { id: 'loadstone.memo', label: 'Write a Memo…', run: () => runByName('memo.write') },
    { id: 'loadstone.expand', label: 'Expand Selection', run: () => runByName('selection.expand') },
    { id: 'loadstone.addToCanvas', label: 'Add Selection or Load to Canvas…', run: () => runByName('canvas.addModel') },
    { id: 'loadstone.copyReference', label: 'Copy Reference', run: () => void attempt(copyShown) },
  ]
  const entries = offers.map((offer, index) =>
    view.editor.addAction({ ...offer, contextMenuGroupId: '1_loadstone', contextMenuOrder: index }),
  )
  return () => {
    for (const entry of entries) entry.dispose()
  }
}

async function copyShown(): Promise<void> {
  const { file, call } = session.getState()
  const repositories = await call('corpus.list', {})
  await copyReference(repositories.find((row) => row.id === file?.repositoryId))
}
