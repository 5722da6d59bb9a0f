/** Goes to a room: a side panel, a view of its own, or the canvas beside the editor. */
import type { Room } from '../../shared/rooms.ts'
import { focusPartSoon } from './focusPart.ts'
import { type Session, session, type SidePanel, type View } from './state.ts'

/** Full views that belong to the coding room. */
const codingViews: readonly View[] = ['questions', 'memos', 'recode']

const sidePanels: readonly string[] = ['corpus', 'detection', 'trace', 'coding'] satisfies SidePanel[]

/** Whether the room is what one sees now. */
export function roomIsShown(room: Room, state: Pick<Session, 'view' | 'side' | 'sideShown' | 'centre'>): boolean {
  if (room === 'canvas') {
    return state.view === 'gallery' || (state.view === 'workbench' && state.centre !== 'editor')
  }
  if (room === 'coding' && codingViews.includes(state.view)) return true
  if (sidePanels.includes(room)) return state.view === 'workbench' && state.sideShown && state.side === room
  return state.view === room
}

export function showRoom(room: Room): void {
  if (sidePanels.includes(room)) {
    session.setState({ view: 'workbench', side: room as SidePanel, sideShown: true })
    focusPartSoon('side')
  } else if (room === 'canvas') {
    const { centre } = session.getState()
    session.setState({ view: 'workbench', centre: centre === 'editor' ? 'both' : centre })
    focusPartSoon('canvas')
  } else {
    session.setState({ view: room as View })
    focusPartSoon('editor')
  }
}
