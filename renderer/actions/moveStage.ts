/** Moves the current stage of a model earlier or later in its pipeline. */
import { currentScene, drawnGraph, type Scene, selectedUnits } from '../canvas/scene.ts'
import { isStageOf, placeBy } from '../canvas/stagePlaces.ts'
import { perform } from '../canvas/steps.ts'
import { inTurn } from '../coding/inTurn.ts'
import { canvasHasKeys } from '../canvas/show.ts'
import { notify } from '../session/notices.ts'
import { session, type Session } from '../session/state.ts'
import { action } from './action.ts'

interface CurrentStage {
  readonly unitId: string
  readonly codeId: string
}

/** The stage whose row was clicked, or that the outline's cursor is on. */
function currentStage(state: Session, scene: Scene): CurrentStage | null {
  const coding = scene.graph.codings.find(({ id }) => id === state.codingId)
  if (coding === undefined || !isStageOf(scene, coding.unitId, coding.codeId)) return null
  return { unitId: coding.unitId, codeId: coding.codeId }
}

const hasStage = (state: Session) =>
  state.codingId !== null &&
  selectedUnits(state).models.length > 0 &&
  drawnGraph(state.repositoryId)?.codings.some(({ id }) => id === state.codingId) === true &&
  canvasHasKeys()

async function move(state: Session, step: 1 | -1): Promise<void> {
  const scene = await currentScene(state)
  const stage = scene === null ? null : currentStage(state, scene)
  if (scene === null || stage === null) {
    notify({ tone: 'info', text: 'No stage is current.', next: 'Choose a stage of yours on a card or in the outline.' })
    return
  }
  const beforeId = placeBy(scene, stage.unitId, stage.codeId, step)
  if (beforeId !== undefined) await perform({ step: 'putStage', ...stage, beforeId, evidence: [] }, scene)
}

export const moveStageEarlier = action({
  name: 'canvas.stageEarlier',
  label: 'Move Stage Earlier',
  menu: 'Canvas',
  key: 'Alt+ArrowUp',
  words: 'order pipeline up before',
  enabled: hasStage,
  perform: () => inTurn(() => move(session.getState(), -1)),
})

export const moveStageLater = action({
  name: 'canvas.stageLater',
  label: 'Move Stage Later',
  menu: 'Canvas',
  key: 'Alt+ArrowDown',
  words: 'order pipeline down after',
  enabled: hasStage,
  perform: () => inTurn(() => move(session.getState(), 1)),
})
