/** Offsets: the way between UTF-16 code units (ours), code points (Python's) and UTF-8 bytes (git's and grep's). */

/** How far into the text a walk has come, in all three units. */
interface Step {
  readonly utf16: number
  readonly codePoint: number
  readonly byte: number
}

/** Code points of the text before a UTF-16 offset; an offset inside a surrogate pair counts as its start. */
export function utf16ToCodePoint(text: string, offset: number): number {
  return walk(text, 'utf16', offset).codePoint
}

/** UTF-16 offset of the n-th code point, at most the length of the text. */
export function codePointToUtf16(text: string, offset: number): number {
  return walk(text, 'codePoint', offset).utf16
}

/** UTF-8 bytes of the text before a UTF-16 offset. A lone surrogate counts 3, as encoders write U+FFFD for it. */
export function utf16ToByte(text: string, offset: number): number {
  return walk(text, 'utf16', offset).byte
}

/** UTF-16 offset of a byte offset; a byte inside a character counts as the character's start. */
export function byteToUtf16(text: string, offset: number): number {
  return walk(text, 'byte', offset).utf16
}

/** True when the offset falls between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset))
}

function walk(text: string, unit: keyof Step, limit: number): Step {
  let utf16 = 0
  let codePoint = 0
  let byte = 0
  while (utf16 < text.length) {
    const first = text.charCodeAt(utf16)
    const pair = isHigh(first) && isLow(text.charCodeAt(utf16 + 1))
    const width = pair ? 2 : 1
    const bytes = pair ? 4 : bytesOf(first)
    if (unit === 'utf16' && utf16 + width > limit) break
    if (unit === 'codePoint' && codePoint + 1 > limit) break
    if (unit === 'byte' && byte + bytes > limit) break
    utf16 += width
    codePoint += 1
    byte += bytes
  }
  return { utf16, codePoint, byte }
}

function bytesOf(unit: number): number {
  if (unit < 0x80) return 1
  return unit < 0x800 ? 2 : 3
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
