/** What a user action is: one per file in this folder; keys, menus and the palette all read one table of them. */
import type { Session } from '../session/state.ts'

export type MenuGroup = 'Study' | 'Edit' | 'View' | 'Go' | 'Code' | 'Canvas' | 'Suggestions' | 'Help'

export interface Action {
  /** Stable name, `group.verb`. */
  readonly name: string
  readonly label: string
  readonly menu: MenuGroup
  /** Key in tinykeys notation (`$mod+Shift+e`), or undefined. Single letters do not fire while typing in a field. */
  readonly key?: string
  /** Further keys that do the same; menus show only the first. */
  readonly otherKeys?: readonly string[]
  /** Words by which the palette finds it, beside its label. */
  readonly words?: string
  readonly icon?: string
  /** Present for an action that switches something on and off. */
  readonly checked?: (session: Session) => boolean
  /** Draws a line above its menu entry. */
  readonly startsGroup?: boolean
  /** False greys it out in menus and hides it from the palette. */
  readonly enabled?: (session: Session) => boolean
  readonly perform: (session: Session) => void | Promise<void>
}

export function action(declaration: Action): Action {
  return declaration
}
