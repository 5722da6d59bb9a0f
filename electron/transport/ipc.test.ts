import { expect, test } from 'vitest'
import type { HostFrame } from '../../shared/frames.ts'
import { ipcChannels, type Sender, serveIpc } from './ipc.ts'
import type { Relay, RelayListener } from './relay.ts'

interface Connected {
  readonly listener: RelayListener
  readonly sent: unknown[]
  closed: boolean
}

function start() {
  const connected: Connected[] = []
  const listeners = new Map<string, (sender: Sender | null, message: unknown) => void>()
  const relay: Relay = {
    ready: Promise.resolve(),
    close: () => Promise.resolve(),
    connect: (listener) => {
      const client: Connected = { listener, sent: [], closed: false }
      connected.push(client)
      return {
        send: (frame) => client.sent.push(frame),
        close: () => {
          client.closed = true
        },
      }
    },
  }
  const { dropAll } = serveIpc({ relay, receive: (channel, listener) => listeners.set(channel, listener) })
  const tell = (channel: keyof typeof ipcChannels, sender: Sender | null, message?: unknown) =>
    listeners.get(ipcChannels[channel])?.(sender, message)
  return { connected, tell, dropAll }
}

function page(id = 1) {
  const received: [string, unknown][] = []
  const sender: Sender = { id, send: (channel, message) => received.push([channel, message]) }
  return { sender, received }
}

const cancel = { type: 'cancel', id: 1 } as const
const changed: HostFrame = { type: 'changed', tables: ['study'] }

test('frames go through a connection in both directions', () => {
  const { connected, tell } = start()
  const { sender, received } = page()
  tell('connect', sender, { connection: 1 })
  tell('frame', sender, { connection: 1, frame: cancel })
  connected[0]?.listener.frame(changed)
  connected[0]?.listener.closed()
  tell('frame', sender, { connection: 1, frame: cancel })
  expect(connected[0]?.sent).toEqual([cancel])
  expect(received).toEqual([
    [ipcChannels.frame, { connection: 1, frame: changed }],
    [ipcChannels.closed, { connection: 1 }],
  ])
})

test('whoever is not our own page is not answered and reaches nothing', () => {
  const { connected, tell } = start()
  const { sender } = page()
  tell('connect', null, { connection: 1 })
  expect(connected).toEqual([])
  tell('connect', sender, { connection: 1 })
  tell('frame', null, { connection: 1, frame: cancel })
  tell('disconnect', null, { connection: 1 })
  tell('hello', null)
  expect(connected[0]).toMatchObject({ sent: [], closed: false })
})

test.each([
  undefined,
  'frame',
  { connection: 1 },
  { connection: 1, frame: { type: 'eval', id: 1 } },
  { connection: '1', frame: cancel },
  { connection: 1, frame: cancel, extra: true },
  { connection: 2, frame: cancel },
])('a frame message of another shape, or of no connection, goes nowhere: %j', (message) => {
  const { connected, tell } = start()
  const { sender } = page()
  tell('connect', sender, { connection: 1 })
  tell('frame', sender, message)
  expect(connected.map(({ sent }) => sent)).toEqual([[]])
})

test('one page cannot use the connection of another', () => {
  const { connected, tell } = start()
  tell('connect', page(1).sender, { connection: 1 })
  tell('frame', page(2).sender, { connection: 1, frame: cancel })
  expect(connected[0]?.sent).toEqual([])
})

test('a page that is loaded anew, or gone, leaves no connection behind', () => {
  const { connected, tell, dropAll } = start()
  const { sender } = page()
  tell('connect', sender, { connection: 1 })
  tell('hello', sender)
  tell('connect', sender, { connection: 1 })
  expect(connected.map(({ closed }) => closed)).toEqual([true, false])
  dropAll(sender.id)
  expect(connected.map(({ closed }) => closed)).toEqual([true, true])
})

test('a page can close one connection and keep the other', () => {
  const { connected, tell } = start()
  const { sender } = page()
  tell('connect', sender, { connection: 1 })
  tell('connect', sender, { connection: 2 })
  tell('disconnect', sender, { connection: 1 })
  tell('frame', sender, { connection: 2, frame: cancel })
  expect(connected).toMatchObject([{ closed: true }, { closed: false, sent: [cancel] }])
})
