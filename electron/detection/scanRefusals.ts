/** Scan refusals: what is said of a scan that was cancelled, or whose worker ended before it was done. */
import { AppError } from '../../shared/errors.ts'

export function scanCancelled(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'The scan was cancelled.',
    attempted: 'scan a repository',
    next: 'Start the scan again when you want its results.',
  })
}

export function scanEnded(path: string, problem: string): AppError {
  return new AppError({
    code: 'internal',
    message: `The scan of ${path} ended before it was done: ${problem}`,
    attempted: `scan ${path}`,
    next: 'Scan it again by itself; the other clones are not affected.',
  })
}
