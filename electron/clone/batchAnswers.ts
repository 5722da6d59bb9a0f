/** Batch answers: takes the output of `git cat-file --batch` apart, however it is cut into pieces. */

export type BatchAnswer =
  | { readonly id: string; readonly type: string; readonly bytes: Buffer }
  | { readonly id: string; readonly type: 'missing' | 'tooLarge' }

const longestHeader = 512
const lineFeed = 0x0a

/** Feeds on chunks and hands out answers in the order of the requests. */
export class BatchAnswers {
  readonly #onAnswer: (answer: BatchAnswer) => void
  readonly #limit: number
  #header: Buffer = Buffer.alloc(0)
  #body: { id: string; type: string; bytes: Buffer; filled: number } | null = null
  #skipLineFeed = false

  /** `limit` is the size from which an object is answered with `tooLarge`; the caller then has to end the process. */
  constructor(limit: number, onAnswer: (answer: BatchAnswer) => void) {
    this.#limit = limit
    this.#onAnswer = onAnswer
  }

  /** Throws when the output is not what git writes. */
  push(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#body) at += this.#fill(this.#body, chunk.subarray(at))
      else if (this.#skipLineFeed) {
        this.#skipLineFeed = false
        at += 1
      } else at += this.#readHeader(chunk.subarray(at))
    }
  }

  #readHeader(chunk: Buffer): number {
    const end = chunk.indexOf(lineFeed)
    const piece = end === -1 ? chunk : chunk.subarray(0, end)
    this.#header = this.#header.length === 0 ? Buffer.from(piece) : Buffer.concat([this.#header, piece])
    if (this.#header.length > longestHeader) throw new Error('git cat-file wrote a header without an end')
    if (end === -1) return chunk.length
    const line = this.#header.toString('latin1')
    this.#header = Buffer.alloc(0)
    this.#begin(line)
    return end + 1
  }

  #begin(line: string): void {
    const missing = /^([0-9a-f]+) missing$/.exec(line)
    if (missing) return this.#onAnswer({ id: missing[1] ?? '', type: 'missing' })
    const [, id, type, digits] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(line) ?? []
    if (id === undefined || type === undefined) throw new Error(`git cat-file wrote ${JSON.stringify(line)}`)
    const size = Number(digits)
    if (size > this.#limit) return this.#onAnswer({ id, type: 'tooLarge' })
    this.#body = { id, type, bytes: Buffer.allocUnsafe(size), filled: 0 }
    if (size === 0) this.#finish()
  }

  #fill(body: { bytes: Buffer; filled: number }, chunk: Buffer): number {
    const taken = chunk.copy(body.bytes, body.filled)
    body.filled += taken
    if (body.filled === body.bytes.length) this.#finish()
    return taken
  }

  #finish(): void {
    const body = this.#body
    this.#body = null
    this.#skipLineFeed = true
    if (body) this.#onAnswer({ id: body.id, type: body.type, bytes: body.bytes })
  }
}
