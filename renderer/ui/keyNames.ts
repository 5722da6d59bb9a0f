/** How keys in tinykeys notation are written for people, and for the native menu. */

const macNames: Record<string, string> = { $mod: '⌘', Meta: '⌘', Control: '⌃', Shift: '⇧', Alt: '⌥' }
const otherNames: Record<string, string> = { $mod: 'Ctrl', Control: 'Ctrl', Meta: 'Win' }
const keyNames: Record<string, string> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  ' ': 'Space',
}

/** Modifiers and key of a press; modifiers that may be held but need not (`[Shift]`) are left out. */
function pressParts(keys: string): string[] {
  return keys.split(/(?<=\w|\])\+/).filter((part) => !/^\[\w+\]$/.test(part))
}

export function onMac(): boolean {
  return typeof navigator === 'object' && /Mac|iPhone|iPad/.test(navigator.platform)
}

/** The parts of one press, in the order in which they are shown: `$mod+Shift+e` gives `Ctrl`, `Shift`, `E`. */
export function keyParts(keys: string, mac = onMac()): string[] {
  const names = mac ? macNames : otherNames
  return pressParts(keys).map((part) => {
    const name = names[part] ?? keyNames[part] ?? part.replace(/^(Key|Digit)(?=.$)/, '')
    return name.length === 1 ? name.toUpperCase() : name
  })
}

/** The press in Electron's notation, or undefined where a native menu must not take the key from text fields. */
export function acceleratorOf(keys: string): string | undefined {
  const parts = pressParts(keys)
  const last = parts.at(-1) ?? ''
  const modified = parts.includes('$mod') || parts.includes('Control') || parts.includes('Alt')
  if (!modified && !/^F\d+$/.test(last)) return undefined
  return parts
    .map((part) => (part === '$mod' ? 'CmdOrCtrl' : part.replace(/^(Key|Digit)(?=.$)/, '').replace(/^Arrow/, '')))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join('+')
}

/** The press in the notation of `aria-keyshortcuts`. */
export function ariaShortcut(keys: string, mac = onMac()): string {
  return pressParts(keys)
    .map((part) => (part === '$mod' ? (mac ? 'Meta' : 'Control') : part.replace(/^(Key|Digit)(?=.$)/, '')))
    .join('+')
}
