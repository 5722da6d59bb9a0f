/** How suggestions are shown, and steps for all of those that are. */
import { place } from '../agreement/place.ts'
import { reviewing } from '../canvas/suggestions/review.ts'
import { acceptSeveral, refuse } from '../canvas/suggestions/reviewSteps.ts'
import { suggestionView } from '../canvas/suggestions/suggestionView.ts'
import { showCanvas } from '../canvas/show.ts'
import { queries } from '../session/query.ts'
import { session, type Session } from '../session/state.ts'
import type { Output } from '../../shared/api/index.ts'
import { builtIn, findCode } from '../../shared/pipeline/codebook.ts'
import { type Action, action } from './action.ts'
import { draftPipelines } from './draftPipelines.ts'

const hasRepository = ({ repositoryId }: Session) => repositoryId !== null

/** It may be shown on a canvas that itself is not. */
function isListSeen({ view, centre }: Session): boolean {
  return suggestionView.getState().shown && view === 'workbench' && centre !== 'editor'
}

export const toggleSuggestions = action({
  name: 'suggestions.toggle',
  label: 'List of Suggestions',
  menu: 'Suggestions',
  key: 't',
  words: 'panel review ghosts detector draft',
  checked: isListSeen,
  enabled: hasRepository,
  perform: (state) => {
    const shown = !isListSeen(state)
    suggestionView.setState({ shown })
    if (!shown) return
    showCanvas()
    suggestionView.setState({ wanted: true })
  },
})

export const toggleGhosts = action({
  name: 'suggestions.ghosts',
  label: 'Ghosts on the Canvas',
  menu: 'Suggestions',
  key: 'Alt+KeyT',
  words: 'show hide suggestions',
  checked: () => suggestionView.getState().ghosts,
  enabled: hasRepository,
  perform: () => suggestionView.setState(({ ghosts }) => ({ ghosts: !ghosts })),
})

export const toggleAnswered = action({
  name: 'suggestions.answered',
  label: 'List Answered Suggestions',
  menu: 'Suggestions',
  words: 'accepted changed refused show hide',
  checked: () => suggestionView.getState().answered,
  enabled: hasRepository,
  perform: () => suggestionView.setState(({ answered }) => ({ answered: !answered })),
})

const hasOpen = () => reviewing()?.listed.some(({ verdict }) => verdict === null) === true

export const acceptShown = action({
  name: 'suggestions.acceptShown',
  label: 'Accept All Suggestions Shown',
  menu: 'Suggestions',
  key: 'Alt+KeyE',
  words: 'everything take over',
  startsGroup: true,
  enabled: hasOpen,
  perform: async () => {
    const review = reviewing()
    if (review !== null) await acceptSeveral(review, review.listed)
  },
})

export const refuseShown = action({
  name: 'suggestions.refuseShown',
  label: 'Refuse All Suggestions Shown',
  menu: 'Suggestions',
  key: 'Alt+Shift+KeyN',
  words: 'everything reject discard',
  enabled: hasOpen,
  perform: async () => {
    const review = reviewing()
    if (review !== null) await refuse(review, review.listed)
  },
})

/** The scheme of the suggestion that one is at, or that of the stages, with the current rater and the detector chosen. */
export const compareWithDetector = action({
  name: 'suggestions.agreement',
  label: 'Agreement with the Detector',
  menu: 'Suggestions',
  words: 'kappa alpha measure compare suggestions accuracy',
  startsGroup: true,
  enabled: () => detectorOf() !== null,
  perform: () => {
    const study = detectorOf()
    if (study === null) return
    const { schemes, current } = reviewing() ?? { schemes: [], current: undefined }
    const asked = current?.codeId == null ? undefined : findCode(schemes, current.codeId)?.scheme.id
    place.setState({ schemeId: asked ?? builtIn.stage, raterIds: [study.raterId, study.detectorId] })
    session.setState({ view: 'agreement' })
  },
})

/** Null as long as nothing was drafted: the detector has said nothing then. */
function detectorOf(): { readonly raterId: string; readonly detectorId: string } | null {
  const study = queries.entry('study.state', {}).state.data as Output<'study.state'> | undefined
  const detector = study?.raters.find(({ kind }) => kind === 'detector')
  return study == null || detector === undefined ? null : { raterId: study.raterId, detectorId: detector.id }
}

export const suggestionViewActions: readonly Action[] = [
  draftPipelines,
  toggleSuggestions,
  toggleGhosts,
  toggleAnswered,
]
