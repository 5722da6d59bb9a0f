/** Lines the selected models up, or spaces them evenly; each is one step. */
import { aligned, type Axis, distributed, type IdentifiedBox, type Move, type Side } from '../canvas/alignment.ts'
import { boxesOf, flowOfScene } from '../canvas/drawnFlow.ts'
import { drawnSelection } from '../canvas/laneSelection.ts'
import { studyMoves } from '../canvas/lanes.ts'
import { currentScene, selectedUnits } from '../canvas/scene.ts'
import { canvasHasKeys } from '../canvas/show.ts'
import type { Session } from '../session/state.ts'
import { type Action, action } from './action.ts'

/** A lane counts as one, and takes its models along. */
async function move(state: Session, moved: (boxes: readonly IdentifiedBox[]) => Move[]): Promise<void> {
  const scene = await currentScene(state)
  if (scene === null) return
  const { flow, folded } = flowOfScene(scene)
  const selected = drawnSelection(new Set(state.unitIds), folded)
  const own = folded.nodes.filter(({ id, parentId }) => selected.has(id) && parentId === undefined)
  const placements = studyMoves(flow, folded, moved(boxesOf(own)))
  if (placements.length > 0) await state.call('canvas.place', { placements })
}

function several(count: number): (state: Session) => boolean {
  return (state) => selectedUnits(state).models.length >= count && canvasHasKeys()
}

/** Keys as for walking: A and D to the sides, W and S up and down; X and Y for the middles along an axis. */
const sides: readonly (readonly [Side, string, string])[] = [
  ['left', 'Align Left', 'Alt+KeyA'],
  ['centre', 'Align Centres', 'Alt+KeyX'],
  ['right', 'Align Right', 'Alt+KeyD'],
  ['top', 'Align Top', 'Alt+KeyW'],
  ['middle', 'Align Middles', 'Alt+KeyY'],
  ['bottom', 'Align Bottom', 'Alt+KeyS'],
]

const axes: readonly (readonly [Axis, string, string])[] = [
  ['x', 'Distribute Horizontally', 'Alt+Shift+KeyX'],
  ['y', 'Distribute Vertically', 'Alt+Shift+KeyY'],
]

export const alignActions: readonly Action[] = [
  ...sides.map(([side, label, key]) =>
    action({
      name: `canvas.align.${side}`,
      label,
      menu: 'Canvas',
      key,
      startsGroup: side === 'left',
      words: 'line up selected models nodes',
      enabled: several(2),
      perform: (state) => move(state, (boxes) => aligned(boxes, side)),
    }),
  ),
  ...axes.map(([axis, label, key]) =>
    action({
      name: `canvas.distribute.${axis}`,
      label,
      menu: 'Canvas',
      key,
      words: 'space evenly selected models nodes',
      enabled: several(3),
      perform: (state) => move(state, (boxes) => distributed(boxes, axis)),
    }),
  ),
]
