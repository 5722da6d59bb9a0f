/** What marks a card, a row or a link as a ghost: the detector would draw it, and nobody has answered yet. */
import type { Suggestion } from '../../../shared/model/suggestion.ts'

export type Confidence = Suggestion['confidence']

export interface GhostMark {
  readonly suggestionId: string
  readonly confidence: Confidence
  /** Everything about it in words: its tooltip, and what it is called for screen readers. */
  readonly words: string
}
