/** Offer undo: a notice of the last step, with the way back; one at a time, because steps come fast. */
import { attempt, dismiss, notify } from './notices.ts'
import { session } from './state.ts'

let shown: number | null = null

export function offerUndo(text: string): void {
  const newest = newestAction()
  if (shown !== null) dismiss(shown)
  shown = notify({
    tone: 'success',
    text,
    action: { label: 'Undo', perform: () => void attempt(async () => takeBack(await newest)) },
  })
}

async function newestAction(): Promise<string | null> {
  const history = await session.getState().call('study.history', { limit: 50 })
  return history.find((entry) => !entry.undone)?.action ?? null
}

/** A notice may still be there when other steps have followed; those must not be undone in its name. */
async function takeBack(action: string | null): Promise<void> {
  if (action !== null && action === (await newestAction())) {
    const { label } = await session.getState().call('study.undo', {})
    notify({ tone: 'info', text: `Undone: ${label}` })
    return
  }
  notify({ tone: 'info', text: 'Other steps came after this one.', next: 'Undo step by step from the Edit menu.' })
}
