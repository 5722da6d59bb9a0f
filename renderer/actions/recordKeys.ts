/** Record keys: turns a key press into the notation of the table, or says why it cannot be an action's key. Pure. */
import { isEditorKey } from '../editor/keys.ts'

export interface PressFacts {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export type Recorded =
  /** Only a modifier so far. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'refused'; readonly why: string }

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])
const surface = new Set(['Tab', 'Enter', 'Escape', ' ', 'ContextMenu'])
/** Presses that browsers and systems never hand on. */
const taken = new Set([
  '$mod+n',
  '$mod+t',
  '$mod+w',
  '$mod+q',
  '$mod+Shift+n',
  '$mod+Shift+t',
  '$mod+Shift+w',
  'Alt+F4',
])

export function recordKeys(press: PressFacts, mac: boolean): Recorded {
  if (modifiers.has(press.key)) return { kind: 'waiting' }
  if (isEditorKey(press)) return refused('The editor needs this key to move, select, copy or find.')
  const plain = !press.ctrlKey && !press.metaKey && !press.altKey
  if (plain && (surface.has(press.key) || press.key.startsWith('Arrow'))) {
    return refused('Lists, buttons and dialogs need this key.')
  }
  const keys = notationOf(press, mac)
  if (keys === null) return refused('This key cannot be told apart from others.')
  if (taken.has(keys)) return refused('The browser or the system keeps this key for itself.')
  return { kind: 'keys', keys }
}

function refused(why: string): Recorded {
  return { kind: 'refused', why }
}

function notationOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: PressFacts, mac: boolean): string | null {
  const held = [
    ...(mac ? (metaKey ? ['$mod'] : []) : ctrlKey ? ['$mod'] : []),
    ...(mac ? (ctrlKey ? ['Control'] : []) : metaKey ? ['Meta'] : []),
    ...(altKey ? ['Alt'] : []),
  ]
  const shift = shiftKey ? ['Shift'] : []
  if (key === '+' || key === 'Unidentified') return null
  // With Alt held some systems write another character; the place on the keyboard stays.
  if (altKey && /^(Key|Digit)/.test(code)) return [...held, ...shift, code].join('+')
  if (/^\p{L}$/u.test(key)) return [...held, ...shift, key.toLowerCase()].join('+')
  if (/^Digit\d$/.test(code) && shiftKey) return [...held, ...shift, code].join('+')
  // A sign that needs Shift on one keyboard may not on another.
  if (key.length === 1) return [...held, ...(shiftKey ? ['[Shift]'] : []), key].join('+')
  return [...held, ...shift, key].join('+')
}
