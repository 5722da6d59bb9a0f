/** `npm run dev`: the desktop window with hot reload where Electron is there, otherwise the same in a browser. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { checkNode } from './node-version.mjs'

checkNode()
const { root, runTool } = await import('./built.mjs')
const { findElectron, windowObstacle } = await import('./electron-binary.mjs')

const say = (line) => console.log(line)
/** Editors write a file in several steps; the build waits until they are done (milliseconds). */
const quietFor = 150

function buildBackEnd() {
  const environment = { ...process.env, LOADSTONE_BUILD: 'back-end' }
  return runTool('electron-vite', ['build', '--logLevel', 'warn'], { env: environment })
}

/** Starts the served host and swaps its one-time token, so that the development server can pass the cookie on. */
async function startHost() {
  const child = spawn(process.execPath, [join(root, 'out/main/serve.js'), '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+token=\S+/.exec(line)?.[0]
    if (address === undefined) continue
    child.stdout.resume()
    const { headers } = await fetch(address, { redirect: 'manual' })
    const cookie = headers.get('set-cookie').split(';', 1)[0]
    return { origin: new URL(address).origin, cookie, close: () => end(child) }
  }
  throw new Error('the served host ended before it was ready')
}

async function end(child) {
  if (child.exitCode !== null) return
  child.kill('SIGINT')
  await once(child, 'exit')
}

/** Vite's server for the page; its socket goes to whichever host runs at present, for pages of this server only. */
async function startPage(host) {
  const { createServer } = await import('vite')
  const { default: config } = await import('../electron.vite.config.ts')
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    clearScreen: false,
    server: { host: '127.0.0.1' },
    plugins: [...config.renderer.plugins, socketProxy(host)],
  })
  await server.listen()
  return server
}

function socketProxy(host) {
  return {
    name: 'loadstone-socket',
    configureServer: async (server) => {
      const { WebSocket, WebSocketServer } = await import('ws')
      const sockets = new WebSocketServer({ noServer: true })
      server.httpServer.on('upgrade', (request, socket, head) => {
        if (request.url !== '/socket') return
        const own = request.headers.origin === `http://${request.headers.host}`
        if (!own) return socket.destroy()
        sockets.handleUpgrade(request, socket, head, (page) => {
          const { origin, cookie } = host()
          passOn(page, new WebSocket(`${origin.replace('http', 'ws')}/socket`, { headers: { origin, cookie } }))
        })
      })
    },
  }
}

/** Passes messages on in both directions; what comes before the other end is open waits. */
function passOn(page, backEnd) {
  const waiting = []
  page.on('message', (data) => (backEnd.readyState === 1 ? backEnd.send(String(data)) : waiting.push(String(data))))
  backEnd.on('open', () => waiting.splice(0).forEach((data) => backEnd.send(data)))
  backEnd.on('message', (data) => page.send(String(data)))
  page.on('close', () => backEnd.close())
  backEnd.on('close', () => page.close())
  backEnd.on('error', () => page.close())
}

/** Calls back when files of the back end have changed and been quiet for a moment. */
function watchBackEnd(changed) {
  let timer
  for (const folder of ['electron', 'shared']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name !== null && name.endsWith('.test.ts')) return
      clearTimeout(timer)
      timer = setTimeout(() => changed(), quietFor)
    })
  }
}

async function devInBrowser() {
  await buildBackEnd()
  let host = await startHost()
  let work = Promise.resolve()
  const page = await startPage(() => host)
  watchBackEnd(() => {
    work = work.then(async () => {
      try {
        await buildBackEnd()
        await host.close()
        host = await startHost()
        say('The back end was built anew; the page connects to it by itself.')
      } catch (error) {
        say(error.message)
      }
    })
  })
  say(`Loadstone, with hot reload, is at ${page.resolvedUrls.local[0]}`)
  process.once('SIGINT', () => {
    void Promise.all([page.close(), host.close()]).then(() => process.exit(0))
  })
}

const electron = findElectron()
const obstacle = 'missing' in electron ? electron.missing : windowObstacle()
if (obstacle === null) {
  await runTool('electron-vite', ['dev', '--watch'], { stdio: 'inherit' })
} else {
  say(`No desktop window, because ${obstacle}: serving the development page to a browser instead.`)
  await devInBrowser()
}
