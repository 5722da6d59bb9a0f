/** Code surface: holds the editor view and keeps it in step with the session, both ways. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { session, useSession } from '../session/state.ts'
import { setActiveView } from './activeView.ts'
import { contextEntries } from './contextEntries.ts'
import { acceptCodes } from './dropCode.ts'
import { createEditorView, type EditorView } from './editorView.ts'
import { followTheme } from './followTheme.ts'
import type { Highlights } from './highlights.ts'
import { forwardKeys } from './keys.ts'
import { followPointer } from './pointer.ts'
import { provideHovers } from './provideHovers.ts'
import { publishSelection } from './publishSelection.ts'
import type { ShownFile } from './selectionAnchor.ts'
import { selectionHandle } from './selectionHandle.ts'

interface CodeSurfaceProps {
  readonly shown: ShownFile | null
  readonly highlights: Highlights
}

export function CodeSurface({ shown, highlights }: CodeSurfaceProps) {
  const [view, setView] = useState<EditorView | null>(null)
  const attach = useCallback((element: HTMLDivElement) => {
    const opened = openView(element)
    setView(opened.view)
    return opened.close
  }, [])

  useEffect(() => view?.show(shown), [view, shown])
  useEffect(() => view?.highlight(highlights), [view, highlights, shown])
  useReveal(view, shown)

  return <div ref={attach} className={shown === null ? 'editor-surface editor-surface-hidden' : 'editor-surface'} />
}

/** The view with everything that listens to it; closing ends all of it. */
function openView(element: HTMLElement): { readonly view: EditorView; readonly close: () => void } {
  const view = createEditorView(element)
  setActiveView(view)
  const endings = [
    followTheme(),
    view.onSelect((...selected) => publishSelection(view, ...selected)),
    forwardKeys(element, () => view.editor.hasTextFocus()),
    provideHovers(view),
    followPointer(view),
    contextEntries(view),
    selectionHandle(view),
    acceptCodes(view, element),
  ]
  const close = () => {
    for (const end of endings) end()
    setActiveView(null)
    view.dispose()
    // What nobody can see any more must not be coded.
    session.setState({ selection: null, caret: null })
  }
  return { view, close }
}

/** A place asked for before its file was there is shown as soon as it is. */
function useReveal(view: EditorView | null, shown: ShownFile | null): void {
  const reveal = useSession((state) => state.reveal)
  const done = useRef(0)
  useEffect(() => {
    if (view === null || shown === null || reveal === null || reveal.request === done.current) return
    if (reveal.path !== shown.path || reveal.repositoryId !== shown.repositoryId) return
    done.current = reveal.request
    view.reveal(reveal)
  }, [view, shown, reveal])
}
