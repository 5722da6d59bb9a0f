/** The canvas with the list of suggestions below it, while that is shown; problems have the same place, one at a time. */
import { type ReactNode, useEffect } from 'react'
import { type SplitPanel, Splitter } from '../../ui/Splitter.tsx'
import { problemView } from '../problems/problemView.ts'
import type { DrawnScene } from '../useScene.ts'
import { SuggestionsPanel } from './SuggestionsPanel.tsx'
import { suggestionView } from './suggestionView.ts'

function useOneAtATime(): void {
  useEffect(
    () =>
      problemView.subscribe(({ shown }, before) => {
        if (shown && !before.shown) suggestionView.setState({ shown: false })
      }),
    [],
  )
  useEffect(
    () =>
      suggestionView.subscribe(({ shown }, before) => {
        if (shown && !before.shown) problemView.setState({ shown: false })
      }),
    [],
  )
}

export function SuggestionsSplit({ scene, children }: { readonly scene: DrawnScene; readonly children: ReactNode }) {
  const shown = suggestionView((state) => state.shown)
  useOneAtATime()
  const drawing = <div className="canvas-drawing">{children}</div>
  const panels: SplitPanel[] = [{ id: 'drawing', label: 'the drawing', size: '55%', least: 120, content: drawing }]
  if (shown) {
    panels.push({
      id: 'suggestions',
      label: 'the suggestions',
      size: 330,
      least: 160,
      fixed: true,
      content: <SuggestionsPanel scene={scene} />,
    })
  }
  return <Splitter name="canvas-suggestions" orientation="vertical" panels={panels} />
}
