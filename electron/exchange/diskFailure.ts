/** Failures of the file system in the terms of those who export. */
import { AppError, type ErrorCode } from '../../shared/errors.ts'

interface Translation {
  readonly code: ErrorCode
  readonly message: (path: string) => string
  readonly next: string
}

const denied: Translation = {
  code: 'permission_denied',
  message: (path) => `${path} cannot be written to.`,
  next: 'Choose a folder in which you may write.',
}
const full: Translation = {
  code: 'disk_full',
  message: (path) => `There is no room left to write ${path}.`,
  next: 'Free some space or choose a folder on another disk; the files that were there before are unchanged.',
}
const noFolder: Translation = {
  code: 'invalid_input',
  message: (path) => `${path} is not a folder that files can be put into.`,
  next: 'Choose another folder.',
}
const folderInPlace: Translation = {
  code: 'file_exists',
  message: (path) => `A folder is in the place of ${path}.`,
  next: 'Remove or rename it, or choose another folder.',
}

const translations: Readonly<Record<string, Translation>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: denied,
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  ENOTDIR: noFolder,
  EEXIST: noFolder,
  EISDIR: folderInPlace,
  ERR_FS_EISDIR: folderInPlace,
  ENOENT: noFolder,
  ELOOP: noFolder,
  EINVAL: noFolder,
  ENAMETOOLONG: noFolder,
}

/** The AppError for what the file system reported; anything unknown comes back as it is. */
export function diskFailure(error: unknown, path: string, attempted: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const known = translations[String(error.code)]
  if (known === undefined) return error
  return new AppError({ code: known.code, message: known.message(path), attempted, next: known.next }, { cause: error })
}
