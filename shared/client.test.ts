import { expect, test } from 'vitest'
import { createClient } from './client.ts'
import { AppError } from './errors.ts'
import type { ClientFrame, ClientPort, HostFrame } from './frames.ts'

/** A port whose other end is the test. */
function start() {
  const sent: ClientFrame[] = []
  const events: string[] = []
  let listener: Parameters<ClientPort['listen']>[0] | undefined
  const port: ClientPort = {
    send: (frame) => sent.push(frame),
    listen: (given) => {
      listener = given
    },
    close: () => listener?.closed(),
  }
  const client = createClient(port, {
    changed: (tables) => events.push(tables.join()),
    closed: () => events.push('closed'),
  })
  return { client, sent, events, answer: (frame: HostFrame) => listener?.frame(frame) }
}

test('answers are matched to their calls by number, in whatever order they come', async () => {
  const { client, answer } = start()
  const one = client.call('study.recent', {})
  const two = client.call('study.state', {})
  answer({ type: 'result', id: 2, output: 'two', reads: ['study'] })
  answer({ type: 'result', id: 1, output: 'one', reads: [] })
  expect(await one).toEqual({ output: 'one', reads: [] })
  expect(await two).toEqual({ output: 'two', reads: ['study'] })
})

test('an error arrives as an AppError with everything that it was sent with', async () => {
  const { client, answer } = start()
  const call = client.call('study.open', { path: '/a' })
  const error = { code: 'study_newer', message: 'It is newer.', attempted: 'open /a', next: 'Update Loadstone.' } as const
  answer({ type: 'error', id: 1, error })
  const rejection: unknown = await call.then(undefined, (reason: unknown) => reason)
  expect(rejection).toBeInstanceOf(AppError)
  expect((rejection as AppError).report()).toEqual(error)
})

test('each progress is acknowledged after it was taken in', () => {
  const { client, sent, answer } = start()
  const seen: unknown[] = []
  void client.call('detection.scan', {}, { onProgress: (progress) => seen.push([progress, sent.length]) })
  answer({ type: 'progress', id: 1, progress: 'half' })
  expect(seen).toEqual([['half', 1]])
  expect(sent.at(-1)).toEqual({ type: 'ready', id: 1 })
})

test('aborting sends one cancel while the call runs, and nothing after its answer', async () => {
  const { client, sent, answer } = start()
  const running = new AbortController()
  const done = new AbortController()
  void client.call('detection.scan', {}, { signal: running.signal })
  const finished = client.call('detection.scan', {}, { signal: done.signal })
  answer({ type: 'result', id: 2, output: [], reads: [] })
  await finished
  running.abort()
  done.abort()
  expect(sent.filter(({ type }) => type === 'cancel')).toEqual([{ type: 'cancel', id: 1 }])
})

test('changes are announced; answers to what was never asked are ignored', () => {
  const { events, answer } = start()
  answer({ type: 'changed', tables: ['code', 'scheme'] })
  answer({ type: 'result', id: 99, output: null, reads: [] })
  answer({ type: 'progress', id: 99, progress: null })
  expect(events).toEqual(['code,scheme'])
})

test('closing rejects what is pending and every later call, and sends nothing more', async () => {
  const { client, sent, events } = start()
  const pending = client.call('study.recent', {})
  client.close()
  await expect(pending).rejects.toMatchObject({ code: 'disconnected', attempted: 'study.recent' })
  await expect(client.call('study.state', {})).rejects.toMatchObject({ code: 'disconnected' })
  expect(sent).toHaveLength(1)
  expect(events).toEqual(['closed'])
})
