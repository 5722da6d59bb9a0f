/** Numbers: where number literals end; their values are never asked for. */
import { identifierClass } from './characters.ts'
import type { Tokens } from './tokens.ts'

// Digits in groups with single underscores between and one behind them: written so that nothing is tried twice.
const digits = String.raw`\d+(?:_\d+)*_?`
const exponent = String.raw`(?:[eE][+-]?${digits})`
const whole = /0[xX](?:_?[0-9A-Fa-f])+[Ll]?|0[oO](?:_?[0-7])+[Ll]?|0[bB](?:_?[01])+[Ll]?/y
const decimal = new RegExp(
  String.raw`(?:${digits}\.(?:${digits})?${exponent}?|\.${digits}${exponent}?|${digits}${exponent})[jJ]?|${digits}[jJlL]?`,
  'y',
)

export function endOfNumber(tokens: Tokens, at: number): number {
  const { text } = tokens
  // Most numbers have one digit or a few, and nothing else.
  let end = at
  while (isPlainDigit(text.charCodeAt(end))) end += 1
  if (end === at || continues(text, end)) {
    end = matchEnd(whole, text, at) || matchEnd(decimal, text, at)
    if (end === 0 || continues(text, end)) return tokens.giveUp('an unusual number')
  }
  return end
}

function isPlainDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** True when letters, digits or a point follow: `1if`, `1.real`. */
function continues(text: string, end: number): boolean {
  const code = text.charCodeAt(end)
  return code === 46 || code >= 128 || (identifierClass[code] ?? 0) !== 0
}

function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : 0
}
