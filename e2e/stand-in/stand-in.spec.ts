/** What only the desktop has, through the stand-in: menu, dialogs, files to open, containment. */
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bridge } from '../../shared/bridge.ts'
import { expect, root, test as base } from '../test.ts'
import { bootStandIn, type StandIn } from './boot.ts'

type PageWithBridge = typeof globalThis & { loadstone: Bridge; seen: string[] }

const test = base.extend<{ standIn: StandIn; dataFolder: string }>({
  dataFolder: async ({ host: _host }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'loadstone-stand-in-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  standIn: async ({ context, dataFolder }, use) => {
    const standIn = await bootStandIn({ context, root, dataFolder, given: ['from-start.loadstone'] })
    await use(standIn)
    await standIn.quit()
  },
})

test('the window is sandboxed and isolated, without Node', ({ standIn }) => {
  expect(standIn.preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

/** The page sends its menu when it has started; a test's own menu comes after that. */
async function ownMenu(standIn: StandIn): Promise<void> {
  await expect.poll(() => standIn.menu().map((menu) => menu.label)).toContain('Help')
}

async function describeProbe(standIn: StandIn): Promise<void> {
  await standIn.page.evaluate(() =>
    (globalThis as PageWithBridge).loadstone.setMenu([
      {
        id: 'probe',
        label: 'Probe',
        entries: [
          { id: 'probe.one', label: 'One', accelerator: 'CmdOrCtrl+1', enabled: true },
          { id: 'probe.two', label: 'Two', enabled: false, startsGroup: true },
        ],
      },
    ]),
  )
  await expect.poll(() => standIn.menu().map((menu) => menu.id), { timeout: 2000 }).toContain('probe')
}

test('the page describes the native menu, and learns what was chosen in it', async ({ standIn }) => {
  await ownMenu(standIn)
  await standIn.page.evaluate(() => {
    const page = globalThis as PageWithBridge
    page.seen = []
    page.loadstone.onCommand((id) => page.seen.push(id))
  })
  // The page describes its own menu anew whenever something in it changes, so the probe may have to be said again.
  await expect(async () => {
    await describeProbe(standIn)
    const probe = standIn.menu().find((menu) => menu.id === 'probe')
    const entries = probe?.submenu.map(({ label, type, enabled }) => label ?? `${type} ${enabled}`)
    expect(entries).toEqual(['One', 'separator true', 'Two'])
    standIn.chooseMenu('probe.two')
    standIn.chooseMenu('probe.one')
    const seen = () => standIn.page.evaluate(() => [...new Set((globalThis as PageWithBridge).seen)])
    await expect.poll(seen, { timeout: 2000 }).toEqual(['probe.one'])
  }).toPass()
})

test('a menu of another shape changes nothing', async ({ standIn }) => {
  await ownMenu(standIn)
  await standIn.page.evaluate(() => {
    ;(globalThis as PageWithBridge).loadstone.setMenu([{ id: 'x', label: 'X', entries: [], extra: 1 } as never])
    return (globalThis as PageWithBridge).loadstone.pickFolder('Choose')
  })
  expect(standIn.menu().map((menu) => menu.id)).not.toContain('x')
})

test('native dialogs answer with a path, or null when they were cancelled', async ({ standIn }) => {
  const pick = () => standIn.page.evaluate(() => (globalThis as PageWithBridge).loadstone.pickFolder('Choose a folder'))
  standIn.answerDialog({ canceled: false, filePaths: ['/clones/zshot'] })
  expect(await pick()).toBe('/clones/zshot')
  expect(await pick()).toBeNull()
  standIn.answerDialog({ canceled: false, filePath: '/studies/a.loadstone' })
  const saved = await standIn.page.evaluate(() => (globalThis as PageWithBridge).loadstone.saveStudy('a.loadstone'))
  expect(saved).toBe('/studies/a.loadstone')
  expect(standIn.dialogs.map(({ kind, options }) => `${kind}: ${String(options['title'])}`)).toEqual([
    'open: Choose a folder',
    'open: Choose a folder',
    'save: Save the study as',
  ])
})

test('a dialog asked for with a wrong argument is refused', async ({ standIn }) => {
  const asked = standIn.page.evaluate(() =>
    (globalThis as PageWithBridge).loadstone.pickFolder({ title: 'x' } as never),
  )
  await expect(asked).rejects.toThrow(/refused/)
})

test('a second start brings the window to the front and opens its study', async ({ standIn }) => {
  await standIn.page.evaluate(() => {
    const page = globalThis as PageWithBridge
    page.seen = []
    page.loadstone.onOpenStudy((path) => page.seen.push(path))
  })
  standIn.startSecondInstance(['electron', '.', 'later.loadstone'], '/studies')
  const seen = () => standIn.page.evaluate(() => (globalThis as PageWithBridge).seen)
  await expect.poll(seen).toContain('/studies/later.loadstone')
  expect(standIn.focused()).toBe(1)
})

test('the page can neither go elsewhere nor open a window', async ({ standIn }) => {
  const { page } = standIn
  const address = page.url()
  const popup = page.waitForEvent('popup')
  await page.evaluate(() => void window.open('https://example.org/'))
  const opened = await popup
  if (!opened.isClosed()) await opened.waitForEvent('close')
  await page.evaluate(() => {
    window.location.href = 'https://example.org/'
  })
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(page.url()).toBe(address)
})

test('the place of the window is remembered', async ({ standIn, dataFolder }) => {
  await standIn.quit()
  const saved: unknown = JSON.parse(await readFile(join(dataFolder, 'window.json'), 'utf8'))
  expect(saved).toEqual({ x: 0, y: 0, width: 1440, height: 900, maximized: false })
})
