/** SQLite's errors in the terms of those who use the study. */
import { AppError } from '../../shared/errors.ts'

interface SqliteError extends Error {
  readonly code: string
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')
}

const translations: readonly {
  readonly prefix: string
  readonly code: ConstructorParameters<typeof AppError>[0]['code']
  readonly message: (path: string) => string
  readonly next: string
}[] = [
  {
    prefix: 'SQLITE_FULL',
    code: 'disk_full',
    message: (path) => `There is no room left to save ${path}.`,
    next: 'Free some space and do the step again; everything before it is saved.',
  },
  {
    prefix: 'SQLITE_BUSY',
    code: 'study_locked',
    message: (path) => `${path} is open in another Loadstone.`,
    next: 'Close it there first, or open a copy.',
  },
  {
    prefix: 'SQLITE_READONLY',
    code: 'study_read_only',
    message: (path) => `${path} cannot be written to.`,
    next: 'Make it writable, or open a copy of it.',
  },
  {
    prefix: 'SQLITE_NOTADB',
    code: 'not_a_database',
    message: (path) => `${path} is not a Loadstone study.`,
    next: 'Choose a file that ends in .loadstone.',
  },
  {
    prefix: 'SQLITE_CORRUPT',
    code: 'study_damaged',
    message: (path) => `${path} is damaged.`,
    next: 'Open a backup; if there is none, keep the file as it is and ask for help.',
  },
  {
    prefix: 'SQLITE_IOERR',
    code: 'permission_denied',
    message: (path) => `The disk failed while ${path} was read or written.`,
    next: 'Check the disk or the network drive, then open the study again.',
  },
  {
    prefix: 'SQLITE_CANTOPEN',
    code: 'permission_denied',
    message: (path) => `${path} could not be opened.`,
    next: 'Check that the folder exists and that you may write there.',
  },
]

/** Runs a step on the database; SQLite's failures become AppErrors that name the file. */
export function guarded<T>(path: string, attempted: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    if (!isSqliteError(error)) throw error
    const known = translations.find(({ prefix }) => error.code.startsWith(prefix))
    if (known === undefined) throw error
    const { code, next } = known
    throw new AppError({ code, message: known.message(path), attempted, next }, { cause: error })
  }
}
