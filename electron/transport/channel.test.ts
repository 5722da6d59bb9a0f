import { expect, test } from 'vitest'
import type { ClientFrame, HostPort } from '../../shared/frames.ts'
import { type FromBackEnd, type ParentChannel, serveChannel, type ToBackEnd } from './channel.ts'

interface Client {
  readonly port: HostPort
  readonly frames: ClientFrame[]
  closed: number
}

/** A parent in memory, and the clients that the channel made for it. */
function start() {
  const sent: FromBackEnd[] = []
  const clients: Client[] = []
  let listener: Parameters<ParentChannel['listen']>[0] | undefined
  let ended = 0
  serveChannel(
    {
      send: (message) => sent.push(message),
      listen: (given) => {
        listener = given
      },
    },
    (port) => {
      const client: Client = { port, frames: [], closed: 0 }
      clients.push(client)
      port.listen({
        frame: (frame) => client.frames.push(frame),
        closed: () => {
          client.closed += 1
        },
      })
    },
    () => {
      ended += 1
    },
  )
  return {
    sent,
    clients,
    tell: (message: ToBackEnd | object | string | null) => listener?.message(message),
    parentGone: () => listener?.gone(),
    ended: () => ended,
  }
}

const call = (id: number): ClientFrame => ({ type: 'call', id, method: 'study.recent', input: {} })

test('each client has a connection of its own, made by its first frame', () => {
  const { clients, tell, sent } = start()
  tell({ client: 4, frame: call(1) })
  tell({ client: 9, frame: call(1) })
  tell({ client: 4, frame: call(2) })
  expect(clients.map(({ frames }) => frames)).toEqual([[call(1), call(2)], [call(1)]])
  clients[1]?.port.send({ type: 'changed', tables: ['study'] })
  expect(sent).toEqual([{ client: 9, frame: { type: 'changed', tables: ['study'] } }])
})

test('a client that left is told so, gets nothing more, and is another one when it comes again', () => {
  const { clients, tell, sent } = start()
  tell({ client: 1, frame: call(1) })
  tell({ client: 1, closed: true })
  clients[0]?.port.send({ type: 'changed', tables: [] })
  expect(sent).toEqual([])
  tell({ client: 1, frame: call(1) })
  expect(clients.map(({ closed }) => closed)).toEqual([1, 0])
})

test('the back end can close a client, once', () => {
  const { clients, tell, sent } = start()
  tell({ client: 1, frame: call(1) })
  clients[0]?.port.close()
  clients[0]?.port.close()
  expect(clients[0]?.closed).toBe(1)
  expect(sent).toEqual([{ client: 1, closed: true }])
})

test.each([
  ['asked to end', 'end'],
  ['without a parent', 'gone'],
])('it ends once, and closes every client: %s', (_name, how) => {
  const { clients, tell, parentGone, ended } = start()
  tell({ client: 1, frame: call(1) })
  tell({ client: 2, frame: call(1) })
  if (how === 'end') tell({ end: true })
  parentGone()
  tell({ client: 3, frame: call(1) })
  expect(clients.map(({ closed }) => closed)).toEqual([1, 1])
  expect(ended()).toBe(1)
})

test.each(['text', null, {}, { client: 'a', frame: {} }, { client: 1, frame: 'call' }, { client: 1, closed: false }])(
  'a message of another shape is dropped: %j',
  (message) => {
    const { clients, tell, ended } = start()
    tell(message)
    expect(clients).toEqual([])
    expect(ended()).toBe(0)
  },
)
