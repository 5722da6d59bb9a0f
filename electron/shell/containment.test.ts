import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { containPages, denyPermissions } from './containment.ts'

/** A page's contents as far as they are contained: Electron itself cannot be loaded here. */
class Contents extends EventEmitter {
  openHandler: (() => unknown) | undefined

  setWindowOpenHandler(handler: () => unknown): void {
    this.openHandler = handler
  }

  /** Whether the page may go there. */
  tries(event: string, url: string): boolean {
    let prevented = false
    this.emit(event, {
      url,
      preventDefault: () => {
        prevented = true
      },
    })
    return !prevented
  }
}

function contained(developmentServer?: string): Contents {
  const app = new EventEmitter()
  containPages(app as App, developmentServer)
  const contents = new Contents()
  app.emit('web-contents-created', {}, contents as unknown as WebContents)
  return contents
}

test.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('a page stays where it is: %s', (event) => {
  const contents = contained()
  expect(contents.tries(event, 'app://loadstone/')).toBe(true)
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://loadstone.evil/', 'app://other/', 'about:blank']) {
    expect(contents.tries(event, url)).toBe(false)
  }
})

test('in development the page is the development server’s, and only that', () => {
  const contents = contained('http://localhost:5173')
  expect(contents.tries('will-navigate', 'http://localhost:5173/')).toBe(true)
  expect(contents.tries('will-navigate', 'http://localhost:51730/')).toBe(false)
  expect(contents.tries('will-navigate', 'app://loadstone/')).toBe(false)
})

test('no window is opened and no page embedded', () => {
  const contents = contained()
  expect(contents.openHandler?.()).toEqual({ action: 'deny' })
  expect(contents.tries('will-attach-webview', 'app://loadstone/')).toBe(false)
})

test('every permission is denied, asked for or looked up', () => {
  const answers: unknown[] = []
  denyPermissions({
    setPermissionRequestHandler: (handler: (contents: null, permission: string, decide: (given: boolean) => void) => void) => {
      for (const permission of ['media', 'clipboard-read', 'openExternal']) handler(null, permission, (given) => answers.push(given))
    },
    setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
  } as unknown as Session)
  expect(answers).toEqual([false, false, false, false, false])
})
