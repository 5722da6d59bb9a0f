/** The HTTP side of the served host: the page behind the gate and the cookie, and the WebSocket at `/socket`. */
import { createReadStream } from 'node:fs'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { securityHeaders } from '../page/headers.ts'
import { findPageFile } from '../page/pageFiles.ts'
import type { Relay } from '../transport/relay.ts'
import { createSockets } from '../transport/websocket.ts'
import { type Admission, createAdmission } from './admission.ts'
import { refuseRequest, refuseUpgrade, type Refusal } from './gate.ts'

export interface ServerOptions {
  /** Folder of the built page. */
  readonly page: string
  /** 0 takes any free port. */
  readonly port: number
  readonly relay: Relay
}

export interface Server {
  readonly port: number
  /** The address to open, with its one-time token. */
  readonly address: string
  readonly close: () => Promise<void>
}

const notAdmitted: Refusal = {
  status: 403,
  reason: 'This address has been used already, or is not whole. Start Loadstone again for a new one.',
}

function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(status === 405 && { Allow: 'GET, HEAD' }),
  })
  response.end(`${text}\n`)
}

/** Splits by hand: a URL parser would resolve `..` and so hide what was asked for. */
function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const mark = target.indexOf('?')
  if (mark === -1) return { path: target, query: new URLSearchParams() }
  return { path: target.slice(0, mark), query: new URLSearchParams(target.slice(mark + 1)) }
}

function admit(response: ServerResponse, admission: Admission, token: string, holds: boolean): void {
  const cookie = admission.admit(token)
  // Whoever holds the cookie has opened the printed address a second time, and may.
  if (cookie === null && !holds) return answerText(response, notAdmitted.status, notAdmitted.reason)
  response.writeHead(303, {
    ...securityHeaders,
    Location: '/',
    'Cache-Control': 'no-store',
    ...(cookie !== null && { 'Set-Cookie': cookie }),
  })
  response.end()
}

async function answerFile(response: ServerResponse, page: string, path: string, method: string): Promise<void> {
  const file = await findPageFile(page, path)
  if (file === null) return answerText(response, 404, 'There is no such file.')
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': file.type,
    'Cache-Control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  if (method === 'HEAD') response.end()
  else await pipeline(createReadStream(file.path), response)
}

function refuseSocket(socket: Duplex, { status, reason }: Refusal): void {
  const body = `${reason}\n`
  const head = `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n`
  socket.end(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Rejects with the system's error when the port is taken. */
export async function startServer({ page, port: wanted, relay }: ServerOptions): Promise<Server> {
  const server = createServer()
  const port = await listen(server, wanted)
  const admission = createAdmission(port)
  const sockets = createSockets(relay)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refuseRequest(request, port)
    if (refusal !== null) return answerText(response, refusal.status, refusal.reason)
    const { path, query } = splitTarget(request.url ?? '/')
    const holds = admission.holds(request.headers.cookie)
    const token = query.get('token')
    // HEAD is how previews of links look at an address: it must not use the token up.
    if (request.method === 'GET' && path === '/' && token !== null) return admit(response, admission, token, holds)
    if (!holds) return answerText(response, notAdmitted.status, notAdmitted.reason)
    await answerFile(response, page, path, request.method ?? 'GET')
  }

  server.on('request', (request, response) => {
    // The other side may leave in the middle of a file; there is nobody to tell.
    answer(request, response).catch(() => response.destroy())
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const refusal = refuseUpgrade(request, port)
    if (refusal !== null) return refuseSocket(socket, refusal)
    if (request.url !== '/socket') return refuseSocket(socket, { status: 404, reason: 'There is no such socket.' })
    if (!admission.holds(request.headers.cookie)) return refuseSocket(socket, notAdmitted)
    sockets.upgrade(request, socket, head)
  })

  async function close(): Promise<void> {
    sockets.close()
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }

  return { port, address: `http://127.0.0.1:${port}/?token=${admission.token}`, close }
}
