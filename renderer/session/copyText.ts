/** Puts text on the clipboard. */
import { attempt, notify } from './notices.ts'

/** The way that needs no permission: a copy command on a selected field. Returns whether it was carried out. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement
  field.value = text
  field.setAttribute('aria-hidden', 'true')
  field.style.cssText = 'position: fixed; opacity: 0'
  document.body.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

/** For callers with words of their own. Rejects with what the browser says when there is no way at all. */
export async function putOnClipboard(text: string): Promise<void> {
  // The desktop host grants no permission, not even this one.
  await navigator.clipboard.writeText(text).catch((error: unknown) => {
    if (!copyBySelection(text)) throw error
  })
}

/** Copies, and says so. */
export async function copyText(text: string): Promise<void> {
  await attempt(async () => {
    await putOnClipboard(text)
    notify({ tone: 'success', text: 'Copied.' })
  })
}
