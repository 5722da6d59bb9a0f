/** The back end's end of the contract: validates what comes in and what goes out, runs it, serialises errors. */
import { z } from 'zod'
import { callOf } from '../../shared/api/index.ts'
import { AppError, reportOf } from '../../shared/errors.ts'
import type { HostPort } from '../../shared/frames.ts'
import { clientFrameSchema } from './clientFrame.ts'
import type { AllHandlers } from './handlers.ts'

type LooseHandler = (input: unknown, context: { signal: AbortSignal; progress: (progress: unknown) => void }) => unknown

/** Progress with back-pressure: while one is on its way, of the others the newest is kept, or all joined to one. */
function progressValve(send: (progress: unknown) => void, join: (older: unknown, newer: unknown) => unknown) {
  let inFlight = false
  let waiting: { progress: unknown } | undefined
  return {
    push(progress: unknown): void {
      if (inFlight) {
        waiting = { progress: waiting === undefined ? progress : join(waiting.progress, progress) }
        return
      }
      inFlight = true
      send(progress)
    },
    ready(): void {
      inFlight = false
      const next = waiting
      waiting = undefined
      if (next !== undefined) this.push(next.progress)
    },
    /** Before the answer: what is held back is not lost with it. */
    flush(): void {
      if (waiting !== undefined) send(waiting.progress)
      waiting = undefined
    },
  }
}

function parsedInput(method: string, input: unknown): { handler: LooseHandlerKey; value: unknown } {
  const declaration = callOf(method)
  if (declaration === undefined) {
    throw new AppError({
      code: 'invalid_input',
      message: `There is no call named ${JSON.stringify(method)}.`,
      attempted: 'call the back end',
      next: 'Reload the window so that both sides are of the same version.',
    })
  }
  const parsed = declaration.input.safeParse(input)
  if (!parsed.success) {
    throw new AppError({
      code: 'invalid_input',
      message: `The input of ${method} is not valid: ${z.prettifyError(parsed.error)}`,
      attempted: method,
      next: 'Correct the input and try again.',
    })
  }
  const [area = '', name = ''] = method.split('.', 2)
  return { handler: { area, name }, value: parsed.data }
}

interface LooseHandlerKey {
  readonly area: string
  readonly name: string
}

/**
 * Serves one connection until its port closes, which cancels what is still running.
 * Unknown frames are dropped; every call is answered exactly once.
 */
export function serveConnection(port: HostPort, handlers: AllHandlers): void {
  const running = new Map<number, { abort: AbortController; valve: ReturnType<typeof progressValve> }>()
  const table = handlers as unknown as Record<string, Record<string, LooseHandler>>

  async function run(id: number, method: string, input: unknown): Promise<void> {
    const abort = new AbortController()
    const declaration = callOf(method)
    const join = declaration?.joinProgress ?? ((_older: unknown, newer: unknown) => newer)
    const valve = progressValve((progress) => port.send({ type: 'progress', id, progress }), join)
    running.set(id, { abort, valve })
    try {
      const { handler, value } = parsedInput(method, input)
      const perform = table[handler.area]?.[handler.name]
      if (perform === undefined) throw new Error(`no handler for ${method}`)
      const context = { signal: abort.signal, progress: (progress: unknown) => valve.push(progress) }
      const output = declaration?.output.parse(await perform(value, context))
      valve.flush()
      port.send({ type: 'result', id, output, reads: declaration?.reads ?? [] })
    } catch (error) {
      port.send({ type: 'error', id, error: errorReport(error, method, abort.signal) })
    } finally {
      running.delete(id)
    }
  }

  port.listen({
    frame: (raw) => {
      const parsed = clientFrameSchema.safeParse(raw)
      if (!parsed.success) return
      const frame = parsed.data
      // A number that is in use would make two answers look like one.
      if (frame.type === 'call' && running.has(frame.id)) return
      if (frame.type === 'call') void run(frame.id, frame.method, frame.input)
      else if (frame.type === 'cancel') running.get(frame.id)?.abort.abort()
      else running.get(frame.id)?.valve.ready()
    },
    closed: () => {
      for (const { abort } of running.values()) abort.abort()
      running.clear()
    },
  })
}

function errorReport(error: unknown, method: string, signal: AbortSignal) {
  if (signal.aborted && !(error instanceof AppError)) {
    return new AppError({
      code: 'cancelled',
      message: 'Cancelled.',
      attempted: method,
      next: 'Start it again whenever you like; what was finished before is kept.',
    }).report()
  }
  return reportOf(error, method)
}
