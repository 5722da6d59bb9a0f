/** The calls of the exchange room. */
import { isAbsolute } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { StudyFile } from '../store/studyFile.ts'
import type { Handlers } from '../transport/handlers.ts'
import { exportStudy, written } from './exportStudy.ts'
import { exportFormats } from './formats.ts'
import { shownMatrix } from './matrices.ts'

/** The part of the back end's context that this room needs. */
export interface ExchangeContext {
  /** `file` is the open study and throws `no_study` when there is none. */
  readonly desk: { readonly file: StudyFile }
}

/** In a window nobody knows from where a relative path would be counted. */
function wholePath(folder: string): string {
  if (isAbsolute(folder)) return folder
  throw new AppError({
    code: 'invalid_input',
    message: `${folder} is no whole path.`,
    attempted: 'export the study',
    next: 'Give the path from its root on, or choose the folder with the button.',
  })
}

export function exchangeHandlers({ desk }: ExchangeContext): Handlers<'exchange'> {
  return {
    formats: () =>
      exportFormats.map(({ id, name, description, files }) => ({ id, name, description, files: [...files] })),
    matrix: (question) => {
      const { text, shown } = shownMatrix(desk.file, question)
      return { text, shown }
    },
    saveMatrix: ({ folder, overwrite, ...question }) => {
      const path = wholePath(folder)
      const made = shownMatrix(desk.file, question)
      const [file] = written(path, [made], overwrite)
      if (file === undefined) throw new Error('a file that is written is reported')
      return { ...file, shown: made.shown }
    },
    export: (request) => ({ files: exportStudy(desk.file, { ...request, folder: wholePath(request.folder) }) }),
  }
}
