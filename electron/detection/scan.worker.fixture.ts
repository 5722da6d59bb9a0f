/** A worker that crashes or hangs on clones whose path says so, and is the real one for all others. */
import { parentPort } from 'node:worker_threads'
import { openClone } from '../clone/openClone.ts'
import type { ToScanWorker } from './scan.worker.ts'

parentPort?.on('message', (message: ToScanWorker) => {
  if (message.kind !== 'scan') return
  const { path } = message.task
  if (path.includes('crash-here')) process.exit(7)
  while (path.includes('hang-here'));
  if (path.includes('hang-open'))
    void openClone(path).then(() => {
      for (;;);
    })
})

await import('./scan.worker.ts')
