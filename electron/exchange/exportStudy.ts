/** Exports a study: checks the wish, makes the files, writes them. The command line and the window both come here. */
import { join, resolve } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { StudyFile } from '../store/studyFile.ts'
import type { ExportedFile, ExportFormat } from './format.ts'
import { exportFormats } from './formats.ts'
import { refuseExisting, writeFiles } from './writeFiles.ts'

export interface ExportRequest {
  /** Ids of formats; each is made once. */
  readonly formats: readonly string[]
  readonly folder: string
  readonly overwrite: boolean
}

export interface WrittenFile {
  readonly path: string
  readonly rows: number
  readonly bytes: number
}

/** Throws `invalid_input` for an unknown format. */
function chosenFormats(ids: readonly string[]): ExportFormat[] {
  const unknown = ids.filter((id) => !exportFormats.some((format) => format.id === id))
  if (unknown.length > 0) {
    throw new AppError({
      code: 'invalid_input',
      message: `There is no export format called ${unknown.join(', ')}.`,
      attempted: 'export the study',
      next: `Choose among ${exportFormats.map(({ id }) => id).join(', ')}.`,
    })
  }
  return exportFormats.filter(({ id }) => ids.includes(id))
}

/** Throws `file_exists` before anything is made or written, `disk_full`, `permission_denied`, `invalid_input`. */
export function exportStudy(study: StudyFile, request: ExportRequest): WrittenFile[] {
  const folder = resolve(request.folder)
  const chosen = chosenFormats(request.formats)
  refuseExisting(
    folder,
    chosen.flatMap(({ files }) => files),
    request.overwrite,
  )
  return written(
    folder,
    chosen.flatMap((format) => format.make(study)),
    request.overwrite,
  )
}

/** Writes files that are made already; throws as `exportStudy` does. */
export function written(folder: string, made: readonly ExportedFile[], overwrite: boolean): WrittenFile[] {
  const encoder = new TextEncoder()
  const files = made.map(({ name, rows, text }) => ({ name, rows, bytes: encoder.encode(text) }))
  writeFiles(folder, files, overwrite)
  return files.map(({ name, rows, bytes }) => ({ path: join(folder, name), rows, bytes: bytes.byteLength }))
}
