/**
 * From starting the served host to a window in which one can work, with the last study open. Peer: a Node process that
 * serves an empty page, started and opened in the same browser. Fair as a floor: two process starts and one navigation
 * that no web application can do without. The browser itself runs already on both sides.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Browser } from '@playwright/test'
import { startServed } from '../e2e/hosts/served.ts'
import { WindowPage } from '../e2e/pages/window.ts'
import { printRow, timesOf } from './harness.ts'
import { openApplication, root, startBrowser, temporaryFolder } from './inBrowser.ts'

const emptyServer = `
  const page = '<!doctype html><title>empty</title><p>ready</p>'
  const server = require('node:http').createServer((_, answer) => answer.end(page))
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

/** Milliseconds until it can be worked with; ending it is not counted. */
async function openLoadstone(browser: Browser, dataFolder: string): Promise<number> {
  const started = performance.now()
  const served = await startServed(root, dataFolder)
  const context = await browser.newContext()
  const window = new WindowPage(await context.newPage())
  await window.page.goto(served.address)
  await window.status.getByText('Coding as').waitFor()
  const took = performance.now() - started
  await context.close()
  await served.close()
  return took
}

async function openEmptyPage(browser: Browser): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, ['-e', emptyServer], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port.toString().trim()}/`)
  await page.getByText('ready').waitFor()
  const took = performance.now() - started
  await context.close()
  child.kill()
  await once(child, 'exit')
  return took
}

const browser = await startBrowser()
if (browser !== null) {
  const folder = temporaryFolder()
  const { application, dataFolder, close } = await openApplication(browser, folder.path)
  await application.createStudy()
  await close()
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let round = -1; round < 7; round += 1) {
    const pair = [await openLoadstone(browser, dataFolder), await openEmptyPage(browser)] as const
    if (round < 0) continue
    ours.push(pair[0])
    peer.push(pair[1])
  }
  const times = timesOf(ours, peer)
  printRow({ name: 'start to a usable window', times, peer: 'a Node process with an empty page', budget: 2000 })
  await browser.close()
  folder.remove()
}
