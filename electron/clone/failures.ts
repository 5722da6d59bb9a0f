/** Failures: the errors that reading a clone can meet, each with what to do next. */
import { AppError } from '../../shared/errors.ts'

const locate = 'Choose another commit, or fetch it in the clone with git and try again.'

export function commitUnresolved(message: string, attempted: string, next = locate): AppError {
  return new AppError({ code: 'commit_unresolved', message, attempted, next })
}

export function commitMissing(commit: string, root: string, borrowed: string | null): AppError {
  return new AppError({
    code: 'object_missing',
    message: `The clone does not hold commit ${commit}.${borrowedSentence(borrowed)}`,
    attempted: `open ${root} at ${commit}`,
    next: borrowed
      ? 'Make the clone complete with "git repack -a -d", remove objects/info/alternates, and try again.'
      : `Run "git fetch origin ${commit}" in the clone, or choose a commit that it holds.`,
  })
}

export function objectMissing(path: string, blob: string, borrowed: string | null): AppError {
  return new AppError({
    code: 'object_missing',
    message: `The content of ${path} (${blob}) is not in the clone.${borrowedSentence(borrowed)}`,
    attempted: `read ${path}`,
    next: borrowed
      ? 'Make the clone complete with "git repack -a -d" and remove objects/info/alternates.'
      : 'The clone is partial or damaged: fetch it again in full, or go on without this file.',
  })
}

function borrowedSentence(borrowed: string | null): string {
  return borrowed ? ` It borrows objects from ${borrowed}, where Loadstone does not follow it.` : ''
}

export function unsupported(message: string, attempted: string, next: string): AppError {
  return new AppError({ code: 'unsupported', message, attempted, next })
}

export function notARepository(root: string, message: string): AppError {
  return new AppError({
    code: 'not_a_repository',
    message,
    attempted: `open ${root}`,
    next: 'Choose the top folder of a clone, a bare repository, or a plain folder without .git.',
  })
}

export function tooLarge(path: string, limit: number): AppError {
  return unsupported(
    `${path} is larger than ${Math.round(limit / 1024 / 1024)} MB, which is more than source code ever is.`,
    `read ${path}`,
    'Open it outside Loadstone if you need to see it.',
  )
}

export function cancelled(attempted: string): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'This was cancelled.',
    attempted,
    next: 'Start it again whenever you like.',
  })
}

export function throwIfCancelled(signal: AbortSignal | undefined, attempted: string): void {
  if (signal?.aborted) throw cancelled(attempted)
}

/** Translates an error of the file system; what it does not know it hands back unchanged. */
export function fromFileSystem(error: unknown, path: string, attempted: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError(
      {
        code: 'not_found',
        message: `There is nothing at ${path}.`,
        attempted,
        next: 'Check the path; it may have been moved or renamed.',
      },
      { cause: error },
    )
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new AppError(
      {
        code: 'permission_denied',
        message: `You may not read ${path}.`,
        attempted,
        next: 'Change its permissions, or choose another folder.',
      },
      { cause: error },
    )
  }
  return error
}
