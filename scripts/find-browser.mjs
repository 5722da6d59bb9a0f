/** Finds a Chromium for the end-to-end tests, and installs Debian's when there is none and it may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable']
const bundles = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function onPath(environment) {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path !== '' && existsSync(path) ? path : undefined
}

function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function installFromDebian(say) {
  say('Installing Chromium from Debian for the end-to-end tests ...')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = { stdio: ['ignore', 'ignore', 2], env: environment }
  spawnSync('apt-get', ['update', '-q'], options)
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options)
}

/** What is there already, or undefined; rejects a LOADSTONE_CHROMIUM that cannot be run. */
export async function presentBrowser(environment = process.env) {
  const given = environment.LOADSTONE_CHROMIUM
  if (given !== undefined && given !== '') {
    if (isExecutable(given)) return given
    throw new Error(`LOADSTONE_CHROMIUM is ${given}, which cannot be run. Correct it, or unset it.`)
  }
  return (await playwrightsOwn()) ?? onPath(environment) ?? bundles.find(isExecutable)
}

/** The path of a Chromium; rejects with what to do when there is none and none can be installed. */
export async function findBrowser(say = () => undefined) {
  const present = await presentBrowser()
  if (present !== undefined) return present
  if (mayInstall()) installFromDebian(say)
  const installed = onPath(process.env)
  if (installed !== undefined) return installed
  throw new Error(
    'The end-to-end tests need Chromium. Install it (`apt-get install chromium`, or `npx playwright install chromium`), ' +
      'or set LOADSTONE_CHROMIUM to one.',
  )
}
