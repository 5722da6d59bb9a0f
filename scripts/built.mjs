/** Builds `out/` when it is missing or was made from other sources than those that are there now. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')
const stampFile = join(root, 'out/.sources')
const folders = ['electron', 'renderer', 'shared']
const files = ['electron.vite.config.ts', 'package-lock.json']
const outputs = ['out/main/main.js', 'out/main/serve.js', 'out/preload/preload.cjs', 'out/renderer/index.html']

/** Tests are not built, so they do not make a build stale. */
function isSource(path) {
  return !/\.test\.tsx?$/.test(path)
}

/** By content and not by time: a checkout of another branch and back needs no new build. */
export function sourcesHash() {
  const hash = createHash('sha256')
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  const all = [...inFolders, ...files.map((file) => join(root, file))].filter(isSource).toSorted()
  for (const path of all) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function isFresh(hash) {
  if (!outputs.every((path) => existsSync(join(root, path)))) return false
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash
}

/** Runs one of the project's tools; everything it prints goes to stderr, because stdout may be somebody's data. */
export function runTool(name, given, options = {}) {
  return new Promise((resolve, reject) => {
    const command = join(root, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
    const child = spawn(command, given, {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
      ...options,
    })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${name} ended with code ${code}`))))
  })
}

/** Builds in any case, and notes from what. */
export async function build(given = []) {
  const hash = sourcesHash()
  await runTool('electron-vite', ['build', '--logLevel', 'warn', ...given])
  writeFileSync(stampFile, hash)
}

/** Builds only when it must; `say` gets the one line that explains the wait. */
export async function ensureBuilt(say) {
  if (isFresh(sourcesHash())) return
  say('Building Loadstone, because its sources have changed or this is the first time ...')
  await build()
}
