/** The calls of the exchange room. */
import { isAbsolute } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { StudyFile } from '../store/studyFile.ts'
import type { Handlers } from '../transport/handlers.ts'
import { exportStudy } from './exportStudy.ts'
import { exportFormats } from './formats.ts'

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
    export: (request) => ({ files: exportStudy(desk.file, { ...request, folder: wholePath(request.folder) }) }),
  }
}
