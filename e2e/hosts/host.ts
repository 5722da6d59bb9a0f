/** What a story may know of the host that it runs on: the same for all of them. */
import type { BrowserContext, Page } from '@playwright/test'

export const hostNames = ['served', 'stand-in', 'electron'] as const
export type HostName = (typeof hostNames)[number]

export interface HostOptions {
  /** Pages of the browser hosts are made in it; the real Electron brings its own. */
  readonly context: BrowserContext
  /** The folder that holds package.json and `out/`. */
  readonly root: string
  readonly dataFolder: string
}

export interface RunningHost {
  readonly page: Page
  /** What the next native dialog answers: a path, or null for "cancel". Undefined where there are no native dialogs. */
  readonly answerDialog: ((path: string | null) => Promise<void>) | undefined
  /** Loads the page anew from wherever it is. Undefined where only a new start does that. */
  readonly reopen: (() => Promise<void>) | undefined
  /** Ends the host in order and waits until its processes have ended. */
  readonly close: () => Promise<void>
}
