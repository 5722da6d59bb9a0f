/** Reads the words of a command line; what does not fit is the user's error, with the usage as what to do next. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { AppError } from '../../shared/errors.ts'

export function usageError(message: string, usage: string): AppError {
  return new AppError({ code: 'invalid_input', message, attempted: usage, next: `Usage: loadstone ${usage}` })
}

/** Options and positional words; unknown options are refused by name. */
export function parseWords<O extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  options: O,
  usage: string,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true })
  } catch (error) {
    const message = error instanceof Error ? error.message.split('. ')[0] : String(error)
    throw usageError(`${message}.`, usage)
  }
}
