/** A worker that crashes or hangs on clones whose path says so, and is the real one for all others. */
import { parentPort } from 'node:worker_threads'
import type { ToScanWorker } from './scan.worker.ts'

parentPort?.on('message', (message: ToScanWorker) => {
  if (message.kind !== 'scan') return
  if (message.task.path.includes('crash-here')) process.exit(7)
  while (message.task.path.includes('hang-here'));
})

await import('./scan.worker.ts')
