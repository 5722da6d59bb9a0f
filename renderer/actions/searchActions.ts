/** Searching the code: opens the search, with what is selected, and codes what was found. */
import { showCorpusTab } from '../corpus/corpusTab.ts'
import { codeHits, markedOf } from '../corpus/search/codeHits.ts'
import { ask, giveUp, search } from '../corpus/search/runSearch.ts'
import { searching } from '../corpus/search/searchState.ts'
import { notify } from '../session/notices.ts'
import type { Session } from '../session/state.ts'
import { type Action, action } from './action.ts'

const hasRepository = ({ repositoryId }: Session) => repositoryId !== null
const longestSeed = 200

/** A selection of one line is mostly what one wants to see elsewhere. */
function seed({ selection }: Session): void {
  const quote = selection?.anchor.quote ?? ''
  if (quote === '' || quote.length > longestSeed || /[\r\n]/.test(quote)) return
  if (quote !== searching.getState().question.pattern) ask({ pattern: quote, expression: false })
}

const openSearch = action({
  name: 'search.open',
  label: 'Search the Code…',
  menu: 'Go',
  key: '$mod+Shift+f',
  startsGroup: true,
  words: 'find grep text regular expression in files hits',
  enabled: hasRepository,
  perform: (state) => {
    seed(state)
    showCorpusTab('search')
  },
})

const searchAgain = action({
  name: 'search.again',
  label: 'Search Again',
  menu: 'Go',
  words: 'find repeat refresh',
  enabled: hasRepository,
  perform: async () => {
    showCorpusTab('search')
    await search()
  },
})

const stopSearching = action({
  name: 'search.stop',
  label: 'Stop the Search',
  menu: 'Go',
  words: 'find cancel',
  enabled: hasRepository,
  perform: giveUp,
})

const codeSearchHits = action({
  name: 'search.codeHits',
  label: 'Code the Hits of the Search…',
  menu: 'Code',
  key: '$mod+Shift+Enter',
  words: 'all marked found apply many',
  enabled: hasRepository,
  perform: () => {
    const { hits, marked } = searching.getState()
    if (hits.length === 0) {
      showCorpusTab('search')
      notify({ tone: 'info', text: 'Nothing was found yet.', next: 'Search for something first.' })
    } else codeHits(marked.size > 0 ? markedOf(hits, marked) : hits)
  },
})

export const searchActions: readonly Action[] = [openSearch, searchAgain, stopSearching]
export const searchCodingActions: readonly Action[] = [codeSearchHits]
