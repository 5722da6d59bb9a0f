/** Lays the whole canvas out anew, in one step that can be undone. */
import { arrange } from '../canvas/arrange.ts'
import { currentScene, drawnGraph } from '../canvas/scene.ts'
import { action } from './action.ts'

export const arrangeCanvas = action({
  name: 'canvas.arrange',
  label: 'Arrange Automatically',
  menu: 'Canvas',
  key: 'Shift+a',
  startsGroup: true,
  words: 'layout layered graph tidy',
  enabled: ({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 1,
  perform: async (state) => {
    const scene = await currentScene(state)
    if (scene !== null)
      await arrange(scene.graph, { schemes: scene.schemes, raterId: scene.raterId, raters: new Map() })
  },
})
