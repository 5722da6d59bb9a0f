/** Tokens: walks a text token by token with indentation and brackets; it builds nothing, and gives up on what Python may not mean. */
import * as character from './characters.ts'
import { identifierClass, identifierLength, isDigit } from './characters.ts'
import { endOfFormatOpening, endOfLiteral, literalPrefix } from './literals.ts'
import { indentationAt } from './indentation.ts'
import { operatorAt } from './punctuation.ts'
import * as kinds from './tokenKinds.ts'
import { endOfNumber } from './numbers.ts'

/** Thrown where the reader does not fully understand a text: another parser must read it. */
export class GaveUp extends Error {
  override readonly name = 'GaveUp'
}

export interface Position {
  readonly kind: number
  readonly start: number
  readonly end: number
  readonly lastEnd: number
  readonly depth: number
  readonly beginsLine: boolean
}

export class Tokens {
  text = ''
  /** The token at hand. */
  kind = kinds.tokenEnd
  start = 0
  end = 0
  /** Where the token before it ended. */
  lastEnd = 0
  /** Open brackets: inside them line ends are blanks. */
  depth = 0
  /** Where the last token or comment of finished lines ended. */
  covered = 0
  /** Ends of the blocks that end here, innermost last. */
  readonly closing: number[] = []
  readonly indents: number[] = [0]
  /** True where a deeper line begins a block. */
  expectsBlock = false
  #beginsLine = true

  /** Starts anew with `text` and reads its first token. */
  open(text: string): void {
    this.text = text
    this.kind = kinds.tokenNewline
    this.start = this.end = this.lastEnd = this.depth = this.covered = 0
    this.closing.length = 0
    this.indents.length = 1
    this.#beginsLine = true
    this.expectsBlock = false
    this.next()
  }

  giveUp(reason: string): never {
    throw new GaveUp(`${reason} at ${this.start}`)
  }

  next(): void {
    const { closing } = this
    if (closing.length > 0) {
      this.kind = kinds.tokenDedent
      this.covered = closing.pop() ?? this.covered
      return
    }
    this.lastEnd = this.end
    if (this.#beginsLine) {
      this.#beginsLine = false
      const found = indentationAt(this, this.end)
      this.start = this.end = found
      if (this.kind === kinds.tokenIndent || this.kind === kinds.tokenDedent) return
    }
    this.#read(this.#skipBlanks(this.end))
  }

  /** Skips blanks, comments and continued lines; inside brackets also line ends. */
  #skipBlanks(from: number): number {
    const { text } = this
    let at = from
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === character.space || code === character.tab || code === character.formFeed) at += 1
      else if (code === character.lineFeed && this.depth > 0) at += 1
      else if (code === character.carriageReturn && text.charCodeAt(at + 1) === character.lineFeed) at += 1
      else if (code === character.hash) {
        const end = text.indexOf('\n', at)
        at = end < 0 ? text.length : end
        if (this.depth === 0) this.covered = at
      } else if (code === character.backslash) {
        const skip = text.charCodeAt(at + 1) === character.carriageReturn ? 2 : 1
        if (text.charCodeAt(at + skip) !== character.lineFeed) return this.giveUp('a stray backslash')
        at += skip + 1
      } else return at
    }
  }

  #read(at: number): void {
    const { text } = this
    this.start = at
    const code = text.charCodeAt(at)
    // NaN, past the end, is in no class.
    if (code < 128 && identifierClass[code] === 1) return this.#readWord(at + 1)
    if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1)))) {
      this.kind = kinds.tokenNumber
      this.end = endOfNumber(this, at)
      return
    }
    if (code === character.doubleQuote || code === character.singleQuote) return this.#readLiteral(at, '')
    if (code === character.lineFeed) return this.#endLine(at)
    if (at >= text.length) {
      if (this.depth > 0) this.giveUp('an open bracket')
      return this.kind === kinds.tokenNewline || this.kind === kinds.tokenDedent ? this.#endText(at) : this.#endLine(at)
    }
    if (code >= 128) {
      const length = identifierLength(text, at, true)
      if (length === 0) this.giveUp('an unexpected character')
      return this.#readWord(at + length)
    }
    operatorAt(this, code, at)
  }

  #readWord(from: number): void {
    const { text } = this
    let at = from
    for (;;) {
      const code = text.charCodeAt(at)
      if (code < 128) {
        if (identifierClass[code] === 0) break
        at += 1
      } else if (code >= 128) {
        const length = identifierLength(text, at, false)
        if (length === 0) break
        at += length
      } else break
    }
    const after = text.charCodeAt(at)
    if (after === character.doubleQuote || after === character.singleQuote) {
      const prefix = literalPrefix(text, this.start, at)
      if (prefix !== undefined) return this.#readLiteral(at, prefix)
    }
    this.kind = kinds.wordOrName(text, this.start, at)
    this.end = at
  }

  #readLiteral(quote: number, prefix: string): void {
    if (prefix.includes('t')) this.giveUp('a template string')
    const isFormat = prefix.includes('f')
    this.kind = isFormat ? kinds.tokenFormat : kinds.tokenString
    this.end = isFormat ? endOfFormatOpening(this.text, quote) : endOfLiteral(this, quote, prefix.includes('r'))
  }

  #endLine(at: number): void {
    this.kind = kinds.tokenNewline
    this.end = at
    this.covered = Math.max(this.covered, this.lastEnd)
    this.#beginsLine = true
  }

  #endText(at: number): void {
    this.kind = kinds.tokenEnd
    this.end = at
  }

  /** Where the walk stands, to come back to within the same line. */
  position(): Position {
    const { kind, start, end, lastEnd, depth } = this
    return { kind, start, end, lastEnd, depth, beginsLine: this.#beginsLine }
  }

  goTo({ kind, start, end, lastEnd, depth, beginsLine }: Position): void {
    this.kind = kind
    this.start = start
    this.end = end
    this.lastEnd = lastEnd
    this.depth = depth
    this.#beginsLine = beginsLine
  }

  /** Continues behind what a reader of strings has read by itself. */
  continueAt(end: number): void {
    this.end = end
  }
}
