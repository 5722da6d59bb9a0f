/** Search worker: matches one expression against batches of files off the main thread; the twin of matcher.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SearchHit } from '../../../shared/api/corpus.ts'
import { shownText } from '../../study/texts.ts'
import { matchesIn } from './matches.ts'
import { compile, telltale, type Sought } from './pattern.ts'

export interface SearchWorkerData {
  readonly sought: Sought
  readonly limit: number
  /** One Int32: the ordinal of the file that is being searched, so that whoever waits knows what for. */
  readonly current: SharedArrayBuffer
}

export interface BatchFile {
  /** Counts the files of a search. */
  readonly ordinal: number
  readonly repositoryId: string
  readonly commit: string
  readonly path: string
  readonly blob: string
  readonly bytes: Uint8Array
}

/** Why a file was not searched, or not all of it. */
export type Omission = 'binary' | 'cut' | 'failed'

export type SearchReply =
  | { readonly kind: 'hits'; readonly hits: SearchHit[] }
  | { readonly kind: 'omitted'; readonly ordinal: number; readonly omission: Omission }
  | { readonly kind: 'done' }

const { sought, limit, current } = workerData as SearchWorkerData
const port = parentPort
const expression = compile(sought)
const needed = telltale(sought)
const place = new Int32Array(current)
let found = 0

port?.on('message', (files: readonly BatchFile[]) => {
  for (const file of files) {
    Atomics.store(place, 0, file.ordinal)
    if (found < limit) search(file)
  }
  reply({ kind: 'done' })
})

function search(file: BatchFile): void {
  try {
    if (needed !== null && cannotMatch(file, needed)) return
    const { text, state } = shownText(file, file.bytes)
    if (state !== 'text')
      reply({ kind: 'omitted', ordinal: file.ordinal, omission: state === 'cut' ? 'cut' : 'binary' })
    const { repositoryId, commit, path, blob } = file
    const hits = matchesIn(expression, { repositoryId, commit, path, blob, text }, limit - found)
    found += hits.length
    if (hits.length > 0) reply({ kind: 'hits', hits })
  } catch {
    // An expression may need more stack than there is; the other files may do with less.
    reply({ kind: 'omitted', ordinal: file.ordinal, omission: 'failed' })
  }
}

/** Plain text without the bytes; a notebook writes its text another way, and a NUL speaks for two bytes a character. */
function cannotMatch({ path, bytes }: BatchFile, text: string): boolean {
  if (path.endsWith('.ipynb')) return false
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return !buffer.includes(text) && !buffer.includes(0)
}

function reply(message: SearchReply): void {
  port?.postMessage(message)
}
