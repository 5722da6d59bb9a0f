/** Two ports joined in memory, for the command line and for tests; frames are copied as a wire would. */
import type { ClientFrame, ClientPort, HostFrame, HostPort } from '../../shared/frames.ts'

interface End<In> {
  frame?: (frame: In) => void
  closed?: () => void
}

/** Frames arrive asynchronously and in order, as plain JSON copies. */
export function memoryPair(): { client: ClientPort; host: HostPort } {
  const clientEnd: End<HostFrame> = {}
  const hostEnd: End<ClientFrame> = {}
  let open = true

  function close(): void {
    if (!open) return
    open = false
    queueMicrotask(() => {
      clientEnd.closed?.()
      hostEnd.closed?.()
    })
  }

  function deliver<T>(frame: T, end: End<T>): void {
    const copy = JSON.parse(JSON.stringify(frame)) as T
    queueMicrotask(() => {
      if (open) end.frame?.(copy)
    })
  }

  return {
    client: {
      send: (frame) => deliver(frame, hostEnd),
      listen: (listener) => Object.assign(clientEnd, listener),
      close,
    },
    host: { send: (frame) => deliver(frame, clientEnd), listen: (listener) => Object.assign(hostEnd, listener), close },
  }
}
