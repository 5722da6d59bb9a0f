/** Ways to go somewhere: files, places in files, loads. Every panel uses these, so that all views follow. */
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import { type FileReference, nextNumber, session } from './state.ts'

/** Makes a repository the current one, and leaves the load of another: no key must name or code what is out of sight. */
export function goToRepository(repositoryId: string): void {
  const { repositoryId: current } = session.getState()
  session.setState({ repositoryId, ...(current === repositoryId ? {} : { loadId: null, codingId: null }) })
}

/** Leaves the current load when it opens another file: a digit must not code what is out of sight. */
export function openFile(file: FileReference): void {
  const { file: shown } = session.getState()
  const isShown = shown?.repositoryId === file.repositoryId && shown.path === file.path
  session.setState({
    ...(isShown ? {} : { loadId: null, codingId: null }),
    file,
    repositoryId: file.repositoryId,
    reveal: null,
    view: 'workbench',
  })
  showEditor()
}

/** Opens the file of an anchor and shows its text in the middle of the editor, selected; `chosen` as in `Reveal`. */
export function revealAnchor(
  repositoryId: string,
  anchor: Pick<Anchor, 'path' | 'start' | 'end'>,
  chosen = false,
): void {
  const { path, start, end } = anchor
  session.setState({
    file: { repositoryId, path },
    repositoryId,
    view: 'workbench',
    reveal: { repositoryId, path, start, end, chosen, request: nextNumber() },
  })
  showEditor()
}

/** Makes a load the current one and shows it. */
export function goToLoad(load: Load): void {
  session.setState({ loadId: load.id, codingId: null })
  revealAnchor(load.repositoryId, load)
}

function showEditor(): void {
  if (session.getState().centre === 'canvas') session.setState({ centre: 'both' })
}
