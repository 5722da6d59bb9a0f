/** Goes to the next or previous place in the code behind what is selected on the canvas. */
import { followUnit } from '../canvas/follow.ts'
import { currentScene, selectedUnits } from '../canvas/scene.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

const hasUnit = (state: Session) => selectedUnits(state).models.length + selectedUnits(state).links.length > 0

async function walk(state: Session, step: 1 | -1): Promise<void> {
  const { models, links } = selectedUnits(state)
  const unitId = models[0] ?? links[0]
  const scene = await currentScene(state)
  if (scene === null || unitId === undefined) return
  const coding = scene.graph.codings.find((candidate) => candidate.id === state.codingId && candidate.unitId === unitId)
  followUnit(scene, unitId, coding?.codeId ?? null, 'openly', step)
}

export const nextEvidence = action({
  name: 'canvas.nextEvidence',
  label: 'Next Evidence of Selection',
  menu: 'Canvas',
  key: '.',
  startsGroup: true,
  words: 'go to code text place model stage link',
  enabled: hasUnit,
  perform: (state) => walk(state, 1),
})

export const previousEvidence = action({
  name: 'canvas.previousEvidence',
  label: 'Previous Evidence of Selection',
  menu: 'Canvas',
  key: ',',
  words: 'go to code text place model stage link',
  enabled: hasUnit,
  perform: (state) => walk(state, -1),
})
