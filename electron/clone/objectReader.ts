/** Object reader: one long-lived `git cat-file --batch` per clone that answers many requests at once. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { BatchAnswers, type BatchAnswer } from './batchAnswers.ts'
import { cancelled } from './failures.ts'
import { git, startFailure } from './git.ts'
import type { GitSandbox } from './gitSandbox.ts'
import { largestFile } from './limits.ts'

/** `damaged` is an object that makes git give up. */
export type ReadObject = BatchAnswer | { readonly id: string; readonly type: 'damaged' }

interface Request {
  readonly id: string
  readonly resolve: (object: ReadObject) => void
  readonly reject: (error: unknown) => void
  /** Processes that ended while this was the request in turn. */
  deaths: number
}

/** A request is tried on a second process, in case the first was ended from outside. */
const mostDeaths = 2

export class ObjectReader {
  readonly #sandbox: GitSandbox
  readonly #limit: number
  /** Sent and not yet answered, oldest first. */
  #waiting: Request[] = []
  #child: ChildProcessWithoutNullStreams | null = null
  #gone: Promise<void> = Promise.resolve()
  #closed = false

  constructor(sandbox: GitSandbox, limit = largestFile) {
    this.#sandbox = sandbox
    this.#limit = limit
  }

  /** Reads one object by its full id. The caller bounds how many are asked for ahead of use. */
  read(id: string): Promise<ReadObject> {
    if (this.#closed) return Promise.reject(cancelled(`read object ${id}`))
    return new Promise((resolve, reject) => {
      const request = { id, resolve, reject, deaths: 0 }
      this.#waiting.push(request)
      if (this.#child === null) this.#start()
      else this.#child.stdin.write(`${id}\n`)
    })
  }

  /** Ends the process and waits until it is gone; requests still open are rejected as cancelled. */
  async close(): Promise<void> {
    this.#closed = true
    this.#child?.stdin.end()
    this.#child?.kill('SIGKILL')
    await this.#gone
  }

  #start(): void {
    const child = git(this.#sandbox, 'cat-file', ['--batch'])
    const answers = new BatchAnswers(this.#limit, (answer) => this.#answer(answer, child))
    let failure: unknown = null
    this.#child = child
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#child !== child) return
      try {
        answers.push(chunk)
      } catch (error) {
        failure ??= error
        child.kill('SIGKILL')
      }
    })
    // Read and dropped, or git would stop once the pipe is full.
    child.stderr.resume()
    child.stdin.on('error', () => undefined)
    const gone = new Promise<void>((resolve) => {
      const finish = () => {
        if (this.#child === child) this.#recover(failure)
        resolve()
      }
      child.once('error', (error) => {
        failure = startFailure(error)
        if (child.pid === undefined) finish()
      })
      child.once('close', finish)
    })
    this.#gone = Promise.all([this.#gone, gone]).then(() => undefined)
    child.stdin.write(this.#waiting.map(({ id }) => `${id}\n`).join(''))
  }

  #answer(answer: BatchAnswer, child: ChildProcessWithoutNullStreams): void {
    if (this.#child !== child) return
    const request = this.#waiting.shift()
    if (!request || request.id !== answer.id) {
      if (request) this.#waiting.unshift(request)
      throw new Error(`git cat-file answered ${answer.id} out of turn`)
    }
    request.resolve(answer)
    if (answer.type !== 'tooLarge') return
    // Its content would follow and cannot be skipped: a new process takes the requests that are left.
    this.#child = null
    child.kill('SIGKILL')
    if (this.#waiting.length > 0 && !this.#closed) this.#start()
  }

  /** The process ended by itself: the request in turn may be the reason, the others are asked again. */
  #recover(failure: unknown): void {
    this.#child = null
    if (this.#closed || failure !== null) {
      const open = this.#waiting.splice(0)
      for (const request of open) request.reject(failure ?? cancelled(`read object ${request.id}`))
      return
    }
    const [first] = this.#waiting
    if (!first) return
    first.deaths += 1
    if (first.deaths >= mostDeaths) {
      this.#waiting.shift()
      first.resolve({ id: first.id, type: 'damaged' })
    }
    if (this.#waiting.length > 0) this.#start()
  }
}
