/** Notices of changes: at once after a pause, gathered while changes come thick, and none after the port has closed. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HostFrame } from '../../shared/frames.ts'
import { changeNotices } from './changeNotices.ts'
import { memoryPair } from './memoryPair.ts'

type Listener = (tables: readonly string[]) => void

let listeners: Set<Listener>
let heard: HostFrame[]
let connection: ReturnType<typeof memoryPair>
let port: ReturnType<typeof changeNotices>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  listeners = new Set()
  heard = []
  connection = memoryPair()
  connection.client.listen({ frame: (frame) => heard.push(frame), closed: () => {} })
  port = changeNotices(connection.host, (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  })
  port.listen({ frame: () => {}, closed: () => {} })
})
afterEach(() => {
  vi.useRealTimers()
})

function change(...tables: string[]): void {
  for (const listener of listeners) listener(tables)
}

/** Lets what waits in microtasks happen. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function notices(): (readonly string[])[] {
  return heard.flatMap((frame) => (frame.type === 'changed' ? [frame.tables] : []))
}

it('tells of a change at once, each table once', async () => {
  change('unit', 'coding')
  change('coding', 'history')
  await settled()
  expect(notices()).toEqual([['unit', 'coding', 'history']])
})

it('comes after the answer of the call that made the change', async () => {
  change('coding')
  port.send({ type: 'result', id: 1, output: {}, reads: [] })
  await settled()
  expect(heard.map(({ type }) => type)).toEqual(['result', 'changed'])
})

it('gathers what follows within the pause, and is quick again after a quiet one', async () => {
  change('unit')
  await settled()
  change('coding')
  change('history', 'coding')
  await settled()
  expect(notices()).toEqual([['unit']])
  vi.advanceTimersByTime(200)
  await settled()
  expect(notices()).toEqual([['unit'], ['coding', 'history']])
  vi.advanceTimersByTime(500)
  change('load')
  await settled()
  expect(notices()).toEqual([['unit'], ['coding', 'history'], ['load']])
})

it('says nothing while nothing changes', async () => {
  change('unit')
  await settled()
  vi.advanceTimersByTime(10_000)
  await settled()
  expect(notices()).toEqual([['unit']])
  expect(vi.getTimerCount()).toBe(0)
})

it('stops listening when the connection closes, and leaves no timer behind', async () => {
  const closed = vi.fn()
  const other = memoryPair()
  changeNotices(other.host, (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }).listen({ frame: () => {}, closed })
  change('unit')
  await settled()
  other.client.close()
  connection.client.close()
  await settled()
  expect(closed).toHaveBeenCalledOnce()
  expect(listeners.size).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

it('leaves no timer behind when the connection closes in the very moment of a change', async () => {
  connection.client.close()
  change('unit')
  await settled()
  expect(vi.getTimerCount()).toBe(0)
})
