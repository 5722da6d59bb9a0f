/** Bundles the workers of a scan as the product ships them: from source each worker would first translate every module by itself. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CreateWorker } from '../electron/syntax/parsePool.ts'

export interface BundledWorkers {
  readonly scan: CreateWorker
  readonly parse: CreateWorker
  readonly remove: () => void
}

/** The bundler runs in a process of its own: its memory is none of ours. */
export function bundleWorkers(): BundledWorkers {
  const folder = mkdtempSync(join(tmpdir(), 'loadstone-workers-'))
  const script = join(import.meta.dirname, 'bundleWorkers.mjs')
  const { status } = spawnSync(process.execPath, [script, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`the workers could not be bundled: ${status}`)
  const workerOf =
    (name: string): CreateWorker =>
    (options) =>
      new Worker(pathToFileURL(join(folder, `${name}.mjs`)), options)
  return {
    scan: workerOf('scan'),
    parse: workerOf('parse'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
