/** Lays the canvas out, in one step that can be undone: around what people placed, or everything anew. */
import { arrange } from '../canvas/arrange.ts'
import { currentScene, drawnGraph } from '../canvas/scene.ts'
import { showCanvas } from '../canvas/show.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

function hasSeveral({ repositoryId }: Session): boolean {
  return (drawnGraph(repositoryId)?.models.length ?? 0) > 1
}

async function arrangeNow(state: Session, manner: 'around' | 'anew'): Promise<void> {
  const scene = await currentScene(state)
  showCanvas()
  if (scene !== null) await arrange(scene, manner)
}

export const arrangeCanvas = action({
  name: 'canvas.arrange',
  label: 'Arrange Automatically',
  menu: 'Canvas',
  key: 'Shift+a',
  startsGroup: true,
  words: 'layout layered graph tidy around what was placed by hand',
  enabled: hasSeveral,
  perform: (state) => arrangeNow(state, 'around'),
})

export const arrangeAnew = action({
  name: 'canvas.arrangeAnew',
  label: 'Arrange Everything Anew',
  menu: 'Canvas',
  key: 'Alt+Shift+KeyA',
  words: 'layout layered graph tidy reset by hand',
  enabled: hasSeveral,
  perform: (state) => arrangeNow(state, 'anew'),
})
