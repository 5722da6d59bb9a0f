/** Encodings: the coding declaration of a Python file, and where a text may be cut without splitting a character. */

const declaration = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/
const blankOrComment = /^[ \t\f]*(?:#.*)?$/

/** Names that Python and the platform's decoders spell differently. */
const spelling: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  latin1: 'latin-1',
  'iso-8859-1': 'latin-1',
  iso8859: 'latin-1',
  l1: 'latin-1',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  cp936: 'gbk',
  cp932: 'shift_jis',
  sjis: 'shift_jis',
  cp949: 'euc-kr',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
}

/** Encoding declared in the first two lines, by its usual name; null when there is none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const lines = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .split(/\r\n|\r|\n/, 2)
  for (const line of lines) {
    const name = declaration.exec(line)?.[1]
    if (name !== undefined) return usualName(name)
    // The second line only counts when the first holds no code.
    if (!blankOrComment.test(line)) return null
  }
  return null
}

function usualName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/-(?:unix|dos|mac)$/, '')
  return Object.hasOwn(spelling, plain) ? (spelling[plain] ?? plain) : plain
}

/** Number of bytes, at most the limit, that ends between two characters. */
export function truncationPoint(bytes: Uint8Array, limit: number, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): number {
  if (bytes.length <= limit) return bytes.length
  if (encoding === 'utf-8') {
    let end = limit
    // At most three bytes follow the first of a character; more than that is no UTF-8 anyway.
    while (end > limit - 3 && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
    return end
  }
  const end = limit & ~1
  const high = bytes[encoding === 'utf-16le' ? end - 1 : end - 2] ?? 0
  return high >= 0xd8 && high <= 0xdb ? end - 2 : end
}
