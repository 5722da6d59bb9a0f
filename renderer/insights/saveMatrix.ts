/** Takes a matrix out of the study as CSV, as it is shown: to the clipboard, or into a folder. */
import type { Input } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import { putOnClipboard } from '../session/copyText.ts'
import { attempt, notify, notifyError } from '../session/notices.ts'
import { pickFolder } from '../session/pickPath.ts'
import { session } from '../session/state.ts'
import type { MatrixChoice } from './insightsPlace.ts'
import { questionOf } from './matrixQuestion.ts'

async function write(question: Input<'insights.matrix'>, folder: string, overwrite: boolean): Promise<void> {
  try {
    const { path, shown } = await session.getState().call('exchange.saveMatrix', { ...question, folder, overwrite })
    notify({ tone: 'success', text: `Saved ${path}: ${shown}.` })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file_exists' || overwrite) return notifyError(error)
    const replace = { label: 'Replace it', perform: () => void write(question, folder, true) }
    notify({ tone: 'error', text: error.message, next: 'Choose another folder, or replace it.', action: replace })
  }
}

export async function saveMatrix(choice: MatrixChoice): Promise<void> {
  // As it is now: the choice may change while the folder is being looked for.
  const question = questionOf(choice)
  const folder = await pickFolder('Where to save the matrix?')
  if (folder !== null) await write(question, folder, false)
}

export async function copyMatrix(choice: MatrixChoice): Promise<void> {
  await attempt(async () => {
    const { text, shown } = await session.getState().call('exchange.matrix', questionOf(choice))
    await putOnClipboard(text)
    notify({ tone: 'success', text: `Copied the matrix as CSV: ${shown}.` })
  })
}
