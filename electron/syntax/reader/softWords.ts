/** Soft words: names that begin a statement of another kind in some positions: `print`, `exec`, `type`, `match`. */
import type { Tokens } from './tokens.ts'

/** What may follow a name: after `print` no operand without brackets, after `type` and `match` no further name. */
const afterPrint = /[ \t\f]*(?:[(=.,):;%<!|&^/@#\r\n]|>(?!>)|$)/y
const afterMatch = /[ \t\f]*(?:[^\w"'{ \t\f\\~]|$)/y

/** True when the name at hand, with which a statement begins, is a name there. */
export function meansName({ text, start, end }: Tokens): boolean {
  const length = end - start
  if (length === 5 && text.startsWith('print', start)) return follows(afterPrint, text, end)
  if (length === 5 && text.startsWith('match', start)) return follows(afterMatch, text, end)
  if (length !== 4) return true
  if (text.startsWith('exec', start)) return follows(afterPrint, text, end)
  return !text.startsWith('type', start) || follows(afterMatch, text, end)
}

function follows(expression: RegExp, text: string, at: number): boolean {
  expression.lastIndex = at
  return expression.test(text)
}
