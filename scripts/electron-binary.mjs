/** Looks for Electron's binary without importing electron, because the import itself would start a download. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const folder = join(import.meta.dirname, '../node_modules/electron')
const failureFile = join(import.meta.dirname, '../node_modules/.cache/loadstone/electron-download.json')
/** How long the network may take to answer before it counts as absent, and the download to be given up (milliseconds). */
const answerWithin = 1500
const downloadWithin = 120_000

function readText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

function version() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}

/** `{ path }` of a binary that runs, or `{ missing }` with the reason in words. */
export function findElectron() {
  if (!existsSync(folder)) return { missing: 'the electron package is not installed' }
  const name = readText(join(folder, 'path.txt')) ?? 'electron'
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name)
  if (!existsSync(path)) return { missing: "Electron's binary is not installed" }
  const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const tried = spawnSync(path, ['--version'], { env: environment, timeout: 10_000, encoding: 'utf8' })
  if (tried.status === 0) return { path }
  const reason = (tried.stderr || tried.error?.message || `it ended with code ${tried.status}`).trim().split('\n')[0]
  return { missing: `Electron's binary does not run here (${reason})` }
}

/** Why a window cannot be opened although the binary is there; null when it can. */
export function windowObstacle(environment = process.env, platform = process.platform) {
  if (platform !== 'linux') return null
  if (!environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'there is no display'
  if (process.getuid?.() === 0) return "Electron's sandbox does not run as root"
  return null
}

async function networkAnswers() {
  const source = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/'
  try {
    await fetch(source, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerWithin) })
    return true
  } catch {
    return false
  }
}

function rememberFailure() {
  mkdirSync(dirname(failureFile), { recursive: true })
  writeFileSync(failureFile, JSON.stringify({ version: version() }))
}

function failedBefore() {
  const text = readText(failureFile)
  return text !== null && JSON.parse(text).version === version()
}

/** Fetches the binary by the package's own installer: once for each version, and only when the network answers at once. */
export async function fetchElectron(say) {
  if (!existsSync(folder)) return findElectron()
  if (failedBefore()) return { missing: "Electron's binary could not be fetched" }
  if (!(await networkAnswers())) return { missing: "Electron's binary is not installed and there is no network to fetch it" }
  say('Fetching Electron, once ...')
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: downloadWithin })
  const found = findElectron()
  if ('path' in found) return found
  rememberFailure()
  return { missing: "Electron's binary could not be fetched" }
}
