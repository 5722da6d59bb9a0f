/** Opening a study: by path, from wherever it was asked for; what goes wrong is shown with its next step. */
import type { Input } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import { notifyError } from './notices.ts'
import { pickStudy } from './pickPath.ts'
import { session } from './state.ts'

/** A refused file needs more room than a notice in the corner has, and must not be overlooked. */
function showRefusal(error: unknown): void {
  if (error instanceof AppError && (error.code === 'cancelled' || error.code === 'disconnected')) return
  if (error instanceof AppError) session.setState({ dialog: { name: 'refused', data: error.report() } })
  else notifyError(error)
}

async function opening(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step()
    session.setState({ dialog: null })
    return true
  } catch (error) {
    showRefusal(error)
    return false
  }
}

/** A study that was open is opened again, and a newcomer meets the sample; reloading finds it open already. */
export async function resumeStudy(): Promise<void> {
  await session.getState().call('study.resume', {}).catch(showRefusal)
}

export function openStudyAt(path: string): Promise<boolean> {
  return opening(() => session.getState().call('study.open', { path }))
}

export async function askAndOpenStudy(): Promise<void> {
  const path = await pickStudy()
  if (path !== null) await openStudyAt(path)
}

export function openSampleStudy(): Promise<boolean> {
  return opening(() => session.getState().call('study.openSample', {}))
}

export function createStudyAt(input: Input<'study.create'>): Promise<boolean> {
  return opening(() => session.getState().call('study.create', input))
}
