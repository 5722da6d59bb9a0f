/** Marks the ghost that one is at by a rule, because asking in each ghost would be hundreds of subscriptions. */
import { useCurrentId } from './useSuggestions.ts'

export function CurrentGhost() {
  const id = useCurrentId()
  if (id === null) return null
  const at = `[data-suggestion="${id}"]`
  return (
    <style>{`
.canvas-graph :is(.ghost-card, .ghost-row, .ghost-label, .ghost-link-sign)${at} { outline: 2px solid var(--accent); outline-offset: 1px; }
.canvas-graph .ghost-link${at} .react-flow__edge-path { stroke: var(--accent); stroke-width: 3; }
`}</style>
  )
}

/** The suggestion under the pointer: of a row, of a card, of a link. */
export function suggestionUnder(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  return target.closest<HTMLElement | SVGElement>('[data-suggestion]')?.dataset['suggestion'] ?? null
}
