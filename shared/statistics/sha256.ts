/** SHA-256 of a text, in plain arithmetic: the same, and synchronous, wherever sampling and seeding run. */

const roundConstants = primeRoots(64, 1 / 3)
const initialState = primeRoots(8, 1 / 2)

/** First 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, section 4.2.2). */
function primeRoots(count: number, exponent: number): Uint32Array {
  const roots = new Uint32Array(count)
  let found = 0
  for (let candidate = 2; found < count; candidate += 1) {
    let prime = true
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false
    if (prime) roots[found++] = Math.floor((candidate ** exponent % 1) * 2 ** 32)
  }
  return roots
}

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text.toWellFormed()) {
    const point = character.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63))
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    else {
      bytes.push(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63))
    }
  }
  return Uint8Array.from(bytes)
}

/** The digest of the text's UTF-8 bytes as eight 32-bit words, most significant byte first. */
export function sha256Words(text: string): Uint32Array {
  const words = padded(utf8Bytes(text))
  const state = Uint32Array.from(initialState)
  const schedule = new Uint32Array(64)
  for (let block = 0; block < words.length; block += 16) {
    schedule.set(words.subarray(block, block + 16))
    compress(state, schedule)
  }
  return state
}

/** The digest in lower-case hexadecimal, as `sha256sum` prints it. */
export function sha256Hex(text: string): string {
  return [...sha256Words(text)].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The message, a one bit, zeros, and the length in bits: a multiple of 16 words. */
function padded(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(((bytes.length + 8) >> 6) * 16 + 16)
  const put = (byte: number, at: number) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8))
  }
  bytes.forEach(put)
  put(0x80, bytes.length)
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29)
  words[words.length - 1] = bytes.length << 3
  return words
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  const word = (at: number) => schedule[at] ?? 0
  for (let at = 16; at < 64; at += 1) {
    const early = word(at - 15)
    const late = word(at - 2)
    const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3)
    const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10)
    schedule[at] = word(at - 16) + first + word(at - 7) + second
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let at = 0; at < 64; at += 1) {
    const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (roundConstants[at] ?? 0) + word(at)) | 0
    const two = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) state[at] = (state[at] ?? 0) + value
}
