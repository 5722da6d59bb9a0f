/** Literals: where string literals end, by their prefix and quotes; what they say is read from the text when asked for. */
import { backslash, carriageReturn, lineFeed } from './characters.ts'
import type { Tokens } from './tokens.ts'

/** The lower-case letters before a quote when they are a prefix of string literals, else undefined. */
export function literalPrefix(text: string, start: number, end: number): string | undefined {
  if (end - start > 2) return undefined
  const prefix = text.slice(start, end).toLowerCase()
  return /^(?:[rbuft]|[fbt]r|r[fbt]|ur)$/.test(prefix) ? prefix : undefined
}

function isTriple(text: string, quote: number): boolean {
  const code = text.charCodeAt(quote)
  return text.charCodeAt(quote + 1) === code && text.charCodeAt(quote + 2) === code
}

/** End of a literal without parts, whose first quote is at `quote`. */
export function endOfLiteral(tokens: Tokens, quote: number, isRaw: boolean): number {
  const { text } = tokens
  const code = text.charCodeAt(quote)
  const triple = isTriple(text, quote)
  for (let at = quote + (triple ? 3 : 1); at < text.length; at += 1) {
    const here = text.charCodeAt(at)
    if (here === code) {
      if (!triple) return at + 1
      if (isTriple(text, at)) return at + 3
    } else if (here === backslash) {
      if (!isRaw && isOpenName(text, at)) tokens.giveUp('an odd escape')
      at += lengthOfEscape(text, at, isRaw) - 1
    } else if (here === 0 || (here === lineFeed && !triple)) return tokens.giveUp('a literal that does not end')
  }
  return tokens.giveUp('a literal that does not end')
}

/** Length of a backslash and what it keeps from being read. */
export function lengthOfEscape(text: string, at: number, isRaw: boolean): number {
  const next = text.charCodeAt(at + 1)
  if (next === carriageReturn && text.charCodeAt(at + 2) === lineFeed) return 3
  return isRaw || next !== 0 ? 2 : 1
}

/** End of the prefix and quotes that open an f-string. */
export function endOfFormatOpening(text: string, quote: number): number {
  return quote + (isTriple(text, quote) ? 3 : 1)
}

/** `\N{` without the name of a character behind it: how far it goes is not clear. */
export function isOpenName(text: string, at: number): boolean {
  return text.startsWith('N{', at + 1) && !/^\\N\{[\w ()-]+\}/.test(text.slice(at, at + 120))
}
