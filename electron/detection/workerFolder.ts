/** Worker folder: starts a worker whose temporary files lie in a folder of its own, which goes when the worker ends, however it ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { CreateWorker } from '../syntax/parsePool.ts'

export interface HousedWorker {
  readonly worker: Worker
  /** Fulfilled when worker and folder are gone. */
  readonly gone: Promise<void>
}

/** A worker that is ended in the midst of a scan removes nothing itself, least of all what git was reading from. */
export function startHoused(createWorker: CreateWorker, options: WorkerOptions): HousedWorker {
  const folder = mkdtempSync(join(tmpdir(), 'loadstone-scan-'))
  const removal = { recursive: true, force: true, maxRetries: 3 }
  const removeNow = (): void => rmSync(folder, removal)
  process.once('exit', removeNow)
  try {
    // The three names that systems have for it.
    const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
    const worker = createWorker({ ...options, env })
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve())
    })
    const gone = ended.then(() => rm(folder, removal)).finally(() => process.off('exit', removeNow))
    // What cannot be removed now is removed when the process ends.
    return { worker, gone: gone.catch(() => undefined) }
  } catch (error) {
    process.off('exit', removeNow)
    removeNow()
    throw error
  }
}
