/** The browser's side of the stand-in: a page of Chromium for each window, over the built main's own protocol and IPC. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BrowserContext, Page, Request, Route } from '@playwright/test'
import type { DialogQuestion, DrawnMenuItem, FromMain, ToMain } from './messages.ts'
import { preloadScript } from './preload.ts'

/** Chromium cannot go to an address whose scheme it does not know, so the page's scheme is shown to it as this origin. */
const shownOrigin = 'https://loadstone.app.test'
const ownOrigin = 'app://loadstone'

const shown = (url: string): string => url.replace(ownOrigin, shownOrigin)
const own = (url: string): string => url.replace(shownOrigin, ownOrigin)

export interface StandIn {
  /** The page of the first window. */
  readonly page: Page
  /** Web preferences of the first window, as given to it. */
  readonly preferences: unknown
  readonly menu: () => readonly DrawnMenuItem[]
  readonly chooseMenu: (id: string) => void
  /** Dialogs are answered in this order; a dialog that nobody expected is cancelled. */
  readonly answerDialog: (value: unknown) => void
  /** Answers that no dialog has asked for are of no use to the next story. */
  readonly forgetAnswers: () => void
  readonly dialogs: readonly DialogQuestion[]
  readonly startSecondInstance: (argv: readonly string[], folder: string) => void
  /** How often a window was brought to the front. */
  readonly focused: () => number
  /** Ends the application by closing its window, and waits until its process has ended. */
  readonly quit: () => Promise<void>
}

export interface BootOptions {
  readonly context: BrowserContext
  readonly root: string
  readonly dataFolder: string
  readonly given?: readonly string[]
}

type Message<T extends FromMain['type']> = Extract<FromMain, { type: T }>

/** Numbered questions to the main process that are answered later. */
function createWaiting<T>() {
  const waiting = new Map<number, (value: T) => void>()
  let last = 0
  return {
    ask: (send: (number: number) => void): Promise<T> =>
      new Promise((resolve) => {
        last += 1
        waiting.set(last, resolve)
        send(last)
      }),
    answer: (number: number, value: T): void => {
      waiting.get(number)?.(value)
      waiting.delete(number)
    },
  }
}

/** Runs in the page, where the preload waits. */
function receiveInPage(messages: readonly Message<'send'>[]): void {
  const target = globalThis as unknown as { __standInReceive?: (channel: string, value: unknown) => void }
  for (const { channel, value } of messages) {
    try {
      target.__standInReceive?.(channel, value)
    } catch (error) {
      // One that fails does not keep the next from coming, and is a complaint of the page.
      reportError(error)
    }
  }
}

class Boot {
  readonly #child: ChildProcess
  readonly #options: BootOptions
  readonly #responses = createWaiting<Message<'response'>>()
  readonly #navigations = createWaiting<boolean>()
  readonly #calls = createWaiting<Message<'invoked'>>()
  readonly #pages = new Map<number, Page>()
  readonly #answers: unknown[] = []
  /** Frames reach the page one after the other, as over IPC; what comes while some are on their way goes together. */
  readonly #outgoing: Message<'send'>[] = []
  #delivering = false
  readonly first = Promise.withResolvers<{ page: Page; preferences: unknown }>()
  readonly dialogs: DialogQuestion[] = []
  menu: readonly DrawnMenuItem[] = []
  focused = 0

  constructor(options: BootOptions) {
    this.#options = options
    const { root, given = [], dataFolder } = options
    this.#child = fork(join(import.meta.dirname, 'main.ts'), [join(root, 'out/main/main.js'), ...given], {
      cwd: root,
      serialization: 'advanced',
      execArgv: [],
      env: { ...process.env, LOADSTONE_DATA: dataFolder },
    })
    this.#child.on('message', (message) => this.#receive(message as FromMain))
    this.#child.on('exit', (code) =>
      this.first.reject(new Error(`the built main ended with code ${code} before its window`)),
    )
  }

  tell(message: ToMain): void {
    // It may be about to exit: what it cannot be told any more, it need not know.
    if (this.#child.connected) this.#child.send(message, () => undefined)
  }

  answerDialog(value: unknown): void {
    this.#answers.push(value)
  }

  forgetAnswers(): void {
    this.#answers.length = 0
  }

  async quit(): Promise<void> {
    const ended = once(this.#child, 'exit')
    if (this.#child.exitCode !== null) return
    await Promise.all([...this.#pages.values()].map((page) => page.close()))
    this.tell({ type: 'quit' })
    await ended
  }

  #receive(message: FromMain): void {
    switch (message.type) {
      case 'open':
        return void this.#open(message).catch((error: unknown) => this.first.reject(error))
      case 'send':
        return this.#send(message)
      case 'invoked':
        return this.#calls.answer(message.call, message)
      case 'response':
        return this.#responses.answer(message.request, message)
      case 'navigation':
        return this.#navigations.answer(message.request, message.allowed)
      case 'menu':
        this.menu = message.items
        return
      case 'dialog':
        return this.#answerQuestion(message)
      case 'shown':
        this.focused += message.focused ? 1 : 0
        return
      case 'close':
        return void this.#pages.get(message.window)?.close()
    }
  }

  #answerQuestion({ question, asked }: Message<'dialog'>): void {
    this.dialogs.push(asked)
    const cancelled = { canceled: true, filePaths: [], filePath: '', response: 1 }
    this.tell({ type: 'answer', question, value: this.#answers.shift() ?? cancelled })
  }

  async #open({ window, url, preload, preferences }: Message<'open'>): Promise<void> {
    const page = await this.#options.context.newPage()
    this.#pages.set(window, page)
    page.on('close', () => this.tell({ type: 'closed', window }))
    page.on('popup', (popup) => void this.#popup(window, popup))
    await page.route('**/*', (route, request) => this.#route(window, page, route, request))
    await this.#joinIpc(window, page)
    await page.addInitScript({ content: preloadScript(preload) })
    await page.goto(shown(url))
    this.tell({ type: 'loaded', window })
    this.first.resolve({ page, preferences })
  }

  async #joinIpc(window: number, page: Page): Promise<void> {
    const from = (frame: { url: () => string }) => ({ url: own(frame.url()), inMainFrame: frame === page.mainFrame() })
    await page.exposeBinding('__standInSend', ({ frame }, channel: string, value: unknown) => {
      this.tell({ type: 'ipc', window, channel, value, ...from(frame) })
    })
    await page.exposeBinding('__standInInvoke', ({ frame }, channel: string, value: unknown) =>
      this.#calls.ask((call) => this.tell({ type: 'invoke', window, call, channel, value, ...from(frame) })),
    )
  }

  #send(message: Message<'send'>): void {
    this.#outgoing.push(message)
    if (!this.#delivering) void this.#deliver()
  }

  async #deliver(): Promise<void> {
    this.#delivering = true
    while (this.#outgoing.length > 0) {
      for (const [window, messages] of Map.groupBy(this.#outgoing.splice(0), (message) => message.window)) {
        // A page that is being closed or loaded anew takes nothing in, as in Electron.
        await this.#pages
          .get(window)
          ?.evaluate(receiveInPage, messages)
          .catch(() => undefined)
      }
    }
    this.#delivering = false
  }

  async #route(window: number, page: Page, route: Route, request: Request): Promise<void> {
    const url = own(request.url())
    const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame() && page.url() !== 'about:blank'
    if (leaves) {
      const allowed = await this.#navigations.ask((number) =>
        this.tell({ type: 'navigate', request: number, window, url }),
      )
      if (!allowed) return route.abort('aborted')
    }
    // Loadstone is offline: whatever is not its own protocol is let through only to fail a test.
    if (!url.startsWith(ownOrigin)) return route.abort('internetdisconnected')
    const { status, headers, body } = await this.#responses.ask((number) =>
      this.tell({ type: 'request', request: number, url, method: request.method() }),
    )
    await route.fulfill({ status, headers, body: Buffer.from(body) })
  }

  async #popup(window: number, popup: Page): Promise<void> {
    const url = own(popup.url())
    const allowed = await this.#navigations.ask((number) => this.tell({ type: 'popup', request: number, window, url }))
    if (!allowed) await popup.close()
  }
}

/** Boots the built main in a process of its own, so that nothing of an earlier boot is left in it. */
export async function bootStandIn(options: BootOptions): Promise<StandIn> {
  const boot = new Boot(options)
  const { page, preferences } = await boot.first.promise
  return {
    page,
    preferences,
    menu: () => boot.menu,
    chooseMenu: (id) => boot.tell({ type: 'choose', id }),
    answerDialog: (value) => boot.answerDialog(value),
    forgetAnswers: () => boot.forgetAnswers(),
    dialogs: boot.dialogs,
    startSecondInstance: (argv, folder) => boot.tell({ type: 'second-instance', argv, folder }),
    focused: () => boot.focused,
    quit: () => boot.quit(),
  }
}
