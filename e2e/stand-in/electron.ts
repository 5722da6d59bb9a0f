/**
 * A stand-in for the `electron` module, for tests only: enough of the main process's side to run the built main where
 * Electron's binary is not there. It does not sandbox, does not isolate worlds, draws no menu and knows no accelerators.
 */
import { fork } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { guarded } from './guard.ts'
import type { DialogQuestion, DrawnMenuItem, FromMain, ToMain } from './messages.ts'

function tell(message: FromMain): void {
  process.send?.(message)
}

let lastNumber = 0
function nextNumber(): number {
  lastNumber += 1
  return lastNumber
}

interface Preventable {
  readonly prevented: () => boolean
  readonly event: { readonly preventDefault: () => void }
}

function preventable(fields: object = {}): Preventable {
  let prevented = false
  const event = {
    ...fields,
    preventDefault: () => {
      prevented = true
    },
  }
  return { prevented: () => prevented, event }
}

type WindowOpenHandler = (details: { url: string }) => { action: string }

class WebContents extends EventEmitter {
  readonly id = nextNumber()
  readonly mainFrame = { url: '' }
  openHandler: WindowOpenHandler = () => ({ action: 'allow' })

  send(channel: string, value: unknown): void {
    tell({ type: 'send', window: this.id, channel, value: structuredClone(value) })
  }

  isDestroyed(): boolean {
    return !windows.has(this.id)
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler
  }
}

interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly x?: number
  readonly y?: number
  readonly webPreferences?: { readonly preload?: string }
}

const windows = new Map<number, BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents = guarded('webContents', new WebContents())
  private readonly options: WindowOptions
  private afterLoad: (() => void) | undefined
  private maximized = false

  constructor(options: WindowOptions) {
    super()
    this.options = options
    const known = guarded<BrowserWindow>('BrowserWindow', this)
    windows.set(this.webContents.id, known)
    app.emit('web-contents-created', {}, this.webContents)
    return known
  }

  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url
    const { preload = '', ...preferences } = this.options.webPreferences ?? {}
    tell({ type: 'open', window: this.webContents.id, url, preferences, preload })
    return new Promise((resolve) => {
      this.afterLoad = resolve
    })
  }

  /** The browser's side says so. */
  loaded(): void {
    this.emit('ready-to-show')
    this.afterLoad?.()
  }

  show(): void {
    tell({ type: 'shown', window: this.webContents.id, focused: false })
  }

  focus(): void {
    tell({ type: 'shown', window: this.webContents.id, focused: true })
  }

  isMinimized(): boolean {
    return false
  }

  maximize(): void {
    this.maximized = true
  }

  isMaximized(): boolean {
    return this.maximized
  }

  getNormalBounds() {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }

  close(): void {
    if (!windows.has(this.webContents.id)) return
    const { event, prevented } = preventable()
    this.emit('close', event)
    if (prevented()) return
    windows.delete(this.webContents.id)
    tell({ type: 'close', window: this.webContents.id })
    this.emit('closed')
    if (windows.size === 0 && !quitting) app.emit('window-all-closed')
  }
}

let quitting = false

class App extends EventEmitter {
  readonly isPackaged = false
  private readonly paths = new Map<string, string>()

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    return this.paths.has('userData')
  }

  whenReady(): Promise<void> {
    return Promise.resolve()
  }

  /** Windows first, then `will-quit`, which may be put off: `quit` is then called again. */
  quit(): void {
    quitting = true
    for (const window of windows.values()) window.close()
    const { event, prevented } = preventable()
    this.emit('will-quit', event)
    if (!prevented()) process.disconnect()
  }
}

export const app: App = guarded('app', new App())

type Handler = (event: unknown, value: unknown) => unknown

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler)
  }
}

export const ipcMain: IpcMain = guarded('ipcMain', new IpcMain())

let answerRequest: ((request: Request) => Promise<Response>) | undefined

export const protocol = guarded('protocol', {
  registerSchemesAsPrivileged: (_schemes: unknown): void => undefined,
  handle: (_scheme: string, handler: (request: Request) => Promise<Response>): void => {
    answerRequest = handler
  },
})

export const session = guarded('session', {
  defaultSession: guarded('session.defaultSession', {
    setPermissionRequestHandler: (_handler: unknown): void => undefined,
    setPermissionCheckHandler: (_handler: unknown): void => undefined,
    setDevicePermissionHandler: (_handler: unknown): void => undefined,
  }),
})

export const screen = guarded('screen', {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
})

interface TemplateItem {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly accelerator?: string
  readonly submenu?: readonly TemplateItem[]
  readonly click?: () => void
}

function drawn(item: TemplateItem): DrawnMenuItem {
  const { id, label, role, type, enabled = true, checked, accelerator, submenu = [] } = item
  return { id, label, role, type, enabled, checked, accelerator, submenu: submenu.map(drawn) }
}

let menu: readonly TemplateItem[] = []

export const Menu = guarded('Menu', {
  buildFromTemplate: (items: readonly TemplateItem[]) => ({ items }),
  setApplicationMenu: ({ items }: { items: readonly TemplateItem[] }): void => {
    menu = items
    tell({ type: 'menu', items: items.map(drawn) })
  },
})

function choose(id: string): void {
  const all = menu.flatMap((item) => item.submenu ?? [])
  const found = all.find((item) => item.id === id && item.enabled !== false)
  found?.click?.()
}

const questions = new Map<number, (value: never) => void>()

function ask<T>(kind: DialogQuestion['kind'], options: Record<string, unknown>): Promise<T> {
  const question = nextNumber()
  tell({ type: 'dialog', question, asked: { kind, options } })
  return new Promise<T>((resolve) => {
    questions.set(question, resolve)
  })
}

export const dialog = guarded('dialog', {
  showOpenDialog: (_window: unknown, options: Record<string, unknown>) => ask('open', options),
  showSaveDialog: (_window: unknown, options: Record<string, unknown>) => ask('save', options),
  showMessageBox: (options: Record<string, unknown>) => ask('message', options),
})

export const utilityProcess = guarded('utilityProcess', {
  /** A forked Node process in the place of a utility process. */
  fork: (entry: string, given: readonly string[]) => {
    const child = fork(entry, given, { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] })
    const events = new EventEmitter()
    child.on('message', (message) => events.emit('message', message))
    child.on('exit', (code) => events.emit('exit', code))
    return guarded(
      'utilityProcess.child',
      Object.assign(events, {
        postMessage: (message: object) => {
          if (child.connected) child.send(message)
        },
        kill: () => child.kill('SIGKILL'),
      }),
    )
  },
})

async function respond({ request, url, method }: Extract<ToMain, { type: 'request' }>): Promise<void> {
  const response = await answerRequest?.(new Request(url, { method }))
  if (response === undefined) throw new Error('the built main has not answered the page’s protocol')
  const body = new Uint8Array(await response.arrayBuffer())
  tell({ type: 'response', request, status: response.status, headers: Object.fromEntries(response.headers), body })
}

/** The event of an IPC message: a frame that is not the main one is another object, as in Electron. */
function ipcEvent(message: Extract<ToMain, { type: 'ipc' | 'invoke' }>): object | undefined {
  const contents = windows.get(message.window)?.webContents
  if (contents === undefined) return undefined
  if (!message.inMainFrame) return { sender: contents, senderFrame: { url: message.url } }
  contents.mainFrame.url = message.url
  return { sender: contents, senderFrame: contents.mainFrame }
}

async function invoke(message: Extract<ToMain, { type: 'invoke' }>): Promise<void> {
  const { call } = message
  try {
    const handler = ipcMain.handlers.get(message.channel)
    if (handler === undefined) throw new Error(`no handler for ${message.channel}`)
    tell({ type: 'invoked', call, value: await handler(ipcEvent(message), message.value) })
  } catch (error) {
    tell({ type: 'invoked', call, failure: String(error) })
  }
}

function navigation(message: Extract<ToMain, { type: 'navigate' }>): void {
  const { event, prevented } = preventable({ url: message.url })
  windows.get(message.window)?.webContents.emit('will-navigate', event)
  tell({ type: 'navigation', request: message.request, allowed: !prevented() })
}

function popup(message: Extract<ToMain, { type: 'popup' }>): void {
  const decided = windows.get(message.window)?.webContents.openHandler({ url: message.url })
  tell({ type: 'navigation', request: message.request, allowed: decided?.action !== 'deny' })
}

function receive(message: ToMain): void {
  switch (message.type) {
    case 'loaded':
      return windows.get(message.window)?.loaded()
    case 'ipc':
      ipcMain.emit(message.channel, ipcEvent(message), message.value)
      return
    case 'invoke':
      return void invoke(message)
    case 'request':
      return void respond(message)
    case 'navigate':
      return navigation(message)
    case 'popup':
      return popup(message)
    case 'choose':
      return choose(message.id)
    case 'answer':
      return questions.get(message.question)?.(message.value as never)
    case 'closed':
      return windows.get(message.window)?.close()
    case 'second-instance':
      app.emit('second-instance', {}, message.argv, message.folder)
      return
    case 'quit':
      return app.quit()
  }
}

process.on('message', (message) => receive(message as ToMain))
// The test that held the browser is gone: nothing may stay behind.
process.on('disconnect', () => process.exit(0))
