/** Brings the canvas into view, and knows whether keys are meant for it. */
import { session } from '../session/state.ts'

/** The editor stays where both are shown; where only it is, the canvas comes beside it. */
export function showCanvas(): void {
  session.setState(({ centre }) => ({ view: 'workbench', centre: centre === 'editor' ? 'both' : centre }))
}

/** Lists elsewhere have their own Delete; menus and the command palette stand for the part they were opened from. */
export function canvasHasKeys(): boolean {
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) return true
  return activeElement.closest('.canvas-pane, [role="menu"], [role="menubar"], [role="dialog"]') !== null
}

/** For keys that the editor and the browser have too: only while the canvas has the focus, or is all that is shown. */
export function canvasFocused(): boolean {
  const { activeElement } = document
  const { centre, view } = session.getState()
  if (activeElement === null || activeElement === document.body) return view === 'workbench' && centre === 'canvas'
  return canvasHasKeys()
}
