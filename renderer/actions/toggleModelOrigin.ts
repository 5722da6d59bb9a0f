/** Says of the selected models that they are trained from scratch, or that they are pre-trained after all. */
import { currentScene, drawnGraph, selectedUnits } from '../canvas/scene.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

function allFromScratch(state: Session): boolean {
  const { models } = selectedUnits(state)
  const graph = drawnGraph(state.repositoryId)
  return models.length > 0 && models.every((id) => graph?.models.find((model) => model.id === id)?.origin === 'scratch')
}

export const toggleModelOrigin = action({
  name: 'canvas.toggleOrigin',
  label: 'Trained from Scratch',
  menu: 'Canvas',
  key: 'Shift+t',
  words: 'pre-trained origin conventional',
  checked: allFromScratch,
  enabled: (state) => selectedUnits(state).models.length > 0,
  perform: async (state) => {
    const scene = await currentScene(state)
    if (scene === null) return
    const origin = allFromScratch(state) ? 'pretrained' : 'scratch'
    for (const unitId of selectedUnits(state).models) {
      const model = scene.graph.models.find((candidate) => candidate.id === unitId)
      if (model !== undefined && model.origin !== origin) await state.call('canvas.editModel', { unitId, origin })
    }
  },
})
