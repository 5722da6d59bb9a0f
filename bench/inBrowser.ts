/** The built served host in a real browser, as the benchmarks of the window need it; null with a reason when there is none. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { Application } from '../e2e/pages/application.ts'
import { startServed } from '../e2e/hosts/served.ts'
import { presentBrowser } from '../scripts/find-browser.mjs'

/** Here, or where a build of one's own was made beside this one. */
export const root = process.env['LOADSTONE_ROOT'] ?? join(import.meta.dirname, '..')

/** Prints why when the application is not built or there is no Chromium. */
export async function startBrowser(): Promise<Browser | null> {
  const executablePath = await presentBrowser()
  const missing = existsSync(join(root, 'out/main/serve.js')) ? null : 'The application is not built (npm run build)'
  if (missing === null && executablePath !== undefined) {
    const args = [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ]
    return chromium.launch({ executablePath, args })
  }
  console.log(`${missing ?? 'There is no Chromium here'}: the window is not measured.`)
  return null
}

export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'loadstone-bench-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) }
}

/** The application on a data folder of its own that has greeted its user already. */
export async function openApplication(browser: Browser, folder: string) {
  const dataFolder = join(folder, 'data')
  const memory = join(dataFolder, 'installation.json')
  mkdirSync(dataFolder, { recursive: true })
  // On a second start it remembers what lay open.
  if (!existsSync(memory)) writeFileSync(memory, JSON.stringify({ installation: 'bench', welcomed: true }))
  const served = await startServed(root, dataFolder)
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(served.address)
  const refuse = (): Promise<never> => Promise.reject(new Error('not needed here'))
  const application = new Application({
    host: 'served',
    page,
    dataFolder,
    workFolder: folder,
    hasNativeDialogs: false,
    answerDialog: refuse,
    restart: refuse,
  })
  const close = async (): Promise<void> => {
    await context.close()
    await served.close()
  }
  return { page, application, dataFolder, close }
}
