/** Focus: the parts of the window that F6 goes round, and how each takes the keyboard focus. */
import { session } from './state.ts'

/** In the order of the layout. An element with `data-part` marks each. */
export const parts = ['activity', 'side', 'editor', 'canvas', 'inspector', 'status'] as const
export type Part = (typeof parts)[number]

/** What a part is there for: a list, a tree, the editor's text (before the field that searches in it). */
const contents = ['[data-first-focus]', '.ui-list', '.native-edit-context', 'textarea']
/** What takes the focus where there is nothing of that kind. */
const controls = ['[tabindex="0"]', 'button:not(:disabled)', 'input']

function elementOf(part: Part): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${part}"]`)
}

function focusFirst(element: HTMLElement, wanted: readonly string[]): boolean {
  for (const selector of wanted) {
    const target = element.querySelector<HTMLElement>(selector)
    target?.focus()
    if (target !== null && target === document.activeElement) return true
  }
  return false
}

/** Whether what the part is there for has the focus already. */
export function holdsFocus(part: Part): boolean {
  const element = elementOf(part)
  return contents.some((selector) => element?.querySelector(selector) === document.activeElement)
}

/** False when the part is not shown or has nothing to focus. */
export function focusPart(part: Part): boolean {
  const element = elementOf(part)
  if (element === null) return false
  if (focusFirst(element, contents) || focusFirst(element, controls)) return true
  element.focus()
  return element === document.activeElement
}

/** So many frames a part may take to draw what it is there for. */
const patience = 60

/** For parts that this very step brings into view; stops as soon as the user moves the focus elsewhere. */
export function focusPartSoon(part: Part): void {
  let frames = 0
  const { dialog } = session.getState()
  const attempt = () => {
    const { dialog: opened } = session.getState()
    if (opened !== null && opened !== dialog) return
    const element = elementOf(part)
    const active = document.activeElement
    frames += 1
    // A dialog that was opened meanwhile keeps it.
    if (frames > 2 && active?.closest('.ui-dialog') != null) return
    if (element !== null && frames > 1) {
      if (focusFirst(element, contents)) return
      if (frames === 2) focusPart(part)
      else if (active !== document.body && !element.contains(active)) return
    }
    if (frames < patience) requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}

/** Goes to the next (1) or previous (-1) part that can take the focus. */
export function focusNeighbour(direction: 1 | -1): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part']
  const start = parts.indexOf(here as Part)
  for (let step = 1; step <= parts.length; step += 1) {
    const index = (start + direction * step + 2 * parts.length) % parts.length
    const part = parts[index]
    if (part !== undefined && focusPart(part)) return
  }
}
