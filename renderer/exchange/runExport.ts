/** Runs an export and says how it ended, so that the form can show it where it belongs. */
import type { Output } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { ApiCall } from '../api.ts'
import type { ExportChoice } from './exportChoice.ts'

export type WrittenFiles = Output<'exchange.export'>['files']

export type ExportOutcome =
  | { readonly kind: 'written'; readonly folder: string; readonly files: WrittenFiles }
  /** Files are in the way and may be replaced when the user says so. */
  | { readonly kind: 'inTheWay'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly next: string }

/** Never rejects. `overwrite` is what the user confirmed: only then a file that is there is replaced. */
export async function runExport(call: ApiCall, choice: ExportChoice, overwrite: boolean): Promise<ExportOutcome> {
  const folder = choice.folder.trim()
  try {
    const { files } = await call('exchange.export', { formats: [...choice.formats], folder, overwrite })
    return { kind: 'written', folder, files }
  } catch (error) {
    if (error instanceof AppError) {
      if (error.code === 'file_exists' && !overwrite) return { kind: 'inTheWay', message: error.message }
      return { kind: 'failed', message: error.message, next: error.next }
    }
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', message, next: 'Try again; if it keeps failing, report it with this text.' }
  }
}
