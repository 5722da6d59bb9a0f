import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientFrameSchema } from '../electron/transport/clientFrame.ts'
import type { ClientFrame } from './frames.ts'

const identifier = fc.nat()

const clientFrames: fc.Arbitrary<ClientFrame> = fc.oneof(
  fc.record({
    type: fc.constant('call' as const),
    id: identifier,
    method: fc.string({ maxLength: 100 }),
    input: fc.jsonValue(),
  }),
  fc.record({ type: fc.constant('cancel' as const), id: identifier }),
  fc.record({ type: fc.constant('ready' as const), id: identifier }),
)

test('every frame that a client can send is the same after a wire, and is let in by the hosts', () => {
  fc.assert(
    fc.property(clientFrames, (frame) => {
      const received: unknown = JSON.parse(JSON.stringify(frame))
      expect(clientFrameSchema.parse(received)).toEqual(JSON.parse(JSON.stringify(frame)))
    }),
  )
})

test('nothing with another type is a frame', () => {
  const others = fc.record({ type: fc.string(), id: identifier }).filter(({ type }) => !['cancel', 'ready'].includes(type))
  fc.assert(
    fc.property(others, (frame) => {
      expect(clientFrameSchema.safeParse(frame).success).toBe(false)
    }),
  )
})
