/** The open file on the canvas: as the models that it loads, or as part of the selected model. */
import { placeNew } from '../canvas/placeNew.ts'
import { currentScene, selectedUnits } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import { perform } from '../canvas/steps.ts'
import { ask, canvasView } from '../canvas/view.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

function openPath({ file, repositoryId }: Session): string | null {
  return file !== null && file.repositoryId === repositoryId ? file.path : null
}

export const addFileToCanvas = action({
  name: 'canvas.addFile',
  label: 'Add Models of Open File',
  menu: 'Canvas',
  key: 'Alt+Shift+KeyF',
  words: 'new node pipeline ptm loads file',
  enabled: (state) => openPath(state) !== null,
  perform: async (state) => {
    const scene = await currentScene(state)
    const path = openPath(state)
    if (scene === null || path === null) return
    showCanvas()
    const place = placeNew(scene.graph, { ...scene, raters: new Map() }, canvasView.getState().middle)
    await perform({ step: 'addFile', path, ...place }, scene)
    ask('reveal')
  },
})

export const addFileToModel = action({
  name: 'canvas.addFileToModel',
  label: 'Add Open File to Model',
  menu: 'Canvas',
  key: 'Alt+Shift+KeyM',
  words: 'loads evidence file ptm',
  enabled: (state) => openPath(state) !== null && selectedUnits(state).models.length === 1,
  perform: async (state) => {
    const scene = await currentScene(state)
    const path = openPath(state)
    const [unitId] = selectedUnits(state).models
    if (scene !== null && path !== null && unitId !== undefined) {
      await perform({ step: 'addFile', path, unitId, x: 0, y: 0 }, scene)
    }
  },
})
