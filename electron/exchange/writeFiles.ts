/** Puts whole files into a folder: each is written aside and flushed, and only when all are whole do they take their names. */
import { closeSync, fsyncSync, lstatSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { diskFailure } from './diskFailure.ts'

export interface FileToWrite {
  readonly name: string
  readonly bytes: Uint8Array
}

function kindAt(path: string): 'nothing' | 'folder' | 'file' {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined) return 'nothing'
  return found.isDirectory() ? 'folder' : 'file'
}

/** Throws `file_exists` naming all names that are taken; a folder of that name is never replaced. */
export function refuseExisting(folder: string, names: readonly string[], overwrite: boolean): void {
  const attempted = `export into ${folder}`
  const kinds = guarded(folder, attempted, () => names.map((name) => ({ name, kind: kindAt(join(folder, name)) })))
  const taken = kinds.filter(({ kind }) => kind === 'folder' || (kind === 'file' && !overwrite))
  if (taken.length === 0) return
  const list = taken.map(({ name }) => name).join(', ')
  throw new AppError({
    code: 'file_exists',
    message: taken.length === 1 ? `${list} is in ${folder} already.` : `These files are in ${folder} already: ${list}.`,
    attempted,
    next: taken.some(({ kind }) => kind === 'folder')
      ? 'Choose another folder: a folder has the name of a file to be written.'
      : 'Replace them, or choose another folder. Nothing was written.',
  })
}

function guarded<T>(path: string, attempted: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw diskFailure(error, path, attempted)
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx')
  try {
    writeFileSync(descriptor, bytes)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes the new names last; systems that cannot flush a folder are left to their own ways. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes the files into the folder, which is made when it is not there. After a failure no `.part` file is left. */
export function writeFiles(folder: string, files: readonly FileToWrite[], overwrite: boolean): void {
  const attempted = `export into ${folder}`
  refuseExisting(folder, files.map(({ name }) => name), overwrite)
  guarded(folder, attempted, () => mkdirSync(folder, { recursive: true }))
  const begun: string[] = []
  try {
    for (const { name, bytes } of files) {
      const part = join(folder, `${name}.part`)
      // A link left under this name must not lead the writing elsewhere.
      guarded(part, attempted, () => rmSync(part, { force: true }))
      begun.push(part)
      guarded(join(folder, name), attempted, () => writeFlushed(part, bytes))
    }
    for (const { name } of files) {
      const path = join(folder, name)
      guarded(path, attempted, () => renameSync(`${path}.part`, path))
    }
    guarded(folder, attempted, () => flushFolder(folder))
  } catch (error) {
    for (const part of begun) rmSync(part, { force: true })
    throw error
  }
}
