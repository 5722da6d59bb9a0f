/** One started application that stories use in turn: each finds it as an installation without a study, and nothing of the others. */
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Bridge } from '../../shared/bridge.ts'
import type { ClientFrame, HostFrame } from '../../shared/frames.ts'
import { openElectron } from './electron.ts'
import type { HostName, RunningHost } from './host.ts'
import { openServed } from './served.ts'
import { openStandIn } from './standIn.ts'

const openers = { served: openServed, 'stand-in': openStandIn, electron: openElectron } as const

/** What a data folder holds that says nothing of studies: caches by content, the window's place, the port. */
const kept = new Set(['cache', 'window', 'window.json', 'served-port', 'installation.json'])

/** What stories listen to; the hosts listen to other events of the page. */
const heard = ['console', 'pageerror', 'dialog', 'request'] as const

export interface Installation {
  readonly host: HostName
  readonly root: string
  /** Whether Loadstone was never started before: it then opens the sample study. */
  readonly newcomer: boolean
}

/** Written beside and put in place at once: a running back end reads it anew whenever it has changed. */
async function writeMemory(dataFolder: string, welcomed: boolean): Promise<void> {
  const path = join(dataFolder, 'installation.json')
  await writeFile(`${path}.new`, JSON.stringify({ installation: randomUUID(), welcomed }))
  await rename(`${path}.new`, path)
}

/** Closes the study over a connection of its own, as a second window would. Runs in the page. */
function closeStudy(): Promise<void> {
  const frame: ClientFrame = { type: 'call', id: 1, method: 'study.close', input: {} }
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('the back end went away before the study was closed'))
    const receive = (answer: HostFrame): void => {
      if (answer.type === 'result') resolve()
      if (answer.type === 'error') reject(new Error(answer.error.message))
    }
    const { loadstone } = globalThis as { loadstone?: Bridge }
    if (loadstone === undefined) {
      const socket = new WebSocket(`${window.location.origin.replace('http', 'ws')}/socket`)
      socket.addEventListener('open', () => socket.send(JSON.stringify(frame)))
      socket.addEventListener('close', gone)
      socket.addEventListener('message', ({ data }: MessageEvent<string>) => receive(JSON.parse(data) as HostFrame))
      return
    }
    const port = loadstone.connect()
    port.listen({ frame: receive, closed: gone })
    port.send(frame)
  })
}

/** What the window remembers lies with its origin; nothing of the page may run any more, or it would write it again. */
async function forgetWindow(page: Page, origin: string): Promise<void> {
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' })
  await session.detach()
}

export class RunningApplication {
  readonly dataFolder: string
  readonly #folder: string
  readonly #context: BrowserContext
  readonly #open: () => Promise<RunningHost>
  #running: RunningHost

  private constructor(folder: string, context: BrowserContext, open: () => Promise<RunningHost>, running: RunningHost) {
    this.#folder = folder
    this.dataFolder = join(folder, 'data')
    this.#context = context
    this.#open = open
    this.#running = running
  }

  static async start({ host, root, newcomer }: Installation, browser: Browser): Promise<RunningApplication> {
    const folder = await mkdtemp(join(tmpdir(), 'loadstone-story-'))
    const dataFolder = join(folder, 'data')
    if (!newcomer) {
      await mkdir(dataFolder)
      await writeMemory(dataFolder, true)
    }
    const context = await browser.newContext()
    const open = (): Promise<RunningHost> => openers[host]({ context, root, dataFolder })
    return new RunningApplication(folder, context, open, await open())
  }

  get page(): Page {
    return this.#running.page
  }

  get answerDialog(): RunningHost['answerDialog'] {
    return this.#running.answerDialog
  }

  /** False where a story after this one needs a new start. */
  get canBeReused(): boolean {
    return this.#running.reopen !== undefined
  }

  /** An empty folder for what one story writes. */
  makeWorkFolder(): Promise<string> {
    return mkdtemp(join(this.#folder, 'work-'))
  }

  async restart(): Promise<void> {
    await this.#running.close()
    this.#running = await this.#open()
  }

  /** Leaves nothing of a story behind, neither in the back end nor in the window. */
  async leave(): Promise<void> {
    const { page } = this
    for (const event of heard) page.removeAllListeners(event)
    await page.evaluate(closeStudy)
    await forgetWindow(page, new URL(page.url()).origin)
    await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  }

  /** After `leave`: as an installation that was just made, or that has greeted its user already. */
  async enter(newcomer: boolean): Promise<void> {
    for (const name of await readdir(this.dataFolder)) {
      if (!kept.has(name)) await rm(join(this.dataFolder, name), { recursive: true, force: true })
    }
    await writeMemory(this.dataFolder, !newcomer)
    await this.#running.reopen?.()
  }

  async close(): Promise<void> {
    await this.#running.close()
    await this.#context.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}
