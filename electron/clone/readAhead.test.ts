import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { unsupported } from './failures.ts'
import { mostReadAhead, readAhead } from './limits.ts'
import { readInOrder } from './readAhead.ts'

function fileOf(number: number, size: number) {
  return { path: `${number}.py`, blob: `${number}`, size, mode: 'file', kind: 'python' } as const
}

/** Reads one file, waits, and tells how many were asked for by then. */
async function askedAhead(size: number): Promise<number> {
  const asked: string[] = []
  const files = Array.from({ length: 500 }, (_, number) => fileOf(number, size))
  const stream = readInOrder(files, async ({ path }) => {
    asked.push(path)
    return new Uint8Array(1)
  })
  await stream.next()
  await setImmediate()
  await stream.return()
  return asked.length
}

test('a slow consumer bounds what is read ahead, by number and by size', async () => {
  expect(await askedAhead(10)).toBe(mostReadAhead)
  expect(await askedAhead(readAhead / 4)).toBe(4)
  expect(await askedAhead(readAhead * 2)).toBe(1)
})

test('answers come in the order asked, and an error is one of them', async () => {
  const files = [fileOf(3, 1), fileOf(1, 1), fileOf(2, 1)]
  const read: string[] = []
  const stream = readInOrder(files, async ({ blob }) => {
    for (let turn = 0; turn < Number(blob); turn += 1) await setImmediate()
    return blob === '1' ? unsupported('no', 'read', 'go on') : new Uint8Array(Number(blob))
  })
  for await (const answer of stream) read.push('error' in answer ? answer.error.code : `${answer.bytes.length}`)
  expect(read).toEqual(['3', 'unsupported', '2'])
})
