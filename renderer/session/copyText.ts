/** Puts text on the clipboard, and says so. */
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

export async function copyText(text: string): Promise<void> {
  await attempt(async () => {
    // The desktop host grants no permission, not even this one.
    await navigator.clipboard.writeText(text).catch((error: unknown) => {
      if (!copyBySelection(text)) throw error
    })
    notify({ tone: 'success', text: 'Copied.' })
  })
}
