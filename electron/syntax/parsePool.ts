/** Parse pool: spreads texts over worker threads, replaces a worker that crashes or hangs, and reports the text it failed on. */
import { availableParallelism } from 'node:os'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import type { GrammarPaths } from './grammar.ts'
import { suitToScans } from './engine.ts'
import type { ParseReply, ParseRequest, ParseWorkerData, Wanted } from './parse.worker.ts'

/** Makes a worker that runs parse.worker.ts: a bundler's factory, or `new Worker(url, options)` from source. */
export type CreateWorker = (options: WorkerOptions) => Worker

export interface ParsePoolOptions {
  readonly createWorker: CreateWorker
  readonly paths: GrammarPaths
  /** Defaults to the number of cores, at most 4. */
  readonly size?: number
  /** Time for one text before its worker gives it up; the worker is replaced when it does not answer within three times this. */
  readonly budgetMilliseconds?: number
}

export type ParseOutcome =
  | { readonly status: 'parsed'; readonly facts: string; readonly hasErrors: boolean; readonly truncated: boolean }
  | { readonly status: 'givenUp'; readonly reason: string }

export interface Parser {
  /** Resolves for every text, also one that was given up; rejects only when cancelled or when workers cannot start. */
  parse(text: string, signal?: AbortSignal, wanted?: Wanted): Promise<ParseOutcome>
}

export interface ParsePool extends Parser {
  close(): Promise<void>
}

interface Job {
  readonly id: number
  readonly text: string
  readonly wanted: Wanted
  readonly settle: (outcome: ParseOutcome) => void
  readonly fail: (error: Error) => void
}

interface Member {
  readonly worker: Worker
  /** Jobs sent, oldest first: the first one is the one being worked on. */
  readonly sent: Job[]
  answered: number
  timer: NodeJS.Timeout | undefined
}

interface PoolState {
  readonly options: ParsePoolOptions
  readonly size: number
  readonly budget: number
  readonly members: Set<Member>
  readonly waiting: Job[]
  nextId: number
  /** Workers in a row that ended without answering anything: they cannot start here. */
  stillborn: number
  closed: boolean
}

const defaultBudget = 5000
/** Texts under way per worker: the next one is already there when one is done. */
const window = 3
const stillbornLimit = 4
/** A worker keeps nothing from one text to the next: a large nursery would only hold memory. */
const youngMegabytes = 8

export function createParsePool(options: ParsePoolOptions): ParsePool {
  suitToScans()
  const state: PoolState = {
    options,
    size: Math.max(1, options.size ?? Math.min(4, availableParallelism())),
    budget: options.budgetMilliseconds ?? defaultBudget,
    members: new Set(),
    waiting: [],
    nextId: 1,
    stillborn: 0,
    closed: false,
  }
  return {
    parse: (text, signal, wanted = 'facts') => submit(state, { text, wanted }, signal),
    close: () => close(state),
  }
}

function submit(
  state: PoolState,
  { text, wanted }: Pick<Job, 'text' | 'wanted'>,
  signal: AbortSignal | undefined,
): Promise<ParseOutcome> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true || state.closed) {
      reject(cancelled())
      return
    }
    const job: Job = {
      id: state.nextId,
      text,
      wanted,
      settle: (outcome) => {
        signal?.removeEventListener('abort', abort)
        resolve(outcome)
      },
      fail: (error) => {
        signal?.removeEventListener('abort', abort)
        reject(error)
      },
    }
    state.nextId += 1
    // A text that a worker already has is finished there and its answer dropped; one that waits is taken back.
    const abort = (): void => {
      const at = state.waiting.indexOf(job)
      if (at >= 0) state.waiting.splice(at, 1)
      reject(cancelled())
    }
    signal?.addEventListener('abort', abort, { once: true })
    state.waiting.push(job)
    dispatch(state)
  })
}

/** Hands waiting texts to the least busy workers, starting workers while there are fewer than the pool may have. */
function dispatch(state: PoolState): void {
  while (state.waiting.length > 0) {
    let member = [...state.members].toSorted((a, b) => a.sent.length - b.sent.length)[0]
    if (member === undefined || (member.sent.length > 0 && isWorthAnother(state))) member = startMember(state)
    // A worker that has not shown that it works gets one text, so that what breaks it is known.
    if (member === undefined || member.sent.length >= (member.answered === 0 ? 1 : window)) return
    const job = state.waiting.shift()
    if (job === undefined) return
    member.sent.push(job)
    const request: ParseRequest = { id: job.id, text: job.text, wanted: job.wanted }
    member.worker.postMessage(request)
    if (member.sent.length === 1) watch(state, member)
  }
}

/** A worker loads its grammar in the time of several texts: a handful of them is read sooner by those that run. */
function isWorthAnother({ members, size, waiting }: PoolState): boolean {
  return members.size < size && waiting.length > window
}

function startMember(state: PoolState): Member {
  const data: ParseWorkerData = { paths: state.options.paths, budgetMilliseconds: state.budget }
  const worker = state.options.createWorker({
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: youngMegabytes },
  })
  const member: Member = { worker, sent: [], answered: 0, timer: undefined }
  let problem = 'its worker ended'
  worker.on('message', (reply: ParseReply) => receive(state, member, reply))
  worker.on('error', (error: unknown) => {
    problem = error instanceof Error ? error.message : String(error)
  })
  worker.on('exit', () => retire(state, member, problem))
  // Idle workers must not keep a command line alive; work under way does, through the timer.
  worker.unref()
  state.members.add(member)
  return member
}

function receive(state: PoolState, member: Member, reply: ParseReply): void {
  const job = member.sent[0]
  if (job === undefined || job.id !== reply.id) return
  member.sent.shift()
  member.answered += 1
  state.stillborn = 0
  clearTimeout(member.timer)
  if ('facts' in reply)
    job.settle({ status: 'parsed', facts: reply.facts, hasErrors: reply.hasErrors, truncated: reply.truncated })
  else job.settle({ status: 'givenUp', reason: reply.failure })
  if (member.sent.length > 0) watch(state, member)
  dispatch(state)
}

function watch(state: PoolState, member: Member): void {
  const seen = member.answered
  member.timer = setTimeout(() => {
    // Answers may be waiting behind a main thread that was busy: let them in before judging.
    setImmediate(() => {
      if (member.answered === seen && state.members.has(member)) retire(state, member, 'parsing took too long')
    })
  }, state.budget * 3)
}

/** Takes a worker out: the text it was on is given up, those behind it go to another worker. */
function retire(state: PoolState, member: Member, reason: string): void {
  if (!state.members.delete(member)) return
  clearTimeout(member.timer)
  void member.worker.terminate()
  const [current, ...behind] = member.sent.splice(0)
  state.waiting.unshift(...behind)
  if (member.answered === 0) state.stillborn += 1
  if (state.stillborn >= stillbornLimit) {
    const error = unstartable(reason)
    for (const job of [...(current === undefined ? [] : [current]), ...state.waiting.splice(0)]) job.fail(error)
    return
  }
  current?.settle({ status: 'givenUp', reason })
  if (!state.closed) dispatch(state)
}

async function close(state: PoolState): Promise<void> {
  state.closed = true
  for (const job of state.waiting.splice(0)) job.fail(cancelled())
  const members = [...state.members]
  state.members.clear()
  for (const member of members) {
    clearTimeout(member.timer)
    for (const job of member.sent.splice(0)) job.fail(cancelled())
  }
  await Promise.all(members.map((member) => member.worker.terminate()))
}

function cancelled(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'The scan was cancelled.',
    attempted: 'read source files',
    next: 'Start the scan again when you want its results.',
  })
}

function unstartable(reason: string): AppError {
  return new AppError({
    code: 'internal',
    message: `The source parser cannot start: ${reason}`,
    attempted: 'read source files',
    next: 'Reinstall Loadstone; its grammar files may be missing.',
  })
}
