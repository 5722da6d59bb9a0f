/** `npm start`: opens the desktop window, or says in one line why not and serves the same to a browser. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode } from './node-version.mjs'

checkNode()
const { ensureBuilt, root } = await import('./built.mjs')
const { fetchElectron, findElectron, windowObstacle } = await import('./electron-binary.mjs')

const say = (line) => console.log(line)
/** A window that ends with an error so soon has never been seen (milliseconds). */
const seenAfter = 5000

/** Resolves with the reason when no window came, or never when the window's end ends this process. */
function openWindow(path, given) {
  return new Promise((resolve) => {
    const started = Date.now()
    const child = spawn(path, [root, ...given], { stdio: 'inherit' })
    // The terminal sends Ctrl+C to the window as well: it ends in order, and this process after it.
    const wait = () => undefined
    const endWindow = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', endWindow)
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => {
      process.off('SIGINT', wait)
      process.off('SIGTERM', endWindow)
      const failed = code !== 0 && signal === null && Date.now() - started < seenAfter
      if (!failed) process.exit(code ?? 0)
      resolve(`Electron ended at once with code ${code}`)
    })
  })
}

async function desktopObstacle(given) {
  const obstacle = windowObstacle()
  if (obstacle !== null) return obstacle
  const present = findElectron()
  const electron = 'path' in present ? present : await fetchElectron(say)
  return 'path' in electron ? openWindow(electron.path, given) : electron.missing
}

async function start() {
  const given = process.argv.slice(2)
  const servedOnly = given.includes('--served')
  await ensureBuilt(say)
  if (!servedOnly) {
    const obstacle = await desktopObstacle(given.filter((argument) => !argument.startsWith('-')))
    say(`No desktop window, because ${obstacle}: serving Loadstone to a browser instead.`)
  }
  const entry = join(root, 'out/main/serve.js')
  process.argv = [process.execPath, entry, ...given.filter((argument) => argument !== '--served')]
  await import(pathToFileURL(entry).href)
}

await start().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
