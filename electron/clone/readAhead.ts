/** Read-ahead: turns single reads into a stream that stays a bounded amount ahead of its consumer. */
import type { AppError } from '../../shared/errors.ts'
import type { CloneFile, ReadBlob } from './clone.ts'
import { throwIfCancelled } from './failures.ts'
import { mostReadAhead, readAhead } from './limits.ts'

/** Answers a file with its content or its error; rejects only for what is no fault of the file. */
export type ReadOne = (file: CloneFile) => Promise<Uint8Array | AppError>

export async function* readInOrder(
  files: Iterable<CloneFile>,
  readOne: ReadOne,
  signal?: AbortSignal,
): AsyncGenerator<ReadBlob, void, void> {
  const ahead: { file: CloneFile; answer: Promise<Uint8Array | AppError> }[] = []
  const source = files[Symbol.iterator]()
  let bytes = 0
  let exhausted = false
  while (true) {
    throwIfCancelled(signal, 'read files of a clone')
    while (!exhausted && ahead.length < mostReadAhead && (bytes < readAhead || ahead.length === 0)) {
      const next = source.next()
      if (next.done) {
        exhausted = true
        break
      }
      const answer = readOne(next.value)
      // Awaited in turn; until then a failure must not count as unhandled.
      answer.catch(() => undefined)
      ahead.push({ file: next.value, answer })
      bytes += next.value.size ?? 0
    }
    const first = ahead.shift()
    if (!first) return
    bytes -= first.file.size ?? 0
    const answer = await first.answer
    throwIfCancelled(signal, 'read files of a clone')
    yield answer instanceof Uint8Array ? { file: first.file, bytes: answer } : { file: first.file, error: answer }
  }
}
