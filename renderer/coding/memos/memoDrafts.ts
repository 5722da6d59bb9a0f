/** Memo drafts: what was typed into memos and not saved yet; kept on this machine, per study, until it is saved or dropped. */
import { create } from 'zustand'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import { session } from '../../session/state.ts'

export interface MemoDraft {
  /** The memo that is written anew; null for a new one. */
  readonly memoId: string | null
  readonly subject: MemoSubject
  /** What it is about, in words. */
  readonly about: string
  readonly title: string
  readonly text: string
}

type Drafts = Readonly<Record<string, MemoDraft>>

export const memoDrafts = create<{ readonly studyId: string | null; readonly drafts: Drafts }>()(() => ({
  studyId: null,
  drafts: {},
}))

/** One draft per memo, and one new memo per subject. */
export function draftKey(memoId: string | null, subject: MemoSubject): string {
  return memoId ?? JSON.stringify(subject)
}

const storageKey = (studyId: string) => `loadstone.memoDrafts.${studyId}`

function isDraft(value: unknown): value is MemoDraft {
  const draft = value as Partial<MemoDraft> | null
  return (
    typeof draft === 'object' &&
    draft !== null &&
    typeof draft.text === 'string' &&
    typeof draft.title === 'string' &&
    typeof draft.about === 'string' &&
    typeof draft.subject === 'object' &&
    (draft.memoId === null || typeof draft.memoId === 'string')
  )
}

export function validDrafts(text: string | null): Drafts {
  try {
    const stored = JSON.parse(text ?? '{}') as Record<string, unknown>
    return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, MemoDraft] => isDraft(entry[1])))
  } catch {
    return {}
  }
}

/** Takes up the drafts of the open study; once for each study. */
export function recallDrafts(): void {
  const { studyId } = session.getState()
  if (studyId === null || memoDrafts.getState().studyId === studyId) return
  memoDrafts.setState({ studyId, drafts: validDrafts(localStorage.getItem(storageKey(studyId))) })
}

function change(next: (drafts: Drafts) => Drafts): void {
  recallDrafts()
  memoDrafts.setState(({ drafts }) => ({ drafts: next(drafts) }))
  const { studyId, drafts } = memoDrafts.getState()
  if (studyId !== null) localStorage.setItem(storageKey(studyId), JSON.stringify(drafts))
}

/** An empty draft of a new memo is none. */
export function keepDraft(draft: MemoDraft): void {
  if (draft.memoId === null && draft.title === '' && draft.text === '') return dropDraft(draftKey(null, draft.subject))
  change((drafts) => ({ ...drafts, [draftKey(draft.memoId, draft.subject)]: draft }))
}

export function dropDraft(key: string): void {
  change((drafts) => Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)))
}
