/** The menu of suggestions: drafting, how they are shown, going through them, answering one or all. */
import type { Action } from './action.ts'
import { answerActions, nextSuggestion, previousSuggestion } from './answerSuggestions.ts'
import { acceptShown, compareWithDetector, refuseShown, suggestionViewActions } from './suggestionViewActions.ts'

export const suggestionActions: readonly Action[] = [
  ...suggestionViewActions,
  nextSuggestion,
  previousSuggestion,
  ...answerActions,
  acceptShown,
  refuseShown,
  compareWithDetector,
]
