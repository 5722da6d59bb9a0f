/** Entry of the desktop: puts the window, the page's protocol, the menu, the dialogs and the back end together. */
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { platformFolders } from './folders.ts'
import { reportBackEndDeath } from './shell/backEndDeath.ts'
import { containPages, denyPermissions } from './shell/containment.ts'
import { offerDialogs } from './shell/dialogs.ts'
import { offerMenu } from './shell/menu.ts'
import { pageAddress } from './shell/pageOrigin.ts'
import { declarePageScheme, servePage } from './shell/pageProtocol.ts'
import { receiveFrom } from './shell/sender.ts'
import { createStudyRequests, studyInArguments } from './shell/studyArguments.ts'
import { startUtilityBackEnd } from './shell/utilityBackEnd.ts'
import { focusWindow, openWindow } from './shell/window.ts'
import { serveIpc } from './transport/ipc.ts'
import { type Relay, startRelay } from './transport/relay.ts'
import { readVersion } from './version.ts'

const root = join(import.meta.dirname, '../..')
/** What another process reads lies beside the archive of a packaged application, not inside it. */
const unpacked = root.replace(/app\.asar$/, 'app.asar.unpacked')
const developmentServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const folders = platformFolders(process.env, process.platform)
const studies = createStudyRequests()
let window: BrowserWindow | null = null

function startBackEnd(): Relay {
  return startRelay({
    start: () =>
      startUtilityBackEnd(join(unpacked, 'out/main/backEndProcess.js'), {
        host: 'desktop',
        version: readVersion(root),
        resources: join(unpacked, 'resources'),
        dataFolder: folders.data,
        cacheFolder: folders.cache,
      }),
    died: (again) => reportBackEndDeath(again),
  })
}

function open(dropConnections: (page: number) => void): void {
  const opened = openWindow({
    preload: join(root, 'out/preload/preload.cjs'),
    icon: join(unpacked, 'resources/icons/application.png'),
    page: pageAddress(developmentServer),
    stateFile: join(folders.data, 'window.json'),
  })
  const page = opened.webContents.id
  window = opened
  const pageGone = (): void => {
    studies.pause()
    dropConnections(page)
  }
  opened.webContents.on('render-process-gone', pageGone)
  opened.on('closed', () => {
    window = null
    pageGone()
  })
}

function start(): void {
  const check = { window: () => window, developmentServer }
  const receive = receiveFrom(check)
  const relay = startBackEnd()
  const { dropAll } = serveIpc({ receive, relay })
  denyPermissions(session.defaultSession)
  servePage(join(root, 'out/renderer'))
  offerMenu(check)
  offerDialogs(check)
  receive('loadstone:takes-studies', (sender) => {
    if (sender !== null) studies.deliverTo((path) => sender.send('loadstone:open-study', path))
  })
  app.on('activate', () => {
    if (window === null) open(dropAll)
  })
  finishWith(relay)
  open(dropAll)
}

/** The application ends only after the back end has closed the study in order. */
function finishWith(relay: Relay): void {
  let finished = false
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    void relay.close().then(() => {
      finished = true
      app.quit()
    })
  })
}

function takeStudy(path: string | null): void {
  if (path !== null) studies.request(path)
  if (window !== null) focusWindow(window)
}

// Chromium's own files stay apart from ours; the single-instance lock lies there too, so it is one for each data folder.
app.setPath('userData', join(folders.data, 'window'))
declarePageScheme()
containPages(app, developmentServer)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, given, folder) => takeStudy(studyInArguments(given.slice(1), folder)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    takeStudy(path)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  takeStudy(studyInArguments(process.argv.slice(1), process.cwd()))
  // Not awaited at the top level: the module would never finish, and the application would wait for it.
  void app.whenReady().then(start)
} else {
  app.quit()
}
