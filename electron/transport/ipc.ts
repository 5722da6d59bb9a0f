/** Connections of desktop windows: checks the sender and the shape of every message, and joins it to the relay. */
import { z } from 'zod'
import { clientFrameSchema } from './clientFrame.ts'
import type { Relay, RelayClient } from './relay.ts'

/** The channels between preload and main; the preload repeats the names, because it may import nothing. */
export const ipcChannels = {
  hello: 'loadstone:hello',
  connect: 'loadstone:connect',
  frame: 'loadstone:frame',
  disconnect: 'loadstone:disconnect',
  closed: 'loadstone:closed',
} as const

const connection = z.number().int().nonnegative()
const messageSchemas = {
  connect: z.strictObject({ connection }),
  frame: z.strictObject({ connection, frame: clientFrameSchema }),
  disconnect: z.strictObject({ connection }),
}

/** The page that a message came from, as far as answering needs it. */
export interface Sender {
  readonly id: number
  readonly send: (channel: string, message: unknown) => void
}

export interface IpcOptions {
  /** Hands over each message on a channel, with its sender: null when the sender is not our own page. */
  readonly receive: (channel: string, listener: (sender: Sender | null, message: unknown) => void) => void
  readonly relay: Relay
}

export interface IpcConnections {
  /** The page of this sender is gone or was loaded anew. */
  readonly dropAll: (senderId: number) => void
}

/** Messages of an unknown sender or of another shape are dropped without an answer. */
export function serveIpc({ receive, relay }: IpcOptions): IpcConnections {
  const pages = new Map<number, Map<number, RelayClient>>()

  function dropAll(senderId: number): void {
    for (const client of pages.get(senderId)?.values() ?? []) client.close()
    pages.delete(senderId)
  }

  function on<K extends keyof typeof messageSchemas>(
    kind: K,
    listener: (sender: Sender, message: z.infer<(typeof messageSchemas)[K]>) => void,
  ): void {
    receive(ipcChannels[kind], (sender, raw) => {
      const parsed = messageSchemas[kind].safeParse(raw)
      if (sender !== null && parsed.success) listener(sender, parsed.data as never)
    })
  }

  function connect(sender: Sender, number: number): void {
    const connections = pages.get(sender.id) ?? new Map<number, RelayClient>()
    pages.set(sender.id, connections)
    if (connections.has(number)) return
    const client = relay.connect({
      frame: (frame) => sender.send(ipcChannels.frame, { connection: number, frame }),
      closed: () => {
        connections.delete(number)
        sender.send(ipcChannels.closed, { connection: number })
      },
    })
    connections.set(number, client)
  }

  // A page that is loaded anew numbers its connections from the beginning again.
  receive(ipcChannels.hello, (sender) => {
    if (sender !== null) dropAll(sender.id)
  })
  on('connect', (sender, message) => connect(sender, message.connection))
  on('frame', (sender, message) => pages.get(sender.id)?.get(message.connection)?.send(message.frame))
  on('disconnect', (sender, message) => {
    const connections = pages.get(sender.id)
    connections?.get(message.connection)?.close()
    connections?.delete(message.connection)
  })
  return { dropAll }
}
