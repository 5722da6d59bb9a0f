/** The desktop window: sandboxed, where it was last time, shown when there is something to see. */
import { BrowserWindow, screen } from 'electron'
import { isReachable, readWindowState, writeWindowState } from './windowState.ts'

export interface WindowOptions {
  readonly preload: string
  readonly icon: string
  /** Address of the page. */
  readonly page: string
  /** File that remembers the window's place. */
  readonly stateFile: string
}

function placement(stateFile: string) {
  const state = readWindowState(stateFile)
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  if (state === null || !isReachable(state, areas)) return { width: 1440, height: 900, maximized: false }
  return state
}

function rememberPlace(window: BrowserWindow, stateFile: string): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    writeWindowState(stateFile, { x, y, width, height, maximized: window.isMaximized() })
  })
}

export function openWindow({ preload, icon, page, stateFile }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = placement(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Loadstone',
    icon,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  rememberPlace(window, stateFile)
  window.once('ready-to-show', () => window.show())
  // A page that cannot be loaded leaves the reason in the window's title bar instead of nothing at all.
  window.loadURL(page).catch((error: unknown) => {
    window.setTitle(`Loadstone could not load its page: ${String(error)}`)
    window.show()
  })
  return window
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
