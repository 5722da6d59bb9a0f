/** The `test` of the stories: hands out the running application on the project's host, with a data folder of its own. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type Page, test as playwright } from '@playwright/test'
import { openElectron } from './hosts/electron.ts'
import type { HostName, RunningHost } from './hosts/host.ts'
import { openServed } from './hosts/served.ts'
import { openStandIn } from './hosts/standIn.ts'

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

const openers = { served: openServed, 'stand-in': openStandIn, electron: openElectron } as const

/** As an installation that has greeted its user leaves it: without a study open, and without the sample to wait for. */
async function writeWelcomed(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true })
  const memory = { installation: randomUUID(), welcomed: true }
  await writeFile(join(dataFolder, 'installation.json'), JSON.stringify(memory))
}

async function startApp(
  host: HostName,
  context: BrowserContext,
  folder: string,
): Promise<App & { close: () => Promise<void> }> {
  const dataFolder = join(folder, 'data')
  const open = (): Promise<RunningHost> => openers[host]({ context, root, dataFolder })
  let running = await open()
  return {
    host,
    get page() {
      return running.page
    },
    dataFolder,
    workFolder: await mkdtemp(join(folder, 'work-')),
    hasNativeDialogs: running.answerDialog !== undefined,
    answerDialog: async (path) => {
      if (running.answerDialog === undefined) throw new Error('this host has no native dialogs: use the page’s own')
      await running.answerDialog(path)
    },
    restart: async () => {
      await running.close()
      running = await open()
      return running.page
    },
    close: () => running.close(),
  }
}

export interface HostSetting {
  /** Set by the project. */
  readonly host: HostName
  /** Whether Loadstone was never started before: it then opens the sample study. */
  readonly newcomer: boolean
}

export const test = playwright.extend<{ app: App } & HostSetting>({
  host: ['served', { option: true }],
  newcomer: [false, { option: true }],
  app: async ({ host, newcomer, context }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'loadstone-story-'))
    if (!newcomer) await writeWelcomed(join(folder, 'data'))
    const app = await startApp(host, context, folder)
    await use(app)
    await app.close()
    await rm(folder, { recursive: true, force: true })
  },
})
