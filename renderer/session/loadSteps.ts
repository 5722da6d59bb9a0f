/** Steps on loads that lists, menus and keys offer alike. */
import type { Load } from '../../shared/model/load.ts'
import { attempt, notify } from './notices.ts'
import { session } from './state.ts'
import { focusPartSoon } from './focusPart.ts'

/** Opens the code picker for the load instead of for selected text. */
export function codeLoad(load: Load): void {
  session.setState({ loadId: load.id, codingId: null, selection: null, unitIds: [], dialog: { name: 'codePicker' } })
}

export function showCallers(load: Load): void {
  session.setState({
    loadId: load.id,
    codingId: null,
    repositoryId: load.repositoryId,
    view: 'workbench',
    side: 'trace',
    sideShown: true,
  })
  focusPartSoon('side')
}

const rowHeight = 140

/** Makes a model of the load, below everything that is on the canvas. */
export async function putOnCanvas(load: Load): Promise<void> {
  await attempt(async () => {
    const { call } = session.getState()
    const { repositoryId } = load
    const { placements } = await call('canvas.graph', { repositoryId })
    const none = placements.length === 0
    const x = none ? 0 : Math.min(...placements.map((placement) => placement.x))
    const y = none ? 0 : Math.max(...placements.map((placement) => placement.y)) + rowHeight
    const { unitId } = await call('canvas.addModel', { repositoryId, loadIds: [load.id], x, y, byHand: false })
    const { centre } = session.getState()
    session.setState({
      repositoryId,
      view: 'workbench',
      centre: centre === 'editor' ? 'both' : centre,
      unitIds: [unitId],
    })
    notify({ tone: 'success', text: 'The load is a model on the canvas.' })
  })
}
