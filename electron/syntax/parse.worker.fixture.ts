/** A worker that crashes or hangs on texts that say so, and is the real one for all others. */
import { parentPort } from 'node:worker_threads'
import type { ParseRequest } from './parse.worker.ts'

parentPort?.on('message', ({ text }: ParseRequest) => {
  if (text.includes('crash here')) process.exit(7)
  while (text.includes('hang here'));
})

await import('./parse.worker.ts')
