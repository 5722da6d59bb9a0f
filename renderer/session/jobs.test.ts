/** Jobs show themselves while they run, and tell how they ended. */
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { type JobContext, jobRuns, runJob } from './jobs.ts'
import { initialSession, session } from './state.ts'

beforeEach(() => session.setState(initialSession, true))

/** A job that waits until the test lets it go on. */
function heldJob(label: string) {
  const held = Promise.withResolvers<string>()
  let context: JobContext | undefined
  const result = runJob(label, (given) => {
    context = given
    return held.promise
  })
  return { result, held, context: () => context as JobContext }
}

describe('runJob', () => {
  it('shows progress while it runs and gives its result', async () => {
    const job = heldJob('Scan acme/bert')
    job.context().report({ detail: 'src/main.py', done: 3, total: 9 })
    expect(session.getState().jobs).toMatchObject([
      { label: 'Scan acme/bert', detail: 'src/main.py', done: 3, total: 9 },
    ])
    expect(jobRuns('Scan acme/bert')).toBe(true)
    job.held.resolve('done')
    await expect(job.result).resolves.toBe('done')
    expect(session.getState().jobs).toEqual([])
  })

  it('keeps two jobs apart', async () => {
    const first = heldJob('first')
    const second = heldJob('second')
    second.context().report({ detail: 'half', done: 1, total: 2 })
    expect(session.getState().jobs.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'first: starting',
      'second: half',
    ])
    first.held.resolve('')
    await first.result
    expect(session.getState().jobs.map(({ label }) => label)).toEqual(['second'])
    second.held.resolve('')
    await second.result
  })

  it('tells the job to stop when it is cancelled, and says so without calling it an error', async () => {
    const job = heldJob('Scan')
    session.getState().jobs[0]?.cancel()
    expect(job.context().signal.aborted).toBe(true)
    job.held.reject(new AppError({ code: 'cancelled', message: 'Cancelled.', attempted: 'scan', next: 'Start again.' }))
    await expect(job.result).resolves.toBeUndefined()
    expect(session.getState().notices).toMatchObject([{ tone: 'info', text: 'Cancelled: Scan.', next: 'Start again.' }])
  })

  it('shows what failed with what to do next', async () => {
    const job = heldJob('Add')
    job.held.reject(
      new AppError({
        code: 'not_a_repository',
        message: 'No clone here.',
        attempted: 'add',
        next: 'Choose another folder.',
      }),
    )
    await job.result
    expect(session.getState().notices).toMatchObject([
      { tone: 'error', text: 'No clone here.', next: 'Choose another folder.' },
    ])
    expect(session.getState().jobs).toEqual([])
  })
})
