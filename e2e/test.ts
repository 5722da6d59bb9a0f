/** The `test` of the stories: hands out the running application on the project's host, as if it were new to each of them. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, type Page, test as playwright } from '@playwright/test'
import { type Installation, RunningApplication } from './hosts/application.ts'
import type { HostName } from './hosts/host.ts'

export { expect } from '@playwright/test'

/** Where the built application lies: here, or where a build of one's own was made beside this one. */
export const root = process.env['LOADSTONE_ROOT'] ?? join(import.meta.dirname, '..')

/** The application as a story sees it, the same on every host. */
export interface App {
  readonly host: HostName
  /** The page at present; another one after `restart`. */
  readonly page: Page
  /** Studies' index, settings and the sample study of this test alone. */
  readonly dataFolder: string
  /** An empty folder for what the story writes: studies, exports, clones. */
  readonly workFolder: string
  /** True where folders and files are chosen in the system's own dialogs. */
  readonly hasNativeDialogs: boolean
  /** What the next native dialog answers; null cancels it. */
  readonly answerDialog: (path: string | null) => Promise<void>
  /** Ends the application in order and starts it again on the same data folder. */
  readonly restart: () => Promise<Page>
}

function appOver(host: HostName, running: RunningApplication, workFolder: string): App {
  return {
    host,
    get page() {
      return running.page
    },
    dataFolder: running.dataFolder,
    workFolder,
    hasNativeDialogs: running.answerDialog !== undefined,
    answerDialog: async (path) => {
      if (running.answerDialog === undefined) throw new Error('this host has no native dialogs: use the page’s own')
      await running.answerDialog(path)
    },
    restart: async () => {
      await running.restart()
      return running.page
    },
  }
}

/** The application of a worker: started for its first story, and handed on from one to the next. */
class Shelf {
  #running: RunningApplication | undefined

  async take(installation: Installation, browser: Browser): Promise<RunningApplication> {
    if (this.#running === undefined) this.#running = await RunningApplication.start(installation, browser)
    else await this.#running.enter(installation.newcomer)
    return this.#running
  }

  async putBack(running: RunningApplication): Promise<void> {
    if (running.canBeReused) await running.leave()
    else await this.close()
  }

  async close(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    await running?.close()
  }
}

export interface HostSetting {
  /** Set by the project. */
  readonly host: HostName
}

export interface StorySetting {
  /** Whether Loadstone was never started before: it then opens the sample study. */
  readonly newcomer: boolean
  /** Whether the story is about the application's own start, end or processes: it then gets one that is nobody else's. */
  readonly alone: boolean
}

export const test = playwright.extend<{ app: App } & StorySetting, HostSetting & { shelf: Shelf }>({
  host: ['served', { option: true, scope: 'worker' }],
  newcomer: [false, { option: true }],
  alone: [false, { option: true }],
  shelf: [
    async ({ host: _host }, use) => {
      const shelf = new Shelf()
      await use(shelf)
      await shelf.close()
    },
    { scope: 'worker' },
  ],
  app: async ({ host, newcomer, alone, browser, shelf }, use, story) => {
    const installation = { host, root, newcomer }
    const running = alone
      ? await RunningApplication.start(installation, browser)
      : await shelf.take(installation, browser)
    const workFolder = await running.makeWorkFolder()
    await use(appOver(host, running, workFolder))
    if (alone) return running.close()
    // What a story has failed on may not answer any more, and is of no use to another.
    await (story.status === story.expectedStatus ? shelf.putBack(running) : shelf.close())
    await rm(workFolder, { recursive: true, force: true })
  },
})
