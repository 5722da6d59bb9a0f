import { expect, test } from 'vitest'
import type { HostFrame } from '../../shared/frames.ts'
import type { ToBackEnd } from './channel.ts'
import { type BackEndChild, type RelayOptions, startRelay } from './relay.ts'

type ChildListener = Parameters<BackEndChild['listen']>[0]

interface Child {
  readonly received: ToBackEnd[]
  readonly tell: ChildListener['message']
  readonly die: () => void
  killed: boolean
}

/** A relay over children in memory, which die when the test says so. */
function start(options: Partial<RelayOptions> = {}) {
  const children: Child[] = []
  const deaths: boolean[] = []
  const relay = startRelay({
    start: () => {
      let listener: ChildListener | undefined
      const child: Child = {
        received: [],
        killed: false,
        tell: (message) => listener?.message(message),
        die: () => listener?.exited(),
      }
      children.push(child)
      return {
        send: (message) => child.received.push(message),
        listen: (given) => {
          listener = given
        },
        kill: () => {
          child.killed = true
          child.die()
        },
      }
    },
    died: (again) => deaths.push(again),
    ...options,
  })
  return { relay, children, deaths }
}

function listener() {
  const frames: HostFrame[] = []
  let closed = 0
  return {
    frames,
    closed: () => closed,
    given: {
      frame: (frame: HostFrame) => frames.push(frame),
      closed: () => {
        closed += 1
      },
    },
  }
}

function clientOf(message: ToBackEnd | undefined): number {
  if (message === undefined || !('client' in message)) throw new Error('nothing came from a client')
  return message.client
}

const changed = (table: string): HostFrame => ({ type: 'changed', tables: [table] })

test('frames go to the client that they are for', () => {
  const { relay, children } = start()
  const one = listener()
  const two = listener()
  const first = relay.connect(one.given)
  relay.connect(two.given)
  first.send({ type: 'cancel', id: 3 })
  const client = clientOf(children[0]?.received[0])
  children[0]?.tell({ client, frame: changed('study') })
  children[0]?.tell({ client: client + 1, frame: changed('code') })
  expect(one.frames).toEqual([changed('study')])
  expect(two.frames).toEqual([changed('code')])
})

test('a back end that dies is started again once, its clients are closed, and new ones are served', async () => {
  const { relay, children, deaths } = start()
  const before = listener()
  const lost = relay.connect(before.given)
  children[0]?.die()
  expect(before.closed()).toBe(1)
  expect(deaths).toEqual([true])
  const after = listener()
  relay.connect(after.given).send({ type: 'cancel', id: 1 })
  lost.send({ type: 'cancel', id: 2 })
  children[1]?.tell({ ready: true })
  await relay.ready
  expect(children[1]?.received).toMatchObject([{ frame: { type: 'cancel', id: 1 } }])
})

test('a second death so soon is the end: clients are turned away', async () => {
  const { relay, children, deaths } = start()
  children[0]?.die()
  children[1]?.die()
  await expect(relay.ready).rejects.toThrow(/ended before it was ready/)
  const late = listener()
  relay.connect(late.given)
  await Promise.resolve()
  expect(late.closed()).toBe(1)
  expect(deaths).toEqual([true, false])
  expect(children.map(({ received }) => received)).toEqual([[], []])
})

test('a death long after the last one is the first again', () => {
  const { children, deaths } = start({ forgetAfter: -1 })
  for (const index of [0, 1, 2]) children[index]?.die()
  expect(deaths).toEqual([true, true, true])
})

test('closing asks the back end to finish and waits until it has', async () => {
  const { relay, children, deaths } = start()
  const client = listener()
  relay.connect(client.given)
  const closing = relay.close()
  expect(children[0]?.received).toEqual([{ end: true }])
  children[0]?.die()
  await closing
  expect(client.closed()).toBe(1)
  expect(deaths).toEqual([])
  expect(children).toHaveLength(1)
})

test('a back end that does not finish is killed', async () => {
  const { relay, children } = start({ finishWithin: 1 })
  await relay.close()
  expect(children[0]?.killed).toBe(true)
})

test('a client that closed is forgotten on both sides', () => {
  const { relay, children } = start()
  const gone = listener()
  const client = relay.connect(gone.given)
  client.send({ type: 'cancel', id: 1 })
  client.close()
  client.close()
  client.send({ type: 'cancel', id: 2 })
  const number = clientOf(children[0]?.received[0])
  children[0]?.tell({ client: number, frame: changed('study') })
  expect(children[0]?.received.slice(1)).toEqual([{ client: number, closed: true }])
  expect(gone.frames).toEqual([])
})
