/** Scan pool: has clones scanned by worker threads, one clone per worker at a time; a worker that ends fails only its clone. */
import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { AppError, reportOf } from '../../shared/errors.ts'
import { suitToScans } from '../syntax/engine.ts'
import type { CreateWorker, Parser } from '../syntax/parsePool.ts'
import type { FromScanWorker, Question, ScanTask, ToScanWorker } from './scan.worker.ts'
import { hear, type Scanned, scannedOf, type ScanListeners } from './scanMessages.ts'
import { scanCancelled, scanEnded } from './scanRefusals.ts'
import { startHoused } from './workerFolder.ts'

export interface ScanPoolOptions {
  /** Makes a worker that runs scan.worker.ts. */
  readonly createWorker: CreateWorker
  /** Parses what the workers' own reader does not understand. */
  readonly parser: Parser
  /** Defaults to the number of cores, at most 4. */
  readonly size?: number
  /** Time after which a worker without work is ended, and its memory is free. */
  readonly idleMilliseconds?: number
}

export interface ScanPool {
  readonly size: number
  /** Rejects with AppError only, and at once when the signal says so. */
  scan(task: Omit<ScanTask, 'provisional'>, listeners: ScanListeners): Promise<Scanned>
  close(): Promise<void>
}

interface Job {
  readonly task: ScanTask
  readonly listeners: ScanListeners
  readonly settle: (scanned: Scanned) => void
  readonly fail: (error: unknown) => void
  /** Settled or failed: what still comes of it is dropped. */
  isOver: boolean
}

interface Member {
  readonly worker: Worker
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

interface PoolState {
  readonly options: ScanPoolOptions
  readonly size: number
  readonly members: Set<Member>
  readonly waiting: Job[]
  /** One for each worker that is not gone yet. */
  readonly leaving: Set<Promise<void>>
  closed: boolean
}

const defaultIdle = 10_000
/** Time in which a cancelled scan closes what it has opened; then its worker is ended wherever it is. */
const graceMilliseconds = 2000
const workerMegabytes = 2048
/** A larger nursery holds memory and saves no time; a limit of the worker's own counts where the engine's settings are sealed. */
const youngMegabytes = 24

export function createScanPool(options: ScanPoolOptions): ScanPool {
  suitToScans()
  const size = Math.max(1, options.size ?? Math.min(4, availableParallelism()))
  const state: PoolState = { options, size, members: new Set(), waiting: [], leaving: new Set(), closed: false }
  return {
    size,
    scan: (task, listeners) => submit(state, { ...task, provisional: listeners.onFound !== undefined }, listeners),
    close: () => close(state),
  }
}

function submit(state: PoolState, task: ScanTask, listeners: ScanListeners): Promise<Scanned> {
  const { signal } = listeners
  return new Promise((resolve, reject) => {
    if (signal.aborted || state.closed) {
      reject(scanCancelled())
      return
    }
    const over = (act: () => void): void => {
      signal.removeEventListener('abort', abort)
      job.isOver = true
      act()
    }
    const job: Job = {
      task,
      listeners,
      settle: (scanned) => over(() => resolve(scanned)),
      fail: (error) => over(() => reject(error)),
      isOver: false,
    }
    const abort = (): void => giveUp(state, job, scanCancelled())
    signal.addEventListener('abort', abort, { once: true })
    state.waiting.push(job)
    dispatch(state)
  })
}

function dispatch(state: PoolState): void {
  while (state.waiting.length > 0 && !state.closed) {
    const idle = [...state.members].find(({ job }) => job === undefined)
    if (idle === undefined && state.members.size >= state.size) return
    const job = state.waiting.shift()
    if (job === undefined) return
    const member = idle ?? startMember(state)
    clearTimeout(member.timer)
    member.job = job
    member.worker.ref()
    post(member, { kind: 'scan', task: job.task })
  }
}

function startMember(state: PoolState): Member {
  const { worker, gone } = startHoused(state.options.createWorker, {
    resourceLimits: { maxOldGenerationSizeMb: workerMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  state.leaving.add(gone)
  void gone.then(() => state.leaving.delete(gone))
  const member: Member = { worker, job: undefined, timer: undefined }
  let problem = 'its worker ended'
  worker.on('message', (message: FromScanWorker) => receive(state, member, message))
  worker.on('error', (error: unknown) => {
    problem = error instanceof Error ? error.message : String(error)
  })
  worker.on('exit', () => retire(state, member, problem))
  state.members.add(member)
  return member
}

function receive(state: PoolState, member: Member, message: FromScanWorker): void {
  const { job } = member
  if (job === undefined) return
  if (message.kind === 'question') answer(state, member, job, message)
  else if (message.kind === 'done' || message.kind === 'failed') finish(state, member, job, message)
  else if (!job.isOver) {
    try {
      hear(job.listeners, message)
    } catch (error) {
      // Whoever listens could not take it in, as when the disk is full: the rest would come to nothing.
      giveUp(state, job, error)
    }
  }
}

function answer(
  state: PoolState,
  member: Member,
  { listeners: { kept, signal } }: Job,
  { id, question }: { readonly id: number; readonly question: Question },
): void {
  const reply = async () =>
    question.kind === 'facts'
      ? await kept.facts(question.blob, question.role)
      : await state.options.parser.parse(question.text, signal)
  void reply().then(
    (value) => post(member, { kind: 'answer', id, answer: { value } }),
    (error: unknown) => post(member, { kind: 'answer', id, answer: { error: reportOf(error, 'scan a repository') } }),
  )
}

function finish(
  state: PoolState,
  member: Member,
  job: Job,
  message: Extract<FromScanWorker, { kind: 'done' | 'failed' }>,
): void {
  clearTimeout(member.timer)
  member.job = undefined
  // A worker without work keeps no command line alive, and before long not its memory either.
  member.worker.unref()
  member.timer = setTimeout(
    () => retire(state, member, 'it had no work'),
    state.options.idleMilliseconds ?? defaultIdle,
  ).unref()
  dispatch(state)
  if (job.isOver) return
  if (message.kind === 'failed') job.fail(new AppError(message.error))
  else job.settle(scannedOf(message))
}

/** Ends a job before it is done: its worker closes what it has opened, and is ended if it does not. */
function giveUp(state: PoolState, job: Job, error: unknown): void {
  job.fail(error)
  const at = state.waiting.indexOf(job)
  if (at >= 0) state.waiting.splice(at, 1)
  const member = [...state.members].find((candidate) => candidate.job === job)
  if (member === undefined) return
  post(member, { kind: 'cancel' })
  member.timer = setTimeout(() => retire(state, member, 'it did not end'), graceMilliseconds)
}

function retire(state: PoolState, member: Member, problem: string): void {
  if (!state.members.delete(member)) return
  clearTimeout(member.timer)
  void member.worker.terminate()
  if (member.job?.isOver === false) member.job.fail(scanEnded(member.job.task.path, problem))
  dispatch(state)
}

async function close(state: PoolState): Promise<void> {
  state.closed = true
  const jobs = [...state.waiting, ...[...state.members].flatMap(({ job }) => job ?? [])]
  for (const job of jobs) if (!job.isOver) giveUp(state, job, scanCancelled())
  await Promise.all([...state.members].map((member) => closeMember(member)))
  await Promise.all(state.leaving)
}

async function closeMember({ worker, job }: Member): Promise<void> {
  if (job === undefined) {
    await worker.terminate()
    return
  }
  await new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
    worker.on('message', ({ kind }: FromScanWorker) => {
      if (kind === 'done' || kind === 'failed') void worker.terminate()
    })
  })
}

function post({ worker }: Member, message: ToScanWorker): void {
  worker.postMessage(message)
}
