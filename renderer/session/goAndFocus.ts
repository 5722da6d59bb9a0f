/** Go and focus: takes the keyboard focus to where a step has led, so that the next key is about that and typed into no field. */
import { focusPartSoon, holdsFocus, type Part } from './focusPart.ts'
import { type Session, session } from './state.ts'

type Whereabouts = Pick<Session, 'reveal' | 'file' | 'unitIds' | 'repositoryId'>

/** The part of the window that shows what a step has led to; null when it has led nowhere. */
export function partShowing(before: Whereabouts, after: Whereabouts): Part | null {
  const shownText = after.reveal !== before.reveal && after.reveal !== null
  if (shownText || after.file !== before.file) return 'editor'
  if (after.unitIds !== before.unitIds && after.unitIds.length > 0) return 'canvas'
  return after.repositoryId === before.repositoryId ? null : 'editor'
}

/** Who finds nothing stays in the field, to search for something else. */
export async function goAndFocus(step: () => void | Promise<void>): Promise<void> {
  const before = session.getState()
  await step()
  const after = session.getState()
  const part = partShowing(before, after)
  // Whoever was quick has opened a dialog since, which has the focus.
  if (part === null || holdsFocus(part) || after.dialog !== before.dialog) return
  // Until the part is drawn, nothing is typed where one has just been.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  focusPartSoon(part)
}
