/** Keys: which keys the editor keeps for itself, and how all others reach the actions although the editor has focus. */

type KeyFacts = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const movement = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
])
const withControl = new Set(['a', 'c', 'f', 'g', 'insert'])
const alone = new Set(['Tab', 'ContextMenu', 'F3', 'Escape', 'Shift', 'Control', 'Alt', 'Meta', 'AltGraph'])

/**
 * The editor shows and never writes, so it needs keys only to move, select, copy and find. Everything else, single
 * letters and digits above all, belongs to the actions.
 */
export function isEditorKey(event: KeyFacts): boolean {
  const { key, altKey } = event
  if (altKey) return false
  if (movement.has(key) || alone.has(key)) return true
  if (key === 'F10') return event.shiftKey
  return (event.ctrlKey || event.metaKey) && !event.shiftKey && withControl.has(key.toLowerCase())
}

/**
 * Sends keys that the editor does not keep on from `container`, where they no longer look like typing in a field.
 * `isTyping` tells whether the editor's text, rather than its find box, has the focus. Returns how to stop it.
 */
export function forwardKeys(container: HTMLElement, isTyping: () => boolean): () => void {
  const forward = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing || !isTyping() || isEditorKey(event)) return
    event.stopImmediatePropagation()
    const { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, location } = event
    const facts = { key, code, ctrlKey, metaKey, altKey, shiftKey, repeat, location }
    const again = new KeyboardEvent('keydown', { ...facts, bubbles: true, cancelable: true })
    const untouched = container.dispatchEvent(again)
    // A plain letter must not reach the editor's input either; a browser's own shortcut keeps working.
    if (!untouched || !(ctrlKey || metaKey)) event.preventDefault()
  }
  container.addEventListener('keydown', forward, { capture: true })
  return () => container.removeEventListener('keydown', forward, { capture: true })
}
