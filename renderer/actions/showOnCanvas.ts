/** From a load or a coding to its model: selects it on the canvas and brings it into view. */
import { unitsShown } from '../canvas/evidence.ts'
import { currentScene } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { selectUnits } from '../canvas/steps.ts'
import { ask } from '../canvas/view.ts'
import { notify } from '../session/notices.ts'
import { action } from './action.ts'
import { addModel } from './addModel.ts'

export const showOnCanvas = action({
  name: 'canvas.showLoad',
  label: 'Show on Canvas',
  menu: 'Go',
  key: 'Shift+g',
  words: 'load coding model node reveal',
  enabled: ({ loadId, codingId, repositoryId }) => repositoryId !== null && (loadId !== null || codingId !== null),
  perform: async (state) => {
    const scene = await currentScene(state)
    if (scene === null) return
    const codings = state.codingId === null ? [] : await state.call('coding.list', { repositoryId: scene.repositoryId })
    const coding = codings.find((candidate) => candidate.id === state.codingId)
    const units = [...unitsShown(scene.graph, state.loadId, coding)].filter((id) =>
      [...scene.graph.models, ...scene.graph.links].some((unit) => unit.id === id),
    )
    showCanvas()
    if (units.length > 0) {
      selectUnits(units, state.codingId)
      ask('reveal')
      return
    }
    const offer = { label: 'Add as model', perform: () => void addModel.perform(state) }
    notify({ tone: 'info', text: 'No model on the canvas has this load yet.', action: offer })
  },
})
