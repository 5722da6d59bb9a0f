/** Accept and refuse right on a ghost, for the mouse; by key the list and the letters of the review do the same. */
import { Check, X } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { GhostMark } from './ghostMark.ts'
import { knownReview } from './review.ts'
import { acceptOne, lookAtId, refuse } from './reviewSteps.ts'

/** Out of the click's own way, which would go to the ghost. */
function answer(event: MouseEvent, suggestionId: string, verdict: 'accept' | 'refuse'): void {
  event.stopPropagation()
  lookAtId(suggestionId)
  const review = knownReview()
  const row = review?.rows.find(({ id }) => id === suggestionId)
  if (review === null || row === undefined) return
  void (verdict === 'accept' ? acceptOne(review, row) : refuse(review, [row]))
}

export function GhostAnswers({ ghost: { suggestionId }, name }: { readonly ghost: GhostMark; readonly name: string }) {
  return (
    <span className="ghost-answers nodrag nopan">
      <button
        type="button"
        tabIndex={-1}
        className="ghost-answer"
        aria-label={`Accept ${name}`}
        title="Accept"
        onClick={(event) => answer(event, suggestionId, 'accept')}
      >
        <Check size={14} aria-hidden />
      </button>
      <button
        type="button"
        tabIndex={-1}
        className="ghost-answer"
        aria-label={`Refuse ${name}`}
        title="Refuse"
        onClick={(event) => answer(event, suggestionId, 'refuse')}
      >
        <X size={14} aria-hidden />
      </button>
    </span>
  )
}
