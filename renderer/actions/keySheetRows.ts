/** Rows of the key sheet: the actions that a search finds, by menu. Pure. */
import { keyParts } from '../ui/keyNames.ts'
import type { Action, MenuGroup } from './action.ts'

export interface SheetGroup {
  readonly group: MenuGroup
  readonly members: readonly Action[]
}

export function keysOf(action: Action): string[] {
  return [action.key, ...(action.otherKeys ?? [])].filter((keys) => keys !== undefined)
}

/** Every word must occur in the label, the menu, the further words or the keys as they are shown: `shift n` finds a key. */
export function sheetGroups(actions: readonly Action[], search: string): SheetGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<MenuGroup, Action[]>()
  for (const action of actions) {
    const keys = keysOf(action)
      .flatMap((press) => keyParts(press))
      .join(' ')
    const text = `${action.label} ${action.menu} ${action.words ?? ''} ${keys}`.toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const members = groups.get(action.menu) ?? []
    groups.set(action.menu, [...members, action])
  }
  return [...groups].map(([group, members]) => ({ group, members }))
}
