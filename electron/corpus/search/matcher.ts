/**
 * Matcher: has files searched by a worker, a bounded number ahead, and gives up on a file that takes too long: its worker
 * is ended, wherever in the expression it is, and another one goes on behind that file.
 */
import type { Worker, WorkerOptions } from 'node:worker_threads'
import { AppError } from '../../../shared/errors.ts'
import type { SearchHit } from '../../../shared/api/corpus.ts'
import type { Sought } from './pattern.ts'
import type { BatchFile, Omission, SearchReply, SearchWorkerData } from './search.worker.ts'

/** Makes a worker that runs search.worker.ts: a bundler's factory, or `new Worker(url, options)` from source. */
export type CreateSearchWorker = (options: WorkerOptions) => Worker

export interface MatcherOptions {
  readonly createWorker: CreateSearchWorker
  readonly sought: Sought
  readonly limit: number
  readonly found: (hits: SearchHit[]) => void
  readonly omitted: (file: BatchFile, omission: Omission | 'slow') => void
  readonly searched: (files: number) => void
}

export interface Matcher {
  /** Resolves when there is room for more. Rejects when workers cannot start here. */
  give(files: BatchFile[]): Promise<void>
  /** Resolves when everything that was given is searched or given up. */
  finish(): Promise<void>
  /** Ends it wherever it is; who waits for it then is refused. */
  close(): Promise<void>
}

/** One file is searched in some milliseconds; what takes this long will not end before its reader's patience does. */
const patience = 2000
const lookEvery = 100
const batchesAhead = 2
const workerMegabytes = 1024
const noFile = -1

class WorkerMatcher implements Matcher {
  readonly #options: MatcherOptions
  readonly #batches: BatchFile[][] = []
  readonly #current = new SharedArrayBuffer(4)
  readonly #place = new Int32Array(this.#current)
  #worker: Worker | null = null
  #watch: NodeJS.Timeout | undefined
  #found = 0
  /** No worker is to be started: one is being ended, or everything is. */
  #isPaused = false
  #isClosed = false
  #failure: Error | null = null
  #change = Promise.withResolvers<void>()

  /** The worker starts at once: there is the list of files to be read meanwhile. */
  constructor(options: MatcherOptions) {
    this.#options = options
    this.#start()
  }

  async give(files: BatchFile[]): Promise<void> {
    if (files.length === 0) return
    this.#batches.push(files)
    if (this.#worker !== null) this.#worker.postMessage(files)
    else if (!this.#isPaused) this.#start()
    await this.#until(batchesAhead)
  }

  async finish(): Promise<void> {
    await this.#until(1)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#failure ??= new Error('the search was ended')
    this.#tell()
    await this.#end()
  }

  async #until(fewer: number): Promise<void> {
    while (this.#batches.length >= fewer && this.#failure === null) await this.#change.promise
    if (this.#failure !== null) throw this.#failure
  }

  #tell(): void {
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }

  #start(): void {
    const { createWorker, sought, limit } = this.#options
    Atomics.store(this.#place, 0, noFile)
    const data: SearchWorkerData = { sought, limit: limit - this.#found, current: this.#current }
    const worker = createWorker({ workerData: data, resourceLimits: { maxOldGenerationSizeMb: workerMegabytes } })
    let problem = 'its worker ended'
    worker.on('message', (reply: SearchReply) => {
      if (this.#worker === worker) this.#receive(reply)
    })
    worker.on('error', (error: unknown) => {
      problem = error instanceof Error ? error.message : String(error)
    })
    worker.on('exit', () => {
      if (this.#worker === worker) void this.#giveUp(problem)
    })
    this.#worker = worker
    for (const batch of this.#batches) worker.postMessage(batch)
    this.#look()
  }

  /** Looks now and then whether the worker is still where it was. */
  #look(): void {
    let [last, since] = [noFile, performance.now()]
    this.#watch = setInterval(() => {
      const now = Atomics.load(this.#place, 0)
      if (now !== last || this.#batches.length === 0) [last, since] = [now, performance.now()]
      // Answers may be waiting behind a main thread that was busy: let them in before judging.
      else if (now !== noFile && performance.now() - since > patience) setImmediate(() => this.#judge(now))
    }, lookEvery)
  }

  #judge(ordinal: number): void {
    const isBehind = this.#batches.some((batch) => batch.some((file) => file.ordinal === ordinal))
    if (isBehind && Atomics.load(this.#place, 0) === ordinal) void this.#giveUp(null)
  }

  #receive(reply: SearchReply): void {
    if (reply.kind === 'hits') {
      this.#found += reply.hits.length
      this.#options.found(reply.hits)
    } else if (reply.kind === 'omitted') {
      const file = this.#batches[0]?.find(({ ordinal }) => ordinal === reply.ordinal)
      if (file !== undefined) this.#options.omitted(file, reply.omission)
    } else {
      this.#options.searched(this.#batches.shift()?.length ?? 0)
      this.#tell()
    }
  }

  /** The worker is taken from the file it is on; a new one gets what lies behind it. */
  async #giveUp(problem: string | null): Promise<void> {
    const ordinal = Atomics.load(this.#place, 0)
    await this.#end()
    if (this.#isClosed) return
    this.#isPaused = false
    const batch = this.#batches.find((files) => files.some((file) => file.ordinal === ordinal))
    const at = batch?.findIndex((file) => file.ordinal === ordinal) ?? noFile
    const file = batch?.[at]
    if (batch === undefined || file === undefined) this.#failure = unstartable(problem ?? 'it does not begin')
    else {
      const passed = batch.splice(0, at + 1)
      if (batch.length === 0) this.#batches.splice(this.#batches.indexOf(batch), 1)
      this.#options.searched(passed.length)
      this.#options.omitted(file, problem === null ? 'slow' : 'failed')
      if (this.#batches.length > 0) this.#start()
    }
    this.#tell()
  }

  async #end(): Promise<void> {
    this.#isPaused = true
    clearInterval(this.#watch)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }
}

export function createMatcher(options: MatcherOptions): Matcher {
  return new WorkerMatcher(options)
}

function unstartable(reason: string): AppError {
  return new AppError({
    code: 'internal',
    message: `The search cannot start: ${reason}`,
    attempted: 'search the text',
    next: 'Reinstall Loadstone; one of its files may be missing.',
  })
}
