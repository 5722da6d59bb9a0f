/**
 * Goes through suggestions and answers them. The letters code elsewhere; here they count while the list is shown and the
 * canvas has the keys, so these actions stand before those in the table.
 */
import { canvasFocused, showCanvas } from '../canvas/show.ts'
import { openChange } from '../canvas/suggestions/changing.ts'
import { knownReview, type Review, reviewing } from '../canvas/suggestions/review.ts'
import { acceptOne, acceptSeveral, goOn, ofSameModel, refuse, reopen } from '../canvas/suggestions/reviewSteps.ts'
import { suggestionView } from '../canvas/suggestions/suggestionView.ts'
import type { SuggestionRow } from '../../shared/api/canvas.ts'
import { type Action, action } from './action.ts'

/** From the canvas too, while its list is not shown yet. */
function canGo(): boolean {
  const review = knownReview()
  if (review === null || !review.listed.some(({ verdict }) => verdict === null)) return false
  return reviewing() !== null || canvasFocused()
}

function go(step: 1 | -1): void {
  const review = knownReview()
  if (review === null) return
  showCanvas()
  suggestionView.setState({ shown: true, wanted: true })
  goOn(review, step)
}

export const nextSuggestion = action({
  name: 'suggestions.next',
  label: 'Next Suggestion',
  menu: 'Suggestions',
  key: ']',
  startsGroup: true,
  words: 'review open go to',
  enabled: canGo,
  perform: () => go(1),
})

export const previousSuggestion = action({
  name: 'suggestions.previous',
  label: 'Previous Suggestion',
  menu: 'Suggestions',
  key: '[',
  words: 'review open go to',
  enabled: canGo,
  perform: () => go(-1),
})

interface Answer {
  readonly name: string
  readonly label: string
  readonly key: string
  readonly words: string
  /** Which suggestions it is for; open ones when nothing is said. */
  readonly fits?: (row: SuggestionRow) => boolean
  readonly perform: (review: Review, row: SuggestionRow) => void | Promise<void>
}

/** An answer to the suggestion that one is at. */
function answer({ fits = ({ verdict }) => verdict === null, perform, ...declaration }: Answer): Action {
  const now = () => {
    const review = reviewing()
    const row = review?.current
    return review !== null && row !== undefined && fits(row) ? { review, row } : null
  }
  return action({
    menu: 'Suggestions',
    ...declaration,
    enabled: () => now() !== null,
    perform: async () => {
      const at = now()
      if (at !== null) await perform(at.review, at.row)
    },
  })
}

export const answerActions: readonly Action[] = [
  answer({
    name: 'suggestions.accept',
    label: 'Accept Suggestion',
    key: 'a',
    words: 'take over draw ghost',
    perform: (review, row) => acceptOne(review, row),
  }),
  answer({
    name: 'suggestions.change',
    label: 'Change Suggestion…',
    key: 'c',
    words: 'other code instead',
    fits: ({ verdict, codeId }) => verdict === null && codeId !== null,
    perform: (_review, row) => openChange(row),
  }),
  answer({
    name: 'suggestions.refuse',
    label: 'Refuse Suggestion',
    key: 'x',
    words: 'reject discard ghost',
    perform: (review, row) => refuse(review, [row]),
  }),
  answer({
    name: 'suggestions.reopen',
    label: 'Open Suggestion Again',
    key: 'r',
    words: 'reopen answer take back',
    fits: ({ verdict }) => verdict !== null,
    perform: (review, row) => reopen(review, row),
  }),
  answer({
    name: 'suggestions.acceptModel',
    label: 'Accept All Suggestions of This Model',
    key: 'Alt+KeyM',
    words: 'stages adaptation everything',
    perform: (review, row) => acceptSeveral(review, ofSameModel(review, row)),
  }),
]
