/** The query cache asks once, asks again when it must, and survives a lost connection. */
import { describe, expect, it } from 'vitest'
import { type Client, createClient } from '../../shared/client.ts'
import { AppError } from '../../shared/errors.ts'
import type { ClientFrame, ClientPort, HostFrame } from '../../shared/frames.ts'
import { QueryCache } from './query.ts'

/** A back end by hand: keeps the calls it got until the test answers them. */
function handMade() {
  const calls: Extract<ClientFrame, { type: 'call' }>[] = []
  let listener: Parameters<ClientPort['listen']>[0] | undefined
  const port: ClientPort = {
    send: (frame) => {
      if (frame.type === 'call') calls.push(frame)
    },
    listen: (given) => {
      listener = given
    },
    close: () => listener?.closed(),
  }
  const client: Client = createClient(port, { changed: () => {}, closed: () => {} })
  const send = async (frame: HostFrame) => {
    listener?.frame(frame)
    await settled()
  }
  return {
    client,
    asked: () => calls.map((call) => call.method),
    answer: (output: unknown, reads: string[] = []) =>
      send({ type: 'result', id: calls.at(-1)?.id ?? 0, output, reads }),
    refuse: (code: 'no_study' | 'internal') => {
      const error = new AppError({ code, message: code, attempted: 'ask', next: 'ask again' }).report()
      return send({ type: 'error', id: calls.at(-1)?.id ?? 0, error })
    },
    lose: async () => {
      client.close()
      await settled()
    },
  }
}

/** Promise callbacks run before the next task. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

function observed(cache: QueryCache, input: unknown = {}) {
  const entry = cache.entry('corpus.list', input)
  const seen: unknown[] = []
  const stop = cache.subscribe(entry, () => seen.push(entry.state.error ?? entry.state.data))
  return { seen, stop, state: () => entry.state }
}

describe('the query cache', () => {
  it('asks once for any number of users of the same question', async () => {
    const host = handMade()
    const cache = new QueryCache()
    cache.connect(host.client)
    const first = observed(cache)
    const second = observed(cache)
    await host.answer(['a'], ['repository'])
    expect(host.asked()).toEqual(['corpus.list'])
    expect([first.seen, second.seen]).toEqual([[['a']], [['a']]])
  })

  it('asks again when a table it read changes, and keeps the old answer visible until then', async () => {
    const host = handMade()
    const cache = new QueryCache()
    cache.connect(host.client)
    const user = observed(cache)
    await host.answer(['a'], ['repository'])
    cache.invalidate(['coding'])
    expect(host.asked()).toEqual(['corpus.list'])
    cache.invalidate(['repository'])
    expect(user.state()).toEqual({ data: ['a'], error: undefined, loading: false })
    await host.answer(['a', 'b'], ['repository'])
    expect(user.seen).toEqual([['a'], ['a', 'b']])
  })

  it('asks once more when something changes while the first answer is on its way', async () => {
    const host = handMade()
    const cache = new QueryCache()
    cache.connect(host.client)
    const user = observed(cache)
    cache.invalidate(['repository'])
    await host.answer(['old'], ['repository'])
    await host.answer(['new'], ['repository'])
    expect(host.asked()).toEqual(['corpus.list', 'corpus.list'])
    expect(user.state().data).toEqual(['new'])
  })

  it('asks again after any change when the last try failed', async () => {
    const host = handMade()
    const cache = new QueryCache()
    cache.connect(host.client)
    const user = observed(cache)
    await host.refuse('no_study')
    expect(user.state().error).toMatchObject({ code: 'no_study' })
    cache.invalidate(['study'])
    await host.answer(['a'], ['repository'])
    expect(user.state()).toEqual({ data: ['a'], error: undefined, loading: false })
  })

  it('asks a failed question again for a new user', async () => {
    const host = handMade()
    const cache = new QueryCache()
    cache.connect(host.client)
    observed(cache).stop()
    await host.refuse('internal')
    const user = observed(cache)
    await host.answer(['a'])
    expect(user.seen).toEqual([['a']])
  })

  it('asks everything again over a new connection, also what was on its way when the old one was lost', async () => {
    const lost = handMade()
    const cache = new QueryCache()
    cache.connect(lost.client)
    const user = observed(cache)
    const next = handMade()
    cache.connect(next.client)
    await lost.lose()
    await next.answer(['a'], ['repository'])
    expect(user.state()).toEqual({ data: ['a'], error: undefined, loading: false })
  })

  it('forgets a stale answer that nobody looks at', async () => {
    const host = handMade()
    const cache = new QueryCache()
    cache.connect(host.client)
    const user = observed(cache)
    await host.answer(['a'], ['repository'])
    user.stop()
    cache.invalidate(['repository'])
    expect(host.asked()).toEqual(['corpus.list'])
    expect(cache.entry('corpus.list', {}).state).toEqual({ data: undefined, error: undefined, loading: true })
  })
})
