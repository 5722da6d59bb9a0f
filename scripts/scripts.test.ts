/** The scripts in a small tree of their own, with a builder that only says that it was called. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findBrowser, presentBrowser } from './find-browser.mjs'
import { windowObstacle } from './electron-binary.mjs'

let root: string

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** Writes what a build would, and one line into `builds`. */
const builder = `#!/usr/bin/env node
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
console.log('the builder talks')
for (const folder of ['out/main', 'out/preload', 'out/renderer']) mkdirSync(folder, { recursive: true })
writeFileSync('out/main/main.js', '')
writeFileSync('out/main/serve.js', "console.log('served', ...process.argv.slice(2))")
writeFileSync('out/main/cli.js', "console.log(JSON.stringify({ given: process.argv.slice(2), folder: process.cwd() }))")
writeFileSync('out/preload/preload.cjs', '')
writeFileSync('out/renderer/index.html', '')
appendFileSync('builds', process.argv.slice(2).join(' ') + '\\n')
`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'loadstone-scripts-'))
  cpSync(import.meta.dirname, join(root, 'scripts'), { recursive: true })
  write('package.json', '{"type":"module"}')
  write('package-lock.json', '{}')
  write('electron.vite.config.ts', '')
  for (const folder of ['electron', 'renderer', 'shared']) write(`${folder}/source.ts`, '1')
  write('node_modules/.bin/package.json', '{"type":"module"}')
  write('node_modules/.bin/electron-vite', builder)
  chmodSync(join(root, 'node_modules/.bin/electron-vite'), 0o755)
})

afterEach(() => rmSync(root, { recursive: true }))

function run(script: string, given: readonly string[] = [], options: { environment?: object; node?: readonly string[] } = {}) {
  const folder = dirname(process.execPath)
  // The builder's first line asks the PATH for node: it gets the one that runs the tests.
  const environment = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, INIT_CWD: tmpdir(), ...options.environment }
  const path = join(root, 'scripts', script)
  return spawnSync(process.execPath, [...(options.node ?? []), path, ...given], { env: environment, encoding: 'utf8' })
}

function builds(): number {
  try {
    return readFileSync(join(root, 'builds'), 'utf8').trim().split('\n').length
  } catch {
    return 0
  }
}

test('the command line is built when it must, and its stdout is its own', () => {
  const first = run('loadstone.mjs', ['scan', '--jsonl'])
  expect(JSON.parse(first.stdout)).toEqual({ given: ['scan', '--jsonl'], folder: tmpdir() })
  expect(first.stderr).toContain('Building Loadstone')
  const second = run('loadstone.mjs')
  expect(second.stderr).toBe('')
  expect(builds()).toBe(1)
})

test.each([
  ['another source', 'shared/source.ts', 2],
  ['a new source', 'renderer/new/source.tsx', 2],
  ['other packages', 'package-lock.json', 2],
  ['a test', 'shared/source.test.ts', 1],
  ['the same text again', 'electron/source.ts', 1],
])('it is built anew for %s only when that counts', (_name, path, expected) => {
  run('loadstone.mjs')
  write(path, path === 'electron/source.ts' ? '1' : '2')
  run('loadstone.mjs')
  expect(builds()).toBe(expected)
})

test('a part of the build that is missing is built', () => {
  run('loadstone.mjs')
  rmSync(join(root, 'out/preload'), { recursive: true })
  run('loadstone.mjs')
  expect(builds()).toBe(2)
})

test('a build that fails ends the command line with the code of a defect, and is tried again', () => {
  write('node_modules/.bin/electron-vite', '#!/usr/bin/env node\nprocess.exit(3)')
  const { status, stdout, stderr } = run('loadstone.mjs')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('electron-vite ended with code 3')
})

test('start says in one line why there is no window, and serves with what it was given', () => {
  const { stdout, status } = run('start.mjs', ['--port', '4000', '--no-open'], { environment: { DISPLAY: ':9' } })
  const lines = stdout.trim().split('\n')
  expect(lines.at(-1)).toBe('served --port 4000 --no-open')
  expect(lines.filter((line) => line.startsWith('No desktop window, because '))).toHaveLength(1)
  expect(status).toBe(0)
})

test('start --served does not look for a window', () => {
  const { stdout } = run('start.mjs', ['--served'])
  expect(stdout.trim().split('\n').at(-1)).toBe('served')
  expect(stdout).not.toContain('No desktop window')
})

test.each(['start.mjs', 'loadstone.mjs', 'check.mjs', 'test.mjs', 'bench.mjs', 'dev.mjs', 'build.mjs', 'icons.mjs'])(
  '%s stops under a Node that is too old, and says what to do',
  (script) => {
    const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})'
    const { status, stderr, stdout } = run(script, [], { node: ['--import', old] })
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/needs Node 22\.12 or newer, and this is 20\.20\.2.*npm/)
  },
)

test('a browser that was named but cannot be run is an error, not a reason to look for another', async () => {
  await expect(presentBrowser({ LOADSTONE_CHROMIUM: join(root, 'nothing') })).rejects.toThrow(/LOADSTONE_CHROMIUM/)
  const named = join(root, 'node_modules/.bin/electron-vite')
  expect(await presentBrowser({ LOADSTONE_CHROMIUM: named })).toBe(named)
})

test('a browser is found on the PATH', async () => {
  write('bin/chromium', '')
  chmodSync(join(root, 'bin/chromium'), 0o755)
  const found = await presentBrowser({ PATH: join(root, 'bin') })
  const playwrights = found?.includes('ms-playwright') ?? false
  expect(playwrights || found === join(root, 'bin/chromium')).toBe(true)
  expect(findBrowser).toBeTypeOf('function')
})

test('Linux without a display has no window; other systems do not ask', () => {
  expect(windowObstacle({}, 'linux')).toBe('there is no display')
  expect(windowObstacle({}, 'darwin')).toBeNull()
  expect(windowObstacle({}, 'win32')).toBeNull()
})

test('the closing line leaves out what is none, and failed parts count', async () => {
  const parts = (await import(new URL('./parts.mjs', import.meta.url).href)) as {
    closingLine: (counts: object) => string
    total: (parts: { counts: object }[]) => object
  }
  const counts = parts.total([
    { counts: { passed: 3, failed: 0, skipped: 1 } },
    { counts: { passed: 0, failed: 1, skipped: 0 } },
  ])
  expect(parts.closingLine(counts)).toBe('3 passed, 1 failed, 1 skipped')
  expect(parts.closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
})
