/** Path names: any bytes a repository uses as a name, as a string that is readable and can be turned back. */

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const escapeLike = /\\x[0-9a-f]{2}/
const backslash = 0x5c

/**
 * Valid UTF-8 is shown as it is. Where it is not, each stray byte becomes `\xHH` and each literal backslash is doubled;
 * so is it in a valid name that would look like such an escape, or two different names could be shown alike.
 */
export function showPath(bytes: Uint8Array): string {
  const plain = decodeStrictly(bytes)
  if (plain !== null && !escapeLike.test(plain)) return plain
  let shown = ''
  for (let at = 0; at < bytes.length;) {
    const width = characterWidth(bytes, at)
    const byte = bytes[at] ?? 0
    if (width === 0) shown += `\\x${byte.toString(16).padStart(2, '0')}`
    else if (byte === backslash) shown += '\\\\'
    else shown += strict.decode(bytes.subarray(at, at + width))
    at += Math.max(1, width)
  }
  return shown
}

/** The bytes of a shown path: the inverse of showPath. */
export function pathBytes(shown: string): Buffer {
  if (!escapeLike.test(shown)) return Buffer.from(shown, 'utf8')
  const parts: Buffer[] = []
  for (const [piece] of shown.matchAll(/\\x[0-9a-f]{2}|\\\\|[^\\]+|\\/g)) {
    if (piece === '\\\\') parts.push(Buffer.from([backslash]))
    else if (piece.length === 4 && escapeLike.test(piece)) parts.push(Buffer.from(piece.slice(2), 'hex'))
    else parts.push(Buffer.from(piece, 'utf8'))
  }
  return Buffer.concat(parts)
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/** Bytes of the well-formed character that starts here, or 0 when none does. */
function characterWidth(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  return decodeStrictly(bytes.subarray(at, at + width))?.length === (width === 4 ? 2 : 1) ? width : 0
}
