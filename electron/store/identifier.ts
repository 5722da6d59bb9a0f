/** New identifiers: UUID version 7 (RFC 9562), so that ids made later sort later, also within one millisecond. */
import { randomBytes } from 'node:crypto'

const counterLimit = 0x1000

/**
 * A source of ids that sort in the order in which it gives them: RFC 9562, 6.2, method 1. The 12 bits after the version
 * count within a millisecond, and borrow the next one when they are full or the clock goes back.
 */
export function identifierSource(): (now?: number) => string {
  let milliseconds = -1
  let count = 0
  return (now = Date.now()) => {
    count = now > milliseconds ? 0 : count + 1
    milliseconds = Math.max(now, milliseconds)
    if (count === counterLimit) {
      milliseconds += 1
      count = 0
    }
    return written(milliseconds, count)
  }
}

/** Milliseconds since 1970 in the first 48 bits, then version, count, variant and 62 random bits. */
function written(milliseconds: number, count: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** `ORDER BY id` means "in the order of making" everywhere, so one process has one source. */
export const newIdentifier = identifierSource()
