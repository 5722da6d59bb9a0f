/** Copies figures as CSV and says so. */
import type { Figure } from '../../shared/api/insights.ts'
import { putOnClipboard } from '../session/copyText.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { figuresCsv } from './csv.ts'

/** Counts anew and copies every figure that has something to count. */
export async function copyAllFigures(): Promise<void> {
  const figures = await attempt(() => session.getState().call('insights.figures', {}))
  if (figures !== undefined)
    await copyFigures(
      figures.filter(({ total }) => total > 0),
      'all figures',
    )
}

export async function copyFigures(figures: readonly Figure[], what: string): Promise<void> {
  try {
    await putOnClipboard(figuresCsv(figures))
    notify({ tone: 'success', text: `Copied ${what} as CSV.` })
  } catch {
    notify({ tone: 'error', text: 'The clipboard could not be written.', next: 'Show the table and copy from it.' })
  }
}
