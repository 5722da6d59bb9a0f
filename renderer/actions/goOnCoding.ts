/** Goes on in what there is to code: the next thing unanswered, unsure or to be coded again; and whether that goes by itself. */
import { goToRecode, goToUnanswered, goToUnsure } from '../coding/goOn.ts'
import { announce } from '../editor/announce.ts'
import { goAndFocus } from '../session/goAndFocus.ts'
import { prefer, preferences } from '../session/preferences.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

const inRepository = ({ repositoryId }: Session) => repositoryId !== null

export const nextUncoded = action({
  name: 'load.nextUncoded',
  label: 'Next Uncoded',
  menu: 'Go',
  key: 'Shift+n',
  words: 'open todo remaining load span model unanswered scheme',
  enabled: inRepository,
  perform: () => goAndFocus(goToUnanswered),
})

export const nextUnsure = action({
  name: 'coding.nextUnsure',
  label: 'Next Unsure Coding',
  menu: 'Go',
  key: 'd',
  words: 'doubt uncertain confidence',
  enabled: inRepository,
  perform: () => goAndFocus(goToUnsure),
})

export const nextToRecode = action({
  name: 'coding.nextToRecode',
  label: 'Next Coding to Look at Again',
  menu: 'Go',
  key: 'z',
  words: 'recode work list stale meaning changed split',
  enabled: ({ studyId }) => studyId !== null,
  perform: () => goAndFocus(goToRecode),
})

export const toggleAutoAdvance = action({
  name: 'coding.autoAdvance',
  label: 'Go On by Itself After Coding',
  menu: 'Code',
  key: 'o',
  startsGroup: true,
  words: 'auto advance next uncoded automatic',
  checked: () => preferences.getState().autoAdvance,
  enabled: inRepository,
  perform: async () => {
    const autoAdvance = !preferences.getState().autoAdvance
    await prefer({ autoAdvance })
    announce(autoAdvance ? 'After a single answer, on to the next uncoded.' : 'Stays where it is after coding.')
  },
})
