/** Pattern: what a person typed into the search field, as one regular expression. */
import { AppError } from '../../../shared/errors.ts'

export interface Sought {
  readonly pattern: string
  readonly expression: boolean
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

const wordCharacter = String.raw`[\p{L}\p{N}_]`

/** Throws `invalid_input` for an expression that is none, with what is wrong with it. */
export function compile(sought: Sought): RegExp {
  const { pattern, expression, matchCase, wholeWord } = sought
  const flags = `gmu${matchCase ? '' : 'i'}`
  // Tried as it was typed: a bracket too many must not close the group that whole words put around it.
  if (expression) tried(pattern, flags)
  const source = expression ? `(?:${pattern})` : literal(pattern)
  return tried(wholeWord ? asWord(source, expression ? null : pattern) : source, flags)
}

function tried(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    // "Invalid regular expression: /(a/gmu: Unterminated group": only its end says something.
    const why = error instanceof Error ? (error.message.split(': ').at(-1) ?? error.message) : String(error)
    throw new AppError(
      {
        code: 'invalid_input',
        message: `This is no regular expression: ${why.replace(/\.?$/, '.')}`,
        attempted: 'search the text',
        next: 'Correct the expression, or turn expressions off to search for the text as it stands.',
      },
      { cause: error },
    )
  }
}

function literal(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join(String.raw`(?:\r\n|\r|\n)`)
}

/** Text that itself begins with something else than a letter, like `(x`, is not asked what stands before it. */
function asWord(source: string, text: string | null): string {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}_]/u.test(character)
  const characters = text === null ? null : [...text]
  const before = characters === null || isWord(characters[0]) ? `(?<!${wordCharacter})` : ''
  const after = characters === null || isWord(characters.at(-1)) ? `(?!${wordCharacter})` : ''
  return before + source + after
}

/**
 * Bytes without which a file cannot match, or null when that cannot be told from bytes: other letter cases, other
 * encodings and expressions need the text.
 */
export function telltale({ pattern, expression, matchCase }: Sought): string | null {
  return !expression && matchCase && /^[\x20-\x7e]+$/.test(pattern) ? pattern : null
}
