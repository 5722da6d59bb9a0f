/** What the desktop window's preload offers the page as `window.loadstone`; in a browser there is no such thing. */
import type { ClientPort } from './frames.ts'

/** One entry of the native menu: an action of the renderer, named by its id. */
export interface MenuEntry {
  readonly id: string
  readonly label: string
  /** In Electron's notation, for example `CmdOrCtrl+K`; shown, and handled by the menu. */
  readonly accelerator?: string
  readonly enabled: boolean
  /** Present for an entry that is on or off. */
  readonly checked?: boolean
  /** Draws a line above the entry. */
  readonly startsGroup?: boolean
}

/** One menu of the menu bar. */
export interface MenuDescription {
  readonly id: string
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

/** A dropped file as the page holds it; a DOM `File` fits. */
export interface DroppedFile {
  readonly name: string
  readonly size: number
}

/** Ends a subscription. */
export type Unsubscribe = () => void

export interface Bridge {
  readonly host: 'desktop'
  /** `linux`, `darwin` or `win32`. */
  readonly platform: string
  /** A new connection to the back end; it closes when the back end ends, and another may then be made. */
  readonly connect: () => ClientPort
  /** Where a dropped file or folder lies; empty when it lies nowhere. */
  readonly pathForFile: (file: DroppedFile) => string
  /** Native dialogs; null when the user gave up. */
  readonly pickFolder: (title: string) => Promise<string | null>
  readonly pickStudy: () => Promise<string | null>
  readonly saveStudy: (suggestedName: string) => Promise<string | null>
  /** Replaces the native menu by this one. */
  readonly setMenu: (menus: readonly MenuDescription[]) => void
  /** The user chose the menu entry with this id. */
  readonly onCommand: (listener: (id: string) => void) => Unsubscribe
  /** The system asks to open this study; what was asked before the first listener came is kept for it. */
  readonly onOpenStudy: (listener: (path: string) => void) => Unsubscribe
}
