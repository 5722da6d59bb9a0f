/** Marks the stages and links that the caret stands in by rules, because asking in each would be thousands of subscriptions. */
import type { CaretSpot } from './caretSpots.ts'
import type { Scene } from './scene.ts'
import { useCaretSpots } from './useCaretSpots.ts'

function selectorsOf({ unitId, codeId }: CaretSpot): string[] {
  const unit = CSS.escape(unitId)
  const link = `.canvas-link-label[data-link="${unit}"]`
  return codeId === null
    ? [link]
    : [link, `.canvas-card[data-model="${unit}"] .canvas-chip[data-chip="${CSS.escape(codeId)}"]`]
}

export function CaretMarks({ scene }: { readonly scene: Scene }) {
  const selectors = useCaretSpots(scene).flatMap(selectorsOf)
  if (selectors.length === 0) return null
  return <style>{`${selectors.join(', ')} { background: var(--accent-soft); }`}</style>
}
