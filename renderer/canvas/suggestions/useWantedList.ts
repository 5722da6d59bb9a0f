/** Brings the keyboard to the list of suggestions when it is wanted there, also while the list is only coming. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { suggestionView } from './suggestionView.ts'

export function useWantedList(): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(
    () => () => {
      // Another layout of the window draws the list anew: the keyboard stays in it.
      if (suggestionView.getState().shown && panel.current?.contains(document.activeElement) === true) {
        suggestionView.setState({ wanted: true })
      }
    },
    [],
  )
  const isWanted = suggestionView((state) => state.wanted)
  useEffect(() => {
    if (!isWanted) return
    suggestionView.setState({ wanted: false })
    const list = panel.current?.querySelector<HTMLElement>('.ui-list') ?? panel.current
    list?.focus()
  }, [isWanted])
  return panel
}
