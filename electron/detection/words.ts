/** Words: tells whether an identifier occurs in a text, in comments and strings too, without keeping the identifiers. */
import { identifierClass } from '../syntax/reader/characters.ts'

/** Asked for all files of a repository: a few bits for each word rule most files out, and a search confirms the others. */
export class Words {
  readonly #text: string
  readonly #bits: Uint32Array
  readonly #mask: number

  constructor(text: string) {
    this.#text = text
    // A word every eight characters, of which two bits are set; half of the words are repetitions.
    const size = 2 ** Math.ceil(Math.log2(Math.max(256, text.length)))
    this.#mask = size - 1
    this.#bits = new Uint32Array(size / 32)
    this.#collect()
  }

  has(word: string): boolean {
    const asked = askFor(word)
    return asked !== undefined && this.holdsAll([asked])
  }

  /** True when all of the words occur. The bits are looked at first: they cost nothing beside a search. */
  holdsAll(asked: readonly AskedWord[]): boolean {
    for (let index = 0; index < asked.length; index += 1) {
      const hash = asked[index]?.hash ?? 0
      if (!this.#isSet(hash) || !this.#isSet(second(hash))) return false
    }
    return asked.every(({ word }) => this.#occurs(word))
  }

  #collect(): void {
    const text = this.#text
    const { length } = text
    for (let at = 0; at < length;) {
      let code = text.charCodeAt(at)
      at += 1
      if (code >= 128 || identifierClass[code] !== 1) continue
      let hash = mixed(0, code)
      for (; at < length; at += 1) {
        code = text.charCodeAt(at)
        if (code >= 128 || identifierClass[code] === 0) break
        hash = mixed(hash, code)
      }
      this.#set(hash)
      this.#set(second(hash))
    }
  }

  #set(hash: number): void {
    const bit = hash & this.#mask
    const at = bit >>> 5
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (bit & 31))
  }

  #isSet(hash: number): boolean {
    const bit = hash & this.#mask
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }

  #occurs(word: string): boolean {
    const text = this.#text
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (classAt(text, at + word.length) === 0 && this.#begins(at)) return true
    return false
  }

  /** True where a word begins: digits before it are no part of it unless they end another word. */
  #begins(at: number): boolean {
    let before = at - 1
    while (before >= 0 && classAt(this.#text, before) === 2) before -= 1
    return before < 0 || classAt(this.#text, before) === 0
  }
}

/** A word made ready to be asked for in many texts. */
export interface AskedWord {
  readonly word: string
  readonly hash: number
}

/** Undefined for what is no identifier, which occurs nowhere. */
export function askFor(word: string): AskedWord | undefined {
  if (!/^[A-Za-z_]\w*$/.test(word)) return undefined
  let hash = 0
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at))
  return { word, hash }
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (identifierClass[code] ?? 0) : 0
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) + 0x9dc5
}

function second(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 7
}
