/** The probe for Electron's binary, on a small tree with binaries that are scripts; electron itself is never imported. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let root: string
let server: Server
let mirror: string

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  chmodSync(join(root, path), 0o755)
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'loadstone-electron-'))
  cpSync(join(import.meta.dirname, 'electron-binary.mjs'), join(root, 'scripts/electron-binary.mjs'))
  server = createServer((_request, response) => response.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

afterEach(() => {
  server.close()
  rmSync(root, { recursive: true })
})

interface Asked {
  readonly answer: { readonly path?: string; readonly missing?: string }
  readonly said: readonly string[]
}

/** Asks in a process of its own, because the probe looks around its own place. */
async function ask(question: 'findElectron' | 'fetchElectron', source = 'http://127.0.0.1:1/'): Promise<Asked> {
  write(
    'ask.mjs',
    `import { ${question} } from './scripts/electron-binary.mjs'
     const said = []
     const answer = await ${question}((line) => said.push(line))
     console.log(JSON.stringify({ answer, said }))`,
  )
  const { ELECTRON_OVERRIDE_DIST_PATH: _ownBinary, ...others } = process.env
  const environment = { ...others, ELECTRON_MIRROR: source }
  const child = spawn(process.execPath, [join(root, 'ask.mjs')], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  const [output] = await Promise.all([child.stdout.toArray(), once(child, 'exit')])
  return JSON.parse(output.join('')) as Asked
}

/** The package as npm installs it, without its binary. */
function installPackage(installer: string): void {
  write('node_modules/electron/package.json', '{"version":"1.0.0"}')
  write('node_modules/electron/install.js', `require('node:fs').appendFileSync(__dirname + '/tries', 'x'); ${installer}`)
}

function installBinary(text: string): void {
  write('node_modules/electron/path.txt', 'electron')
  write('node_modules/electron/dist/electron', text)
}

test('no package, no binary, a binary that does not run: each is missing for its own reason', async () => {
  expect((await ask('findElectron')).answer.missing).toBe('the electron package is not installed')
  installPackage('')
  expect((await ask('findElectron')).answer.missing).toBe("Electron's binary is not installed")
  installBinary('#!/bin/sh\necho libnss3.so is not there >&2\nexit 127\n')
  expect((await ask('findElectron')).answer.missing).toContain('(libnss3.so is not there)')
})

test('a binary that runs is found', async () => {
  installPackage('')
  installBinary('#!/bin/sh\necho v1\n')
  expect((await ask('findElectron')).answer.path).toBe(join(root, 'node_modules/electron/dist/electron'))
})

test('without a network nothing is fetched, and nothing is remembered', async () => {
  installPackage('')
  const { answer, said } = await ask('fetchElectron')
  expect(answer.missing).toContain('there is no network')
  expect(said).toEqual([])
  expect(existsSync(join(root, 'node_modules/electron/tries'))).toBe(false)
  expect(existsSync(join(root, 'node_modules/.cache'))).toBe(false)
})

test('what was fetched is used', async () => {
  installPackage(`
    const { mkdirSync, writeFileSync } = require('node:fs')
    mkdirSync(__dirname + '/dist')
    writeFileSync(__dirname + '/path.txt', 'electron')
    writeFileSync(__dirname + '/dist/electron', '#!/bin/sh\\necho v1\\n', { mode: 0o755 })`)
  const { answer, said } = await ask('fetchElectron', mirror)
  expect(answer.path).toBe(join(root, 'node_modules/electron/dist/electron'))
  expect(said).toEqual(['Fetching Electron, once ...'])
})

test('a fetch that failed is not tried a second time, until there is another version', async () => {
  installPackage('process.exit(1)')
  expect((await ask('fetchElectron', mirror)).answer.missing).toContain('could not be fetched')
  expect((await ask('fetchElectron', mirror)).said).toEqual([])
  write('node_modules/electron/package.json', '{"version":"1.0.1"}')
  expect((await ask('fetchElectron', mirror)).said).toEqual(['Fetching Electron, once ...'])
})
