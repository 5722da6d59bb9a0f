/** Saves a matrix of the whole study as CSV into a folder. */
import { AppError } from '../../shared/errors.ts'
import { notify, notifyError } from '../session/notices.ts'
import { pickFolder } from '../session/pickPath.ts'
import { session } from '../session/state.ts'

const formats = { repositories: 'matrix-repositories', codes: 'matrix-codes' } as const

async function write(format: string, folder: string, overwrite: boolean): Promise<void> {
  try {
    const { files } = await session.getState().call('exchange.export', { formats: [format], folder, overwrite })
    notify({ tone: 'success', text: `Saved ${files.map(({ path }) => path).join(', ')}.` })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file_exists' || overwrite) return notifyError(error)
    const replace = { label: 'Replace it', perform: () => void write(format, folder, true) }
    notify({ tone: 'error', text: error.message, next: 'Choose another folder, or replace it.', action: replace })
  }
}

export async function saveMatrix(columns: keyof typeof formats): Promise<void> {
  const folder = await pickFolder('Where to save the matrix?')
  if (folder !== null) await write(formats[columns], folder, false)
}
