/** Punctuation: operators and brackets, by their first character and what follows it. */
import * as kinds from './tokenKinds.ts'
import type { Tokens } from './tokens.ts'

const equals = 61
const point = 46

/** What an operator of one character is, and what it is when `=` follows. */
const single = new Uint8Array(128)
const assigning = new Uint8Array(128)
for (const [characters, kind, withEquals] of [
  [',', kinds.comma, 0],
  [';', kinds.semicolon, 0],
  ['~', kinds.tilde, 0],
  ['.', kinds.dot, 0],
  [':', kinds.colon, kinds.walrus],
  ['=', kinds.assign, kinds.compare],
  ['!', kinds.bang, kinds.compare],
  ['<>', kinds.compare, kinds.compare],
  ['+', kinds.plus, kinds.augment],
  ['-', kinds.minus, kinds.augment],
  ['*', kinds.star, kinds.augment],
  ['/%', kinds.divide, kinds.augment],
  ['@', kinds.at, kinds.augment],
  ['&', kinds.ampersand, kinds.augment],
  ['|', kinds.bar, kinds.augment],
  ['^', kinds.caret, kinds.augment],
] as const) {
  for (const character of characters) {
    single[character.charCodeAt(0)] = kind
    assigning[character.charCodeAt(0)] = withEquals
  }
}

const doubled = new Uint8Array(128)
for (const [character, kind] of [
  ['*', kinds.power],
  ['/', kinds.divide],
  ['<', kinds.shift],
  ['>', kinds.shift],
] as const)
  doubled[character.charCodeAt(0)] = kind

const opening = new Uint8Array(128)
const closing = new Uint8Array(128)
for (const [open, close, openKind, closeKind] of [
  ['(', ')', kinds.openRound, kinds.closeRound],
  ['[', ']', kinds.openSquare, kinds.closeSquare],
  ['{', '}', kinds.openCurly, kinds.closeCurly],
] as const) {
  opening[open.charCodeAt(0)] = openKind
  closing[close.charCodeAt(0)] = closeKind
}

/** Reads the operator at `at`, whose first character is `code`. */
export function operatorAt(tokens: Tokens, code: number, at: number): void {
  const open = opening[code] ?? 0
  const close = closing[code] ?? 0
  if (open !== 0) {
    tokens.depth += 1
    tokens.kind = open
    tokens.end = at + 1
  } else if (close !== 0) {
    tokens.depth -= 1
    if (tokens.depth < 0) tokens.giveUp('a bracket that nothing opens')
    tokens.kind = close
    tokens.end = at + 1
  } else longerOperator(tokens, code, at)
}

function longerOperator(tokens: Tokens, code: number, at: number): void {
  const { text } = tokens
  const next = text.charCodeAt(at + 1)
  const twice = doubled[code] ?? 0
  if (twice !== 0 && next === code)
    return operator(
      tokens,
      at,
      text.charCodeAt(at + 2) === equals ? kinds.augment : twice,
      text.charCodeAt(at + 2) === equals ? 3 : 2,
    )
  const plain = single[code] ?? 0
  if (plain === 0) tokens.giveUp('an unexpected character')
  const withEquals = assigning[code] ?? 0
  if (next === equals && withEquals !== 0) return operator(tokens, at, withEquals, 2)
  if (plain === kinds.minus && next === 62) return operator(tokens, at, kinds.arrow, 2)
  if (plain === kinds.compare && code === 60 && next === 62) tokens.giveUp('an operator of Python 2')
  if (plain === kinds.dot && next === point && text.charCodeAt(at + 2) === point)
    return operator(tokens, at, kinds.ellipsis, 3)
  operator(tokens, at, plain, 1)
}

function operator(tokens: Tokens, at: number, kind: number, length: number): void {
  tokens.kind = kind
  tokens.end = at + length
}
