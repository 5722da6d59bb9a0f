/** WebSocket connections of the served host: one client of the relay each. The caller has checked who asks. */
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type RawData, type WebSocket, WebSocketServer } from 'ws'
import type { HostFrame } from '../../shared/frames.ts'
import { clientFrameSchema } from './clientFrame.ts'
import type { Relay, RelayClient } from './relay.ts'

/** Large enough for thousands of anchors in one call, far too small to fill the memory with. */
const maxPayload = 16 * 1024 * 1024
/** A page that takes nothing in any more is cut off before what waits for it fills the memory. */
const maxWaiting = 256 * 1024 * 1024
const pingEvery = 30_000

/** RFC 6455: 1003 is "cannot accept this data", 1012 "service restart". */
const unacceptable = 1003
const restarting = 1012

function parsedFrame(data: RawData): unknown {
  try {
    return JSON.parse((data as Buffer).toString('utf8'))
  } catch {
    return undefined
  }
}

function receive(socket: WebSocket, client: RelayClient, data: RawData, isBinary: boolean): void {
  const parsed = clientFrameSchema.safeParse(isBinary ? undefined : parsedFrame(data))
  // Our own page never sends such a thing; whoever does is not talked to.
  if (parsed.success) client.send(parsed.data)
  else socket.close(unacceptable, 'not a frame')
}

function sendFrame(socket: WebSocket, frame: HostFrame): void {
  if (socket.readyState !== socket.OPEN) return
  if (socket.bufferedAmount > maxWaiting) socket.terminate()
  else socket.send(JSON.stringify(frame))
}

/** Connections that vanished without a word (a laptop asleep, a tunnel cut) are noticed by an unanswered ping. */
function keepAlive(socket: WebSocket): void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, pingEvery)
  socket.on('close', () => clearInterval(timer))
}

function attach(socket: WebSocket, relay: Relay): void {
  const client = relay.connect({
    frame: (frame) => sendFrame(socket, frame),
    closed: () => socket.close(restarting),
  })
  socket.on('message', (data: RawData, isBinary: boolean) => receive(socket, client, data, isBinary))
  socket.on('close', () => client.close())
  // An error is followed by `close`; without a listener it would end the host.
  socket.on('error', () => undefined)
  keepAlive(socket)
}

export interface Sockets {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly close: () => void
}

export function createSockets(relay: Relay): Sockets {
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, clientTracking: true })
  return {
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (webSocket) => attach(webSocket, relay))
    },
    close: () => {
      for (const webSocket of server.clients) webSocket.terminate()
      server.close()
    },
  }
}
