/** What no page may do in this application: ask for a permission, go elsewhere, open a window, embed another page. */
import type { App, Session, WebContents } from 'electron'
import { isOwnPage } from './pageOrigin.ts'

/** Reading the clipboard, notifications, cameras, devices: nothing of the kind is needed, so nothing is granted. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

function containContents(contents: WebContents, developmentServer: string | undefined): void {
  // Links to the web are refused too: Loadstone works offline, and an address in a clone is not to be trusted.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  const stayHere = (event: { readonly url: string; readonly preventDefault: () => void }): void => {
    if (!isOwnPage(event.url, developmentServer)) event.preventDefault()
  }
  contents.on('will-navigate', stayHere)
  contents.on('will-redirect', stayHere)
  contents.on('will-frame-navigate', stayHere)
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Applies to every page that is ever made, whoever makes it. */
export function containPages(app: App, developmentServer: string | undefined): void {
  app.on('web-contents-created', (_event, contents) => containContents(contents, developmentServer))
}
