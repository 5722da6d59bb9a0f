import { expect, test } from 'vitest'
import { createClient, type Client } from '../../shared/client.ts'
import { AppError } from '../../shared/errors.ts'
import type { ClientFrame, HostFrame } from '../../shared/frames.ts'
import type { AllHandlers, CallContext } from './handlers.ts'
import { serveConnection } from './host.ts'
import { memoryPair } from './memoryPair.ts'

type Rooms = Record<string, Record<string, (input: never, context: CallContext<never>) => unknown>>

/** Handlers of the calls that a test needs; the others must not be reached. */
function only(rooms: Rooms): AllHandlers {
  return rooms as unknown as AllHandlers
}

interface Joined {
  readonly client: Client
  readonly events: string[]
  readonly closeHost: () => void
}

function join(rooms: Rooms): Joined {
  const { client: port, host } = memoryPair()
  const events: string[] = []
  serveConnection(host, only(rooms))
  const client = createClient(port, {
    changed: (tables) => events.push(`changed ${tables.join()}`),
    closed: () => events.push('closed'),
  })
  return { client, events, closeHost: host.close }
}

/** A connection without the client, for frames that it would never send. */
function bare(rooms: Rooms) {
  const { client: port, host } = memoryPair()
  const received: HostFrame[] = []
  serveConnection(host, only(rooms))
  port.listen({ frame: (frame) => received.push(frame), closed: () => undefined })
  return { received, send: (frame: unknown) => port.send(frame as ClientFrame), close: port.close }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

async function failure(promise: Promise<unknown>): Promise<AppError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('it should have been rejected')
}

const repositoryId = '01900000-0000-7000-8000-000000000001'

test('a call is answered with its output and the tables that it was read from', async () => {
  const { client } = join({ study: { recent: () => [] } })
  await expect(client.call('study.recent', {})).resolves.toEqual({ output: [], reads: ['study'] })
})

test('the handler gets the input with its defaults filled in', async () => {
  const inputs: unknown[] = []
  const { client } = join({
    exchange: {
      export: (input) => {
        inputs.push(input)
        return { files: [] }
      },
    },
  })
  await client.call('exchange.export', { formats: ['csv'], folder: '/out' })
  expect(inputs).toEqual([{ formats: ['csv'], folder: '/out', overwrite: false }])
})

test('an input of another shape never reaches the handler, and the error says what is wrong with it', async () => {
  let reached = false
  const { client } = join({
    study: {
      open: () => {
        reached = true
      },
    },
  })
  const error = await failure(client.call('study.open', { path: '', more: 1 }))
  expect(error.code).toBe('invalid_input')
  expect(error.attempted).toBe('study.open')
  expect(error.message).toContain('path')
  expect(reached).toBe(false)
})

test.each(['study.destroy', 'nothing', '__proto__.toString', 'study.constructor', ''])(
  'a method that the contract does not have is refused: %s',
  async (method) => {
    const error = await failure(join({ study: {} }).client.call(method, {}))
    expect(error.code).toBe('invalid_input')
  },
)

test('an output that breaks the contract is a defect of ours, and is not sent', async () => {
  const { client } = join({ study: { recent: () => [{ path: 1 }] } })
  const error = await failure(client.call('study.recent', {}))
  expect(error.code).toBe('internal')
})

test('an error keeps its code, what was attempted and what to do next', async () => {
  const report = {
    code: 'study_locked',
    message: 'It is open elsewhere.',
    attempted: 'open a',
    next: 'Close it there.',
  } as const
  const { client } = join({
    study: {
      open: () => {
        throw new AppError(report)
      },
    },
  })
  const error = await failure(client.call('study.open', { path: '/a' }))
  expect(error.report()).toEqual(report)
})

test('any other error is internal and names the call', async () => {
  const { client } = join({ study: { open: () => Promise.reject(new Error('boom')) } })
  const error = await failure(client.call('study.open', { path: '/a' }))
  expect(error).toMatchObject({ code: 'internal', attempted: 'study.open' })
  expect(error.message).toContain('boom')
})

test('a slow listener gets the newest progress and not each of it', async () => {
  const finish = Promise.withResolvers<void>()
  const { received, send } = bare({
    corpus: {
      add: async (_input, context) => {
        for (let done = 1; done <= 1000; done += 1) context.progress({ message: 'm', done, total: 1000 } as never)
        await finish.promise
        return { added: [], skipped: [] }
      },
    },
  })
  const progress = () =>
    received.flatMap((frame) => (frame.type === 'progress' ? [(frame.progress as { done: number }).done] : []))
  send({ type: 'call', id: 1, method: 'corpus.add', input: { path: '/clones' } })
  await settled()
  expect(progress()).toEqual([1])
  send({ type: 'ready', id: 1 })
  await settled()
  expect(progress()).toEqual([1, 1000])
  send({ type: 'ready', id: 1 })
  await settled()
  expect(progress()).toEqual([1, 1000])
  finish.resolve()
  await settled()
  expect(received.at(-1)).toMatchObject({ type: 'result', id: 1 })
})

test('progress that says something of its own is joined for a slow listener, and comes whole before the answer', async () => {
  const { received, send } = bare({
    corpus: {
      search: (_input, context) => {
        for (let files = 1; files <= 5; files += 1) {
          context.progress({ hits: [`hit ${files}`], files, totalFiles: 5 } as never)
        }
        return { hits: 5, files: 5, incomplete: null }
      },
    },
  })
  send({ type: 'call', id: 1, method: 'corpus.search', input: { pattern: 'x' } })
  await settled()
  const progress = received.flatMap((frame) => (frame.type === 'progress' ? [frame.progress] : []))
  expect(progress).toEqual([
    { hits: ['hit 1'], files: 1, totalFiles: 5 },
    { hits: ['hit 2', 'hit 3', 'hit 4', 'hit 5'], files: 5, totalFiles: 5 },
  ])
  expect(received.at(-1)).toMatchObject({ type: 'result', id: 1 })
})

test('the client takes progress in and asks for the next by itself', async () => {
  const seen: number[] = []
  const { client } = join({
    corpus: {
      add: async (_input, context) => {
        for (const done of [1, 2, 3]) {
          context.progress({ message: 'm', done, total: 3 } as never)
          await settled()
        }
        return { added: [], skipped: [] }
      },
    },
  })
  await client.call(
    'corpus.add',
    { path: '/clones' },
    { onProgress: (progress) => seen.push((progress as { done: number }).done) },
  )
  expect(seen).toEqual([1, 2, 3])
})

function untilAborted(context: CallContext<never>): Promise<never> {
  return new Promise((_resolve, reject) => {
    context.signal.addEventListener('abort', () => reject(new Error('stopped in the middle')))
  })
}

test('a cancelled call aborts its handler and is rejected as cancelled', async () => {
  const { client } = join({ detection: { scan: (_input, context) => untilAborted(context) } })
  const abort = new AbortController()
  const call = client.call('detection.scan', { repositoryIds: [repositoryId] }, { signal: abort.signal })
  setTimeout(() => abort.abort(), 1)
  expect((await failure(call)).code).toBe('cancelled')
})

test('a signal that was aborted before the call cancels it as well', async () => {
  const { client } = join({ detection: { scan: (_input, context) => untilAborted(context) } })
  const call = client.call('detection.scan', { repositoryIds: [repositoryId] }, { signal: AbortSignal.abort() })
  expect((await failure(call)).code).toBe('cancelled')
})

test('cancelling one call leaves the others alone', async () => {
  const { client } = join({
    detection: { scan: (_input, context) => untilAborted(context) },
    study: { recent: async () => settled().then(() => []) },
  })
  const abort = new AbortController()
  const cancelled = failure(client.call('detection.scan', { repositoryIds: [repositoryId] }, { signal: abort.signal }))
  const other = client.call('study.recent', {})
  abort.abort()
  expect((await cancelled).code).toBe('cancelled')
  await expect(other).resolves.toMatchObject({ output: [] })
})

test('when the connection closes, pending calls are rejected, later ones too, and handlers are aborted', async () => {
  let aborted = false
  const { client, events, closeHost } = join({
    detection: {
      scan: (_input, context) => {
        context.signal.addEventListener('abort', () => {
          aborted = true
        })
        return new Promise(() => undefined)
      },
    },
  })
  const pending = failure(client.call('detection.scan', { repositoryIds: [repositoryId] }))
  await settled()
  closeHost()
  expect(await pending).toMatchObject({ code: 'disconnected', attempted: 'detection.scan' })
  expect(await failure(client.call('study.recent', {}))).toMatchObject({ code: 'disconnected' })
  expect(events).toEqual(['closed'])
  expect(aborted).toBe(true)
})

test.each([
  ['no object', 'call'],
  ['null', null],
  ['an unknown type', { type: 'eval', id: 1 }],
  ['an id that is no number', { type: 'call', id: '1', method: 'study.recent', input: {} }],
  ['a negative id', { type: 'call', id: -1, method: 'study.recent', input: {} }],
  ['a method that is too long', { type: 'call', id: 1, method: 'x'.repeat(101), input: {} }],
  ['more than a frame has', { type: 'call', id: 1, method: 'study.recent', input: {}, sender: 'me' }],
  ['cancelling what does not run', { type: 'cancel', id: 7 }],
  ['being ready for what does not run', { type: 'ready', id: 7 }],
])('a frame that is no frame is dropped without an answer, and the next is served: %s', async (_name, frame) => {
  const { received, send } = bare({ study: { recent: () => [] } })
  send(frame)
  await settled()
  expect(received).toEqual([])
  send({ type: 'call', id: 2, method: 'study.recent', input: {} })
  await settled()
  expect(received).toMatchObject([{ type: 'result', id: 2 }])
})

test('a number that is still in use is not run a second time', async () => {
  let runs = 0
  const finish = Promise.withResolvers<never[]>()
  const { received, send } = bare({
    study: {
      recent: () => {
        runs += 1
        return finish.promise
      },
    },
  })
  send({ type: 'call', id: 1, method: 'study.recent', input: {} })
  send({ type: 'call', id: 1, method: 'study.recent', input: {} })
  await settled()
  finish.resolve([])
  await settled()
  expect(runs).toBe(1)
  expect(received).toMatchObject([{ type: 'result', id: 1 }])
})
