import { expect, test } from 'vitest'
import { createClient } from '../../shared/client.ts'
import { AppError } from '../../shared/errors.ts'
import type { ClientFrame, ClientPort } from '../../shared/frames.ts'
import { queries } from '../session/query.ts'
import { foreseeing, foreseen, stepsDone } from './pendingCodings.ts'
import { sampleCoding, sampleText } from './sampleFile.fixture.ts'

const text = sampleText(20)
const [first, second] = [sampleCoding(text, 1, { start: 0, end: 5 }), sampleCoding(text, 2, { start: 6, end: 9 })]
const adding = (row: typeof first) => (rows: readonly (typeof first)[]) => (rows.includes(row) ? rows : [...rows, row])

/** A back end that answers the list of codings when the test says so. */
function backEnd() {
  const waiting: number[] = []
  let listener: Parameters<ClientPort['listen']>[0] | undefined
  const port: ClientPort = {
    send: (frame: ClientFrame) => {
      if (frame.type === 'call') waiting.push(frame.id)
    },
    listen: (given) => {
      listener = given
    },
    close: () => listener?.closed(),
  }
  const client = createClient(port, { changed: () => {}, closed: () => {} })
  const answer = async (output: unknown) => {
    for (const id of waiting.splice(0)) listener?.frame({ type: 'result', id, output, reads: ['coding'] })
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { client, answer }
}

function listed(repositoryId: string) {
  return queries.entry('coding.list', { repositoryId })
}

test('what a step will do shows from its beginning until an answer that knows it', async () => {
  const host = backEnd()
  queries.connect(host.client)
  const stop = queries.subscribe(listed('r'), () => {})
  await host.answer([first])
  const { promise, resolve } = Promise.withResolvers<void>()
  const step = foreseeing('r', adding(second), () => promise)
  expect(foreseen('r', [first])).toEqual([first, second])
  expect(foreseen('another', [first])).toEqual([first])

  // No news of the change has come yet.
  resolve()
  await step
  expect(foreseen('r', [first])).toEqual([first, second])
  await host.answer([first, second])
  await stepsDone()
  expect(listed('r').state.data).toEqual([first, second])
  expect(foreseen('r', [first])).toEqual([first])
  stop()
})

test('news that comes before the result makes no difference', async () => {
  const host = backEnd()
  queries.connect(host.client)
  const stop = queries.subscribe(listed('r'), () => {})
  await host.answer([first])
  const { promise, resolve } = Promise.withResolvers<void>()
  const step = foreseeing('r', adding(second), () => promise)
  queries.invalidate(['coding'])
  resolve()
  await step
  await host.answer([first])
  expect(foreseen('r', [first])).toEqual([first, second])
  await host.answer([first, second])
  await stepsDone()
  expect(foreseen('r', [first])).toEqual([first])
  stop()
})

test('an answer that arrives before the step is done is not doubled', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const step = foreseeing('r', adding(second), () => promise)
  expect(foreseen('r', [first, second])).toEqual([first, second])
  resolve()
  await step
  await stepsDone()
})

test('a step that fails leaves no trace and tells its error', async () => {
  const refusal = new AppError({ code: 'not_found', message: 'gone', attempted: 'code', next: 'undo' })
  await expect(foreseeing('r', adding(second), () => Promise.reject(refusal))).rejects.toBe(refusal)
  expect(foreseen('r', [first])).toEqual([first])
  await stepsDone()
})
