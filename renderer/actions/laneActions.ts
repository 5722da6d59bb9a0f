/** Lanes: models that stand in for one another are grouped, shown as one or one by one, and taken apart again. */
import type { Lane } from '../../shared/model/lane.ts'
import { joinLane, lanesOf, leaveLane } from '../canvas/laneChanges.ts'
import { currentScene, drawnScene, selectedUnits } from '../canvas/scene.ts'
import { canvasHasKeys, showCanvas } from '../canvas/show.ts'
import { canvasView, expandLane } from '../canvas/view.ts'
import { session, type Session } from '../session/state.ts'
import { action } from './action.ts'

/** Own lanes in which anything is selected. */
function selectedLanes(state: Session): readonly Lane[] {
  const scene = drawnScene(state.repositoryId)
  return scene === null ? [] : lanesOf(scene, selectedUnits(state).models)
}

/** The lane that is selected as a whole; what is selected beside it is what is added to it. */
function wholeLane(state: Session): Lane | undefined {
  const [lane, ...more] = selectedLanes(state)
  return more.length === 0 && lane?.modelIds.every((id) => state.unitIds.includes(id)) === true ? lane : undefined
}

/** Selected models beside the lane that is selected as a whole. */
function besideLane(state: Session): readonly string[] {
  const lane = wholeLane(state)
  return lane === undefined ? [] : selectedUnits(state).models.filter((id) => !lane.modelIds.includes(id))
}

function mayGroup(state: Session): boolean {
  const several = (drawnScene(state.repositoryId)?.graph.models.length ?? 0) > 1
  return several && canvasHasKeys()
}

const group = action({
  name: 'canvas.group',
  label: 'Group as Interchangeable…',
  menu: 'Canvas',
  key: '$mod+g',
  startsGroup: true,
  words: 'lane alternatives suggested by the scan same role',
  enabled: mayGroup,
  perform: (state) => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.lane', data: selectedUnits(state).models } })
  },
})

const addToLane = action({
  name: 'canvas.joinLane',
  label: 'Add to Selected Lane',
  menu: 'Canvas',
  words: 'interchangeable group',
  enabled: (state) => besideLane(state).length > 0,
  perform: async (state) => {
    const [scene, lane] = [await currentScene(state), wholeLane(state)]
    if (scene !== null && lane !== undefined) await joinLane(scene, lane, besideLane(state))
  },
})

const toggle = action({
  name: 'canvas.toggleLane',
  label: 'Expand or Collapse Lane',
  menu: 'Canvas',
  key: 'Alt+Shift+KeyG',
  words: 'open close interchangeable group members',
  enabled: (state) => selectedLanes(state).length > 0,
  perform: (state) => {
    const lanes = selectedLanes(state)
    const open = lanes.some(({ id }) => !canvasView.getState().expanded.has(id))
    showCanvas()
    for (const { id } of lanes) expandLane(id, open)
  },
})

const edit = action({
  name: 'canvas.editLane',
  label: 'Rename or Change Lane…',
  menu: 'Canvas',
  key: 'Alt+KeyG',
  words: 'interchangeable group members name',
  enabled: (state) => selectedLanes(state).length === 1,
  perform: (state) => {
    showCanvas()
    session.setState({ dialog: { name: 'canvas.editLane', data: selectedLanes(state).map(({ id }) => id) } })
  },
})

const leave = action({
  name: 'canvas.leaveLane',
  label: 'Remove from Lane',
  menu: 'Canvas',
  words: 'interchangeable ungroup take out',
  enabled: (state) => selectedLanes(state).length === 1 && wholeLane(state) === undefined,
  perform: async (state) => {
    const scene = await currentScene(state)
    const [lane] = selectedLanes(state)
    if (scene !== null && lane !== undefined) await leaveLane(scene, lane, selectedUnits(state).models)
  },
})

const takeApart = action({
  name: 'canvas.ungroup',
  label: 'Take Lane Apart',
  menu: 'Canvas',
  key: '$mod+Shift+g',
  words: 'ungroup interchangeable dissolve',
  enabled: (state) => selectedLanes(state).length === 1,
  perform: async (state) => {
    const [lane] = selectedLanes(state)
    if (lane !== undefined) await state.call('canvas.removeLane', { laneId: lane.id })
  },
})

export const laneActions = [group, addToLane, toggle, edit, leave, takeApart]
export const groupModels = group
