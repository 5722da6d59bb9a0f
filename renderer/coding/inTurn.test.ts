/** Quick keys do not overtake each other. */
import { expect, test } from 'vitest'
import { inTurn } from './inTurn.ts'

test('a step begins when the one before is done, also when that failed', async () => {
  const told: string[] = []
  let finish = () => {}
  const first = inTurn(async () => {
    told.push('first begins')
    await new Promise<void>((resolve) => {
      finish = resolve
    })
    told.push('first ends')
    throw new Error('refused')
  })
  const second = inTurn(async () => void told.push('second'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(told).toEqual(['first begins'])
  finish()
  await expect(first).rejects.toThrow('refused')
  await second
  expect(told).toEqual(['first begins', 'first ends', 'second'])
})
