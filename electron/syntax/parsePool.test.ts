/** Parse pool: real workers, also ones that crash and hang. */
import { afterEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import type { FileFacts } from './facts.ts'
import { grammarPaths, poolFromSource } from './parsePool.fixture.ts'
import type { ParseOutcome, ParsePool } from './parsePool.ts'

const stubborn = './parse.worker.fixture.ts'
const open: ParsePool[] = []

function pool(...options: Parameters<typeof poolFromSource>): ParsePool {
  const created = poolFromSource(...options)
  open.push(created)
  return created
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((created) => created.close()))
})

function callsIn(outcome: ParseOutcome): number {
  if (outcome.status !== 'parsed') throw new Error(outcome.reason)
  return (JSON.parse(outcome.facts) as FileFacts).calls.length
}

describe('parsing in workers', () => {
  it('answers every text with its own facts', async () => {
    const workers = pool(undefined, { size: 2 })
    const outcomes = await Promise.all(Array.from({ length: 40 }, (_, index) => workers.parse('f()\n'.repeat(index))))
    expect(outcomes.map((outcome) => callsIn(outcome))).toEqual(Array.from({ length: 40 }, (_, index) => index))
  })

  it('says which texts do not parse', async () => {
    const outcome = await pool(undefined, { size: 1 }).parse('def f(:\n')
    expect(outcome).toMatchObject({ status: 'parsed', hasErrors: true })
  })
})

describe('texts that break a worker', () => {
  it('gives up the text it crashed on and goes on with the others', async () => {
    const workers = pool(stubborn, { size: 1 })
    const outcomes = await Promise.all(['f()', '# crash here', 'g()\ng()'].map((text) => workers.parse(text)))
    expect(outcomes.map((outcome) => (outcome.status === 'parsed' ? callsIn(outcome) : outcome.reason))).toEqual([
      1,
      'its worker ended',
      2,
    ])
  })

  it('gives up a text that does not end and goes on with the others', async () => {
    const workers = pool(stubborn, { size: 1, budgetMilliseconds: 1000 })
    const outcomes = await Promise.all(['# hang here', 'g()'].map((text) => workers.parse(text)))
    expect(outcomes.map((outcome) => (outcome.status === 'parsed' ? callsIn(outcome) : outcome.reason))).toEqual([
      'parsing took too long',
      1,
    ])
  })

  it('gives up a text within its budget without losing the worker', async () => {
    const workers = pool(undefined, { size: 1, budgetMilliseconds: 0 })
    // A statement of Python 2 makes it a text for the tree parser, which has a budget.
    expect(await workers.parse(`print 1\n${'f()\n'.repeat(20_000)}`)).toEqual({
      status: 'givenUp',
      reason: 'parsing took too long',
    })
  })

  it('ends with an error when no worker can start', async () => {
    const workers = pool(undefined, { size: 1, paths: { ...grammarPaths, pythonWasm: '/nowhere/python.wasm' } })
    const answers = Array.from({ length: 8 }, () => workers.parse('f()').catch((error: unknown) => error))
    const last = (await Promise.all(answers)).at(-1)
    expect(last).toBeInstanceOf(AppError)
    expect(last).toMatchObject({ code: 'internal' })
  })
})

describe('cancelling', () => {
  it('rejects what waits and what is under way, and serves later texts', async () => {
    const workers = pool(undefined, { size: 1 })
    const controller = new AbortController()
    const answers = Array.from({ length: 10 }, () =>
      workers.parse('f()\n'.repeat(2000), controller.signal).catch((error: unknown) => error),
    )
    controller.abort()
    expect((await Promise.all(answers)).map((error) => (error instanceof AppError ? error.code : error))).toEqual(
      Array.from({ length: 10 }, () => 'cancelled'),
    )
    expect(callsIn(await workers.parse('g()'))).toBe(1)
  })

  it('refuses texts once closed', async () => {
    const workers = poolFromSource(undefined, { size: 1 })
    await workers.close()
    await expect(workers.parse('f()')).rejects.toMatchObject({ code: 'cancelled' })
  })
})
