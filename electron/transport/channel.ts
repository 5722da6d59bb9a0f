/** The back end's end of the one channel to its parent: many clients' frames told apart by a number. */
import { z } from 'zod'
import type { ClientFrame, HostFrame, HostPort } from '../../shared/frames.ts'

/** From the host to the back end. */
export type ToBackEnd =
  | { readonly client: number; readonly frame: ClientFrame }
  | { readonly client: number; readonly closed: true }
  /** Finish and exit. */
  | { readonly end: true }

/** From the back end to the host. */
export type FromBackEnd =
  | { readonly client: number; readonly frame: HostFrame }
  | { readonly client: number; readonly closed: true }
  /** The back end is ready for frames; the first message. */
  | { readonly ready: true }

/** The parent as a process sees it, whichever kind of process it is. */
export interface ParentChannel {
  readonly send: (message: FromBackEnd) => void
  readonly listen: (listener: { readonly message: (message: unknown) => void; readonly gone: () => void }) => void
}

const messageSchema = z.union([
  z.strictObject({ client: z.number().int(), frame: z.looseObject({ type: z.string() }) }),
  z.strictObject({ client: z.number().int(), closed: z.literal(true) }),
  z.strictObject({ end: z.literal(true) }),
])

type Listener = Parameters<HostPort['listen']>[0]

/**
 * Splits the channel into one port for each client, made when its first frame comes.
 * `ended` is called once, when the parent asks for the end or is gone.
 */
export function serveChannel(channel: ParentChannel, connect: (port: HostPort) => void, ended: () => void): void {
  const clients = new Map<number, Listener>()
  let over = false

  function drop(client: number): void {
    const listener = clients.get(client)
    clients.delete(client)
    listener?.closed()
  }

  function portFor(client: number): HostPort {
    return {
      send: (frame) => {
        if (clients.has(client)) channel.send({ client, frame })
      },
      listen: (listener) => {
        clients.set(client, listener)
      },
      close: () => {
        if (!clients.has(client)) return
        drop(client)
        channel.send({ client, closed: true })
      },
    }
  }

  function end(): void {
    if (over) return
    over = true
    for (const client of clients.keys()) drop(client)
    ended()
  }

  channel.listen({
    message: (raw) => {
      const parsed = messageSchema.safeParse(raw)
      if (!parsed.success || over) return
      const message = parsed.data
      if ('end' in message) return end()
      if ('closed' in message) return drop(message.client)
      if (!clients.has(message.client)) connect(portFor(message.client))
      // The envelope alone was checked here; serveConnection checks the frame itself.
      clients.get(message.client)?.frame(message.frame as unknown as ClientFrame)
    },
    gone: end,
  })
}
