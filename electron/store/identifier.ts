/** New identifiers: UUID version 7 (RFC 9562), so that ids made later sort later. */
import { randomBytes } from 'node:crypto'

/** Milliseconds since 1970 in the first 48 bits, then version, variant and 74 random bits. */
export function newIdentifier(now: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
