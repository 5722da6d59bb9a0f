/** A host's end of the channel: starts the back end's process, relays clients' frames, restarts it once when it dies. */
import type { ClientFrame, HostFrame } from '../../shared/frames.ts'
import type { FromBackEnd, ToBackEnd } from './channel.ts'

/** The back end's process as a host sees it: a utility process in the desktop, a forked one in the served host. */
export interface BackEndChild {
  readonly send: (message: ToBackEnd) => void
  readonly listen: (listener: { readonly message: (message: FromBackEnd) => void; readonly exited: () => void }) => void
  readonly kill: () => void
}

/** What a client of the relay is told. */
export interface RelayListener {
  readonly frame: (frame: HostFrame) => void
  readonly closed: () => void
}

export interface RelayClient {
  readonly send: (frame: ClientFrame) => void
  readonly close: () => void
}

export interface Relay {
  /** A new client. When no back end can be had any more it is closed at once. */
  readonly connect: (listener: RelayListener) => RelayClient
  /** Resolves when a back end has said that it is ready; rejects when none could be had. */
  readonly ready: Promise<void>
  /** Asks the back end to finish, and ends it when it does not. */
  readonly close: () => Promise<void>
}

export interface RelayOptions {
  readonly start: () => BackEndChild
  /** The back end died; `again` tells whether another was started in its place. */
  readonly died: (again: boolean) => void
  /** A death later than this after the last one (milliseconds) is a new one, and restarted again. */
  readonly forgetAfter?: number
  /** How long the back end may take to finish when asked to (milliseconds). */
  readonly finishWithin?: number
}

interface ClientTable {
  readonly add: (listener: RelayListener) => number
  readonly has: (client: number) => boolean
  /** True when the client was there. */
  readonly remove: (client: number) => boolean
  readonly drop: (client: number) => void
  readonly dropAll: () => void
  readonly deliver: (client: number, frame: HostFrame) => void
}

function createClientTable(): ClientTable {
  const listeners = new Map<number, RelayListener>()
  let last = 0

  function drop(client: number): void {
    const listener = listeners.get(client)
    listeners.delete(client)
    listener?.closed()
  }

  return {
    add: (listener) => {
      last += 1
      listeners.set(last, listener)
      return last
    },
    has: (client) => listeners.has(client),
    remove: (client) => listeners.delete(client),
    drop,
    dropAll: () => {
      for (const client of listeners.keys()) drop(client)
    },
    deliver: (client, frame) => listeners.get(client)?.frame(frame),
  }
}

function receive(message: FromBackEnd, clients: ClientTable, ready: () => void): void {
  if ('ready' in message) ready()
  else if ('closed' in message) clients.drop(message.client)
  else clients.deliver(message.client, message.frame)
}

function turnAway(listener: RelayListener): RelayClient {
  queueMicrotask(() => listener.closed())
  return { send: () => undefined, close: () => undefined }
}

/** Clients lose their connection when the back end dies: they connect again, and are then served by the next one. */
export function startRelay(options: RelayOptions): Relay {
  const { forgetAfter = 60_000, finishWithin = 5000 } = options
  const clients = createClientTable()
  const first = Promise.withResolvers<void>()
  const finished = Promise.withResolvers<void>()
  let diedAt = Number.NEGATIVE_INFINITY
  let child: BackEndChild | undefined
  let closing = false
  // Nobody has to wait for it: the same is told through `died`.
  first.promise.catch(() => undefined)

  function exited(): void {
    child = undefined
    const again = !closing && Date.now() - diedAt > forgetAfter
    diedAt = Date.now()
    if (again) start()
    else first.reject(new Error('the back end ended before it was ready'))
    clients.dropAll()
    if (closing) finished.resolve()
    else options.died(again)
  }

  function start(): void {
    child = options.start()
    child.listen({ message: (message) => receive(message, clients, first.resolve), exited })
  }

  function connect(listener: RelayListener): RelayClient {
    if (child === undefined || closing) return turnAway(listener)
    const client = clients.add(listener)
    return {
      send: (frame) => {
        if (clients.has(client)) child?.send({ client, frame })
      },
      close: () => {
        if (clients.remove(client)) child?.send({ client, closed: true })
      },
    }
  }

  async function close(): Promise<void> {
    if (!closing) child?.send({ end: true })
    if (child === undefined) finished.resolve()
    closing = true
    const deadline = setTimeout(() => child?.kill(), finishWithin)
    await finished.promise
    clearTimeout(deadline)
  }

  start()
  return { connect, ready: first.promise, close }
}
