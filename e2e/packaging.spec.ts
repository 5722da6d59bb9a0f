/** The package, built offline around an empty Electron: what is in it, and that its back end runs from it. */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { parse } from 'yaml'
import { startServed } from './hosts/served.ts'

const root = join(import.meta.dirname, '..')
const platform = `${process.platform}-${process.arch}`
let folder: string
let resources: string

/** As much of an Electron as the packager wants to see. */
function makeDummyElectron(): string {
  const dist = join(folder, 'electron')
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
  mkdirSync(join(dist, 'locales'), { recursive: true })
  mkdirSync(join(dist, 'resources'))
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak', 'electron']) writeFileSync(join(dist, name), '')
  writeFileSync(join(dist, 'version'), version)
  chmodSync(join(dist, 'electron'), 0o755)
  return dist
}

/** Fuses are bits in Electron's binary, which is not there. */
function configurationWithoutFuses(): string {
  const path = join(folder, 'electron-builder.json')
  const configuration = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>
  delete configuration['electronFuses']
  writeFileSync(path, JSON.stringify({ ...configuration, electronDist: makeDummyElectron() }))
  return path
}

test.describe.configure({ mode: 'serial' })

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loadstone-package-'))
  const output = join(folder, 'dist')
  const given = ['--dir', '--linux', `--${process.arch}`, '--config', configurationWithoutFuses(), `-c.directories.output=${output}`]
  execFileSync(join(root, 'node_modules/.bin/electron-builder'), given, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  resources = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`, 'resources')
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the archive holds the application and nothing that it does not run', () => {
  const files = listPackage(join(resources, 'app.asar'), { isPack: false })
  expect(files).toEqual(
    expect.arrayContaining([
      '/package.json',
      '/out/main/main.js',
      '/out/main/backEndProcess.js',
      '/out/preload/preload.cjs',
      '/out/renderer/index.html',
      '/resources/codebooks/ptm-reuse.json',
      '/resources/icons/application.png',
      `/node_modules/better-sqlite3/prebuilds/${platform}.node`,
    ]),
  )
  const packages = files.flatMap((file) => /^\/node_modules\/([^/]+)$/.exec(file)?.[1] ?? [])
  expect(packages).toEqual(['better-sqlite3'])
  const prebuilds = files.filter((file) => /\/prebuilds\/.+\.node$/.test(file))
  expect(prebuilds).toEqual([`/node_modules/better-sqlite3/prebuilds/${platform}.node`])
  expect(files.filter((file) => /\.test\.ts$|^\/(?:electron|renderer|shared|e2e|scripts)(?:\/|$)/.test(file))).toEqual([])
})

test('what the back end’s process reads lies beside the archive', () => {
  const unpacked = join(resources, 'app.asar.unpacked')
  const needed = [
    'package.json',
    'out/main/backEndProcess.js',
    'resources/codebooks/ptm-reuse.json',
    `node_modules/better-sqlite3/prebuilds/${platform}.node`,
  ]
  expect(needed.filter((file) => !existsSync(join(unpacked, file)))).toEqual([])
})

test('the packaged files serve the page, with their own back end', async ({ page }) => {
  const extracted = join(folder, 'extracted')
  extractAll(join(resources, 'app.asar'), extracted)
  cpSync(join(resources, 'app.asar.unpacked'), extracted, { recursive: true })
  const served = await startServed(extracted, join(folder, 'data'))
  await page.goto(served.address)
  await expect(page).toHaveTitle(/Loadstone/)
  await expect(page.locator('h1, main, [role="main"]').first()).toBeVisible()
  expect(await served.close()).toBe(0)
})
