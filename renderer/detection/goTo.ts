/** Ways from a profile to its places: the first load of a model, and a line of a file that is known by its number only. */
import { closeDialog } from '../session/dialog.ts'
import { goToLoad, revealAnchor } from '../session/navigate.ts'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { lineRange } from './lineRange.ts'

export async function goToFirstLoad(repositoryId: string, loadIds: readonly string[]): Promise<void> {
  await attempt(async () => {
    const loads = await session.getState().call('detection.loads', { repositoryId })
    const load = loads.find(({ id }) => loadIds.includes(id))
    if (load === undefined) return
    closeDialog()
    session.setState({ side: 'detection', sideShown: true })
    goToLoad(load)
  })
}

export async function goToLine(repositoryId: string, path: string, line: number): Promise<void> {
  await attempt(async () => {
    const { text } = await session.getState().call('corpus.read', { repositoryId, path })
    closeDialog()
    revealAnchor(repositoryId, { path, ...lineRange(text, line) })
  })
}
