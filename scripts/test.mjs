/** `npm test`: all of `npm run check`, then the end-to-end stories on every host that can run here. */
import { checkNode } from './node-version.mjs'

checkNode()
const { build } = await import('./built.mjs')
const { findBrowser } = await import('./find-browser.mjs')
const { findElectron, windowObstacle } = await import('./electron-binary.mjs')
const { closingLine, endToEnd, lint, production, summarise, total, types, unit } = await import('./parts.mjs')

const say = (line) => console.log(line)

function hosts() {
  const electron = findElectron()
  const obstacle = 'missing' in electron ? electron.missing : windowObstacle()
  const everywhere = ['served', 'stand-in', 'package']
  return { projects: obstacle === null ? [...everywhere, 'electron'] : everywhere, obstacle }
}

async function stories(given) {
  try {
    const browser = await findBrowser(say)
    const { projects, obstacle } = hosts()
    if (obstacle !== null) say(`The stories do not run in the real Electron, because ${obstacle}.`)
    const part = await endToEnd(projects, browser, given)
    return { ...part, name: `end-to-end tests on ${projects.join(', ')}` }
  } catch (error) {
    return { name: 'end-to-end tests', ok: false, output: error.message, seconds: 0, counts: { passed: 0, failed: 1, skipped: 0 } }
  }
}

say('Checking types, lint and boundaries, running the unit tests, building ...')
const checked = await Promise.all([types(), lint(), unit(), production(build)])
const parts = [...checked]
// Stories about a build that failed would only repeat that it did.
if (checked.at(-1)?.ok === true) parts.push(await stories(process.argv.slice(2)))
if (!summarise(parts)) process.exitCode = 1
console.log(closingLine(total(parts)))
