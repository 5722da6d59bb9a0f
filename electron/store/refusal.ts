/** Why a file is not opened: looked at byte by byte before SQLite touches it, so that a refused file stays as it was. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { newestVersion } from './migrations/index.ts'

/** "LOAD" in ASCII: marks our files for `file(1)` and for this check. */
export const applicationId = 0x4c4f4144

const headerBytes = 100
const magic = 'SQLite format 3\0'

function refuse(code: ErrorCode, path: string, message: string, next: string): AppError {
  return new AppError({ code, message, attempted: `open ${path}`, next })
}

function readHeader(path: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  const descriptor = openSync(path, 'r')
  try {
    return header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0))
  } finally {
    closeSync(descriptor)
  }
}

function refusedByHeader(path: string, header: Buffer, size: number): AppError | null {
  if (header.length < headerBytes || header.toString('latin1', 0, 16) !== magic) {
    return refuse('not_a_database', path, `${path} is not a Loadstone study.`, 'Choose a file that ends in .loadstone.')
  }
  if (header.readUInt32BE(68) !== applicationId) {
    return refuse(
      'study_foreign',
      path,
      `${path} is a database of another program.`,
      'Choose a file that Loadstone made; this one was left untouched.',
    )
  }
  const version = header.readUInt32BE(60)
  if (version > newestVersion) {
    return refuse(
      'study_newer',
      path,
      `${path} was made by a newer Loadstone (file version ${version}; this one knows up to ${newestVersion}).`,
      'Update Loadstone; the file was left untouched.',
    )
  }
  const declared = header.readUInt16BE(16)
  const pageSize = declared === 1 ? 65_536 : declared
  const expected = pageSize * header.readUInt32BE(28)
  // With a hot journal the size is settled only by SQLite's own recovery.
  if (size < expected && !existsSync(`${path}-journal`)) {
    return refuse(
      'study_damaged',
      path,
      `${path} is incomplete: ${size} of ${expected} bytes are there.`,
      'Copy it again from where it came, or open a backup.',
    )
  }
  return null
}

function writable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    accessSync(dirname(path), constants.W_OK)
    // The administrator may write anywhere, but a file marked read-only is meant to stay as it is.
    return (statSync(path).mode & 0o222) !== 0
  } catch {
    return false
  }
}

/** The error that says why the file cannot be opened, or null when nothing speaks against it. */
export function refusalOf(path: string): AppError | null {
  if (!existsSync(path)) {
    return refuse('not_found', path, `There is no file ${path}.`, 'Check the path, or choose another study.')
  }
  const status = statSync(path)
  if (!status.isFile()) {
    return refuse('not_a_database', path, `${path} is not a file.`, 'Choose a file that ends in .loadstone.')
  }
  const refused = refusedByHeader(path, readHeader(path), status.size)
  if (refused !== null) return refused
  if (writable(path)) return null
  return refuse(
    'study_read_only',
    path,
    `${path} or its folder is read-only, so nothing could be saved.`,
    'Make it writable, or open a copy of it.',
  )
}
