/** Decoding: bytes to text as Python and editors would, never failing, and saying what was assumed. */
import { largestText } from './limits.ts'
import { declaredEncoding, truncationPoint } from './encodings.ts'

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none'

export interface DecodedText {
  /** Without a byte order mark, line ends as they are; all offsets refer to it. Empty for binary content. */
  readonly text: string
  readonly encoding: string
  /** True when the bytes cannot be had back from the text. */
  readonly lossy: boolean
  readonly binary: boolean
  /** True when the text is only the beginning. */
  readonly truncated: boolean
  readonly eol: LineEnd
  /** Sentences for the reader about everything that is not plain UTF-8. */
  readonly notes: string[]
}

export interface DecodeOptions {
  /** Bytes that are decoded at most. */
  readonly limit?: number
}

/** As git does: a NUL this near the beginning makes content binary. */
const binaryProbe = 8000

interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly lossy: boolean
  readonly notes: readonly string[]
}

/**
 * Decodes what is known by its bytes alone, so that everyone who reads a blob counts the same offsets. A coding
 * declaration (PEP 263) is obeyed in whatever file it stands: shell scripts and YAML use the same comment.
 */
export function decode(bytes: Uint8Array, { limit = largestText }: DecodeOptions = {}): DecodedText {
  const mark = byteOrderMark(bytes)
  const wide = mark?.encoding ?? wideWithoutMark(bytes)
  const isWide = wide === 'utf-16le' || wide === 'utf-16be'
  if (!isWide && bytes.subarray(0, binaryProbe).includes(0)) return binaryContent(bytes.length)
  const content = bytes.subarray(mark?.length ?? 0)
  const end = truncationPoint(content, limit, isWide ? wide : 'utf-8')
  const shown = content.subarray(0, end)
  const decoded = isWide ? fromWide(shown, wide) : fromBytes(shown, mark ? null : declaredEncoding(shown))
  const notes = [...decoded.notes]
  if (mark) notes.unshift('The file starts with a byte order mark, which is not part of the text.')
  const truncated = end < content.length
  if (truncated) notes.push(`Only the first ${end} of ${content.length} bytes are shown.`)
  const { text, encoding, lossy } = decoded
  return { text, encoding, lossy, binary: false, truncated, eol: lineEndOf(text), notes }
}

function byteOrderMark(bytes: Uint8Array) {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 } as const
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 } as const
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 } as const
  return null
}

/** UTF-16 without a mark shows as a NUL in almost every other byte, always on the same side. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const probe = Math.min(bytes.length, binaryProbe) & ~1
  if (probe < 8 || bytes.length % 2 !== 0) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < probe; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  const most = 0.7 * (probe / 2)
  if (odd > most && even === 0) return 'utf-16le'
  return even > most && odd === 0 ? 'utf-16be' : null
}

function fromWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const strict = decodeWith(encoding, bytes, true)
  if (strict !== null) return { text: strict, encoding, lossy: false, notes: [`The file is encoded in ${encoding}.`] }
  const text = decodeWith(encoding, bytes, false) ?? ''
  return { text, encoding, lossy: true, notes: [`The file is encoded in ${encoding}, and parts of it are damaged.`] }
}

function fromBytes(bytes: Uint8Array, declared: string | null): Decoded {
  const notes: string[] = []
  if (declared !== null && declared !== 'utf-8') {
    const text = declared === 'latin-1' ? Buffer.from(bytes).toString('latin1') : decodeWith(declared, bytes, true)
    const note = `The file declares the encoding ${declared}.`
    if (text !== null) return { text, encoding: declared, lossy: false, notes: [note] }
    notes.push(`The file declares the encoding ${declared}, but is not written in it.`)
  }
  const text = decodeWith('utf-8', bytes, true)
  if (text !== null) return { text, encoding: 'utf-8', lossy: false, notes }
  notes.push('The file is not valid UTF-8: it is shown as Latin-1, one character for each byte.')
  return { text: Buffer.from(bytes).toString('latin1'), encoding: 'latin-1', lossy: false, notes }
}

/** Null when the encoding is unknown, or strict and not what the bytes are in. */
function decodeWith(encoding: string, bytes: Uint8Array, strict: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal: strict, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function lineEndOf(text: string): LineEnd {
  // Most files have no carriage return at all, and a scan decodes thousands of them.
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : 'none'
  const found = new Set<string>()
  for (const [end] of text.matchAll(/\r\n|\r|\n/g)) {
    found.add(end)
    if (found.size > 1) return 'mixed'
  }
  return found.has('\r\n') ? 'crlf' : 'cr'
}

function binaryContent(size: number): DecodedText {
  const notes = [`The file is binary (${size} bytes) and is not shown as text.`]
  return { text: '', encoding: 'binary', lossy: true, binary: true, truncated: false, eol: 'none', notes }
}
