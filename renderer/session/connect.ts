/** Reaches the back end: through the desktop's bridge, or by WebSocket in a browser, and again when it is lost. */
import type { Bridge } from '../../shared/bridge.ts'
import { createClient, type Client } from '../../shared/client.ts'
import type { ClientFrame, ClientPort, HostFrame } from '../../shared/frames.ts'

declare global {
  interface Window {
    /** Set by the preload in the desktop window only. */
    readonly loadstone?: Bridge
  }
}

export interface ConnectionEvents {
  /** A connection is open (the first, or a new one after a loss): ask for everything again. */
  readonly opened: (client: Client) => void
  readonly changed: (tables: readonly string[]) => void
  /** The connection is lost; another attempt follows after so many milliseconds. */
  readonly lost: (retryIn: number) => void
}

const firstDelay = 250
const longestDelay = 5000
/** A connection that lived so long has worked: the next loss starts again with the shortest delay. */
const provenAfter = 5000

/** Doubles from a quarter of a second to five seconds: quick after a crash, quiet when the host has ended. */
export function retryDelay(failures: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** Math.max(0, failures - 1))
}

type Listener = Parameters<ClientPort['listen']>[0]

/** Frames sent before the socket is open wait for it; `opened` is told when it is. */
export function webSocketPort(address: string, opened: () => void): ClientPort {
  const socket = new WebSocket(address)
  const waiting: ClientFrame[] = []
  let listener: Listener | undefined
  socket.addEventListener('open', () => {
    for (const frame of waiting.splice(0)) socket.send(JSON.stringify(frame))
    opened()
  })
  socket.addEventListener('message', (event: MessageEvent<string>) => {
    listener?.frame(JSON.parse(event.data) as HostFrame)
  })
  socket.addEventListener('close', () => listener?.closed())
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
      else if (socket.readyState === WebSocket.CONNECTING) waiting.push(frame)
    },
    listen: (given) => {
      listener = given
    },
    close: () => socket.close(),
  }
}

function socketAddress(): string {
  const { protocol, host } = window.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/socket`
}

function openPort(opened: () => void): ClientPort {
  const bridge = window.loadstone
  if (bridge === undefined) return webSocketPort(socketAddress(), opened)
  // The bridge is there from the start; only the order "client first, then opened" is kept the same.
  queueMicrotask(opened)
  return bridge.connect()
}

/** Connects, and connects again whenever the connection is lost, until `stop` is called. */
export function keepConnected(events: ConnectionEvents, open = openPort): { stop: () => void } {
  let failures = 0
  let openedAt = Number.POSITIVE_INFINITY
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let current: Client | undefined

  function connect(): void {
    const client = createClient(
      open(() => {
        openedAt = Date.now()
        if (!stopped) events.opened(client)
      }),
      { changed: events.changed, closed: lost },
    )
    current = client
  }

  function lost(): void {
    if (stopped) return
    failures = Date.now() - openedAt >= provenAfter ? 1 : failures + 1
    openedAt = Number.POSITIVE_INFINITY
    const delay = retryDelay(failures)
    timer = setTimeout(connect, delay)
    events.lost(delay)
  }

  connect()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
      current?.close()
    },
  }
}
