/** The renderer's end of the contract: numbers calls, matches answers, cancels, and rejects what can no longer arrive. */
import { AppError } from './errors.ts'
import type { ClientPort, HostFrame } from './frames.ts'

/** The part of AbortSignal that cancelling needs; declared here because this module runs anywhere. */
export interface CancelSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}

export interface ClientCallOptions {
  readonly signal?: CancelSignal
  readonly onProgress?: (progress: unknown) => void
}

export interface Answer {
  readonly output: unknown
  /** Tables that the answer was read from. */
  readonly reads: readonly string[]
}

export interface Client {
  readonly call: (method: string, input: unknown, options?: ClientCallOptions) => Promise<Answer>
  readonly close: () => void
}

export interface ClientEvents {
  readonly changed: (tables: readonly string[]) => void
  readonly closed: () => void
}

interface Pending {
  readonly method: string
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: AppError) => void
  readonly onProgress: ((progress: unknown) => void) | undefined
}

function disconnected(method: string): AppError {
  return new AppError({
    code: 'disconnected',
    message: 'The connection to the Loadstone back end was lost before the answer came.',
    attempted: method,
    next: 'Wait until it is connected again and repeat the step; what was acknowledged before is saved.',
  })
}

/** Speaks the contract over a port. Calls made after the port closed are rejected at once. */
export function createClient(port: ClientPort, events: ClientEvents): Client {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let open = true

  function settle(frame: Extract<HostFrame, { id: number }>): void {
    const entry = pending.get(frame.id)
    if (entry === undefined) return
    if (frame.type === 'progress') {
      entry.onProgress?.(frame.progress)
      port.send({ type: 'ready', id: frame.id })
      return
    }
    pending.delete(frame.id)
    if (frame.type === 'result') entry.resolve({ output: frame.output, reads: frame.reads })
    else entry.reject(new AppError(frame.error))
  }

  port.listen({
    frame: (frame) => (frame.type === 'changed' ? events.changed(frame.tables) : settle(frame)),
    closed: () => {
      open = false
      for (const entry of pending.values()) entry.reject(disconnected(entry.method))
      pending.clear()
      events.closed()
    },
  })

  return {
    call: (method, input, options = {}) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(disconnected(method))
        lastId += 1
        const id = lastId
        pending.set(id, { method, resolve, reject, onProgress: options.onProgress })
        port.send({ type: 'call', id, method, input })
        const cancel = () => {
          if (pending.has(id)) port.send({ type: 'cancel', id })
        }
        if (options.signal?.aborted === true) cancel()
        else options.signal?.addEventListener('abort', cancel)
      }),
    close: () => port.close(),
  }
}
