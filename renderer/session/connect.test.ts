import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type WebSocket as HostSocket, WebSocketServer } from 'ws'
import type { ClientPort } from '../../shared/frames.ts'
import { keepConnected, retryDelay, webSocketPort } from './connect.ts'

let server: WebSocketServer
let address: string

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  for (const socket of server.clients) socket.terminate()
  server.close()
})

/** Answers every call with its method, as the back end of a test. */
function answerCalls(socket: HostSocket): void {
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as { id: number; method: string }
    socket.send(JSON.stringify({ type: 'result', id: frame.id, output: frame.method, reads: [] }))
  })
}

test('frames sent before the socket is open arrive when it is, in order', async () => {
  const received: unknown[] = []
  const both = Promise.withResolvers<HostSocket>()
  server.on('connection', (socket) => {
    socket.on('message', (data: Buffer) => {
      received.push(JSON.parse(data.toString()))
      if (received.length === 2) both.resolve(socket)
    })
  })
  const port = webSocketPort(address, () => undefined)
  port.listen({ frame: () => undefined, closed: () => undefined })
  port.send({ type: 'cancel', id: 1 })
  port.send({ type: 'cancel', id: 2 })
  const socket = await both.promise
  expect(received).toEqual([
    { type: 'cancel', id: 1 },
    { type: 'cancel', id: 2 },
  ])
  const closed = once(socket, 'close')
  port.close()
  await closed
})

test('a connection that is lost is made again, with a new client each time', async () => {
  server.on('connection', answerCalls)
  const heard: string[] = []
  const again = Promise.withResolvers<void>()
  let connections = 0
  const connection = keepConnected(
    {
      opened: (client) => {
        connections += 1
        void client.call(`call ${connections}`, {}).then(({ output }) => {
          heard.push(String(output))
          if (connections === 1) for (const socket of server.clients) socket.terminate()
          else again.resolve()
        })
      },
      changed: () => undefined,
      lost: (retryIn) => heard.push(`lost, again in ${retryIn}`),
    },
    (opened) => webSocketPort(address, opened),
  )
  await again.promise
  connection.stop()
  expect(heard).toEqual(['call 1', 'lost, again in 250', 'call 2'])
})

test('after stop nothing is tried again and nobody is told', async () => {
  const heard: string[] = []
  let listener: Parameters<ClientPort['listen']>[0] | undefined
  const port: ClientPort = {
    send: () => undefined,
    listen: (given) => {
      listener = given
    },
    close: () => listener?.closed(),
  }
  const connection = keepConnected(
    { opened: () => heard.push('opened'), changed: () => undefined, lost: () => heard.push('lost') },
    (opened) => {
      queueMicrotask(opened)
      return port
    },
  )
  await Promise.resolve()
  connection.stop()
  await Promise.resolve()
  expect(heard).toEqual(['opened'])
})

test('attempts become rarer, but never rarer than every five seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 60].map(retryDelay)).toEqual([250, 250, 500, 1000, 2000, 4000, 5000, 5000])
})
