/** Checking: the anchor of the work list that is being looked at, and what can be said of it. */
import { create } from 'zustand'
import type { AnchorToCheck } from '../../../shared/api/coding.ts'
import type { Anchor } from '../../../shared/model/anchor.ts'
import { attempt, notify } from '../../session/notices.ts'
import { openFile, revealAnchor } from '../../session/navigate.ts'
import { type Session, session } from '../../session/state.ts'
import { corpusTab } from '../corpusTab.ts'

/** The key of the anchor, and the list it stands in as it was last shown. */
interface Checking {
  readonly repositoryId: string | null
  readonly key: string | null
  readonly items: readonly AnchorToCheck[]
}

export const checking = create<Checking>()(() => ({ repositoryId: null, key: null, items: [] }))

export function currentItem({ key, items }: Checking): AnchorToCheck | undefined {
  return items.find((item) => item.key === key)
}

/** True while the work list is what the side panel shows. */
export function isChecking({ view, side, sideShown }: Session): boolean {
  return view === 'workbench' && side === 'corpus' && sideShown && corpusTab.getState().tab === 'check'
}

/** Makes it the current one and shows it: its best guess, or else the file it stood in. */
export async function look(item: AnchorToCheck | undefined): Promise<void> {
  const { repositoryId } = checking.getState()
  checking.setState({ key: item?.key ?? null })
  if (item === undefined || repositoryId === null) return
  if (item.guess !== null) return revealAnchor(repositoryId, item.guess)
  const files = await session.getState().call('corpus.files', { repositoryId })
  if (files.some(({ path }) => path === item.was.path)) openFile({ repositoryId, path: item.was.path })
}

/** The item so many places on from the current one; the list is a ring, so that skipped ones come again. */
export function neighbour({ key, items }: Checking, step: number): AnchorToCheck | undefined {
  const at = items.findIndex((item) => item.key === key)
  if (at === -1) return items.at(step > 0 ? 0 : -1)
  return items[(at + step + items.length) % items.length]
}

export function lookAtNeighbour(step: 1 | -1): void {
  void attempt(() => look(neighbour(checking.getState(), step)))
}

/** Says where the current one stands, and goes on to the next. */
async function place(anchor: Anchor): Promise<void> {
  const state = checking.getState()
  const { repositoryId } = state
  const item = currentItem(state)
  if (item === undefined || repositoryId === null) return
  const next = state.items.length > 1 ? neighbour(state, 1) : undefined
  await session.getState().call('coding.reanchor', { repositoryId, key: item.key, anchor })
  const perform = () => void attempt(() => session.getState().call('study.undo', {}))
  notify({
    tone: 'success',
    text: `Placed at line ${anchor.line} of ${anchor.path}.`,
    action: { label: 'Undo', perform },
  })
  await look(next)
}

export async function acceptGuess(): Promise<void> {
  const guess = currentItem(checking.getState())?.guess
  if (guess != null) return place(guess)
  notify({
    tone: 'info',
    text: 'Its text is gone: there is no guess.',
    next: 'Select where it stands now and place it there.',
  })
}

export async function placeAtSelection(): Promise<void> {
  const { selection } = session.getState()
  const { repositoryId } = checking.getState()
  if (selection !== null && selection.repositoryId === repositoryId) return place(selection.anchor)
  notify({
    tone: 'info',
    text: 'Nothing is selected in this repository.',
    next: 'Select the text in the editor first.',
  })
}
