/** Jobs: long steps that the status bar shows with words and a count, and that can be cancelled. */
import { AppError } from '../../shared/errors.ts'
import { notify, notifyError } from './notices.ts'
import { type Job, nextNumber, session } from './state.ts'

export type JobProgress = Pick<Job, 'detail' | 'done' | 'total'>

/** What a job gets: a signal that tells it to stop, and a way to say how far it has come. */
export interface JobContext {
  readonly signal: AbortSignal
  readonly report: (progress: JobProgress) => void
}

function change(id: number, progress: JobProgress): void {
  session.setState((state) => ({
    jobs: state.jobs.map((job) => (job.id === id ? { ...job, ...progress } : job)),
  }))
}

/** Runs a job in view of the user. What fails is shown; undefined when it failed or was cancelled. */
export async function runJob<T>(label: string, work: (context: JobContext) => Promise<T>): Promise<T | undefined> {
  const id = nextNumber()
  const abort = new AbortController()
  const job: Job = { id, label, detail: 'starting', done: 0, total: 0, cancel: () => abort.abort() }
  session.setState((state) => ({ jobs: [...state.jobs, job] }))
  try {
    return await work({ signal: abort.signal, report: (progress) => change(id, progress) })
  } catch (error) {
    if (error instanceof AppError && error.code === 'cancelled')
      notify({ tone: 'info', text: `Cancelled: ${label}.`, next: error.next })
    else notifyError(error)
    return undefined
  } finally {
    session.setState((state) => ({ jobs: state.jobs.filter((other) => other.id !== id) }))
  }
}

/** Whether a job with this label runs already. */
export function jobRuns(label: string): boolean {
  return session.getState().jobs.some((job) => job.label === label)
}
