/** A suggestion that the search found: what it says, how sure, and the two answers, below the field. */
import { Check, Ghost, X } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { DrawnScene } from '../useScene.ts'
import { ConfidenceMark } from './Confidence.tsx'
import { reasonWords } from './suggestionReason.ts'
import { titleOf } from './suggestionWords.ts'
import { useSuggestions } from './useSuggestions.ts'

interface FoundSuggestionProps {
  readonly scene: DrawnScene
  readonly suggestionId: string
  readonly onAnswer: (verdict: 'accept' | 'refuse') => void
}

export function FoundSuggestion({ scene, suggestionId, onAnswer }: FoundSuggestionProps) {
  const row = useSuggestions(scene.repositoryId).find(({ id }) => id === suggestionId)
  if (row === undefined) return null
  const what = titleOf(row, scene.schemes)
  const title = row.codeId === null ? `model ${what}` : `${what} of ${row.unit.label}`
  return (
    <div className="canvas-search-suggestion" role="group" aria-label="Suggestion found">
      <p className="canvas-search-found" title={`${title}\n${reasonWords(row.reason)}`}>
        <Ghost size={12} aria-hidden /> Suggested: {title} <ConfidenceMark confidence={row.confidence} />
      </p>
      <Button tone="primary" icon={Check} onClick={() => onAnswer('accept')}>
        Accept <Kbd keys="Alt+Enter" />
      </Button>
      <Button icon={X} onClick={() => onAnswer('refuse')}>
        Refuse <Kbd keys="Alt+Shift+Enter" />
      </Button>
    </div>
  )
}
