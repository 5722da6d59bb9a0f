/** Opens the search over the canvas; what is found is marked, and Enter goes from hit to hit. */
import { drawnGraph } from '../canvas/scene.ts'
import { openSearch } from '../canvas/searchState.ts'
import { canvasFocused, showCanvas } from '../canvas/show.ts'
import { hasGhosts } from '../canvas/suggestions/review.ts'
import { action } from './action.ts'

export const findOnCanvas = action({
  name: 'canvas.find',
  label: 'Find on Canvas',
  menu: 'Canvas',
  key: '$mod+f',
  startsGroup: true,
  words: 'search model family stage interaction',
  enabled: ({ repositoryId }) => {
    const some = (drawnGraph(repositoryId)?.models.length ?? 0) > 0 || hasGhosts(repositoryId)
    return some && canvasFocused()
  },
  perform: () => {
    showCanvas()
    openSearch()
  },
})
