/** Short messages in the corner: what was done, with a way back, or what went wrong and what to do next. */
import { AppError } from '../../shared/errors.ts'
import { type Notice, nextNumber, session } from './state.ts'

export function notify(notice: Omit<Notice, 'id'>): number {
  const id = nextNumber()
  session.setState((state) => ({ notices: [...state.notices, { ...notice, id }].slice(-5) }))
  return id
}

export function dismiss(id: number): void {
  session.setState((state) => ({ notices: state.notices.filter((notice) => notice.id !== id) }))
}

/** Shows an error with what to do next. Cancelling is no error. */
export function notifyError(error: unknown): void {
  if (error instanceof AppError) {
    if (error.code === 'cancelled') return
    notify({ tone: 'error', text: error.message, next: error.next })
    return
  }
  const text = error instanceof Error ? error.message : String(error)
  notify({ tone: 'error', text, next: 'Try again; if it keeps failing, report it with this text.' })
}

/** Runs a step a user asked for; what fails is shown and never lost. Returns undefined then. */
export async function attempt<T>(step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step()
  } catch (error) {
    notifyError(error)
    return undefined
  }
}
