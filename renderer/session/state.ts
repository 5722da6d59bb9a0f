/** The session: what is open, selected and shown. One store, read with selectors; what the study says is not kept here. */
import { create } from 'zustand'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { ApiCall } from '../api.ts'
import { everyLoad, type LoadFilter } from './loadFilter.ts'

export type SidePanel = 'corpus' | 'detection' | 'trace' | 'coding'
/** `questions`, `memos` and `recode` belong to the coding room, beside its side panel; `gallery` to the canvas. */
export type View =
  | 'workbench'
  | 'questions'
  | 'memos'
  | 'recode'
  | 'taxonomy'
  | 'gallery'
  | 'agreement'
  | 'insights'
  | 'exchange'
/** What the workbench's centre shows. */
export type Centre = 'editor' | 'both' | 'canvas'
export type Theme = 'system' | 'light' | 'dark'
export type Connection = 'connecting' | 'open' | 'lost'

export interface FileReference {
  readonly repositoryId: string
  readonly path: string
}

/** A place the editor is asked to show; `request` differs each time, so that asking twice reveals twice. */
export interface Reveal extends FileReference {
  readonly start: number
  readonly end: number
  readonly request: number
  /** The user picked this text out, as if they had selected it: what is coded next is about it. */
  readonly chosen?: boolean
}

/** The line that the user put the editor's caret on, and the function around it; empty at module level. */
export interface Caret extends FileReference {
  readonly line: number
  readonly symbol: string
}

/** Text selected in the editor, ready to be coded. */
export interface TextSelection extends FileReference {
  readonly anchor: Anchor
}

export interface Notice {
  readonly id: number
  readonly tone: 'info' | 'success' | 'error'
  readonly text: string
  /** What the user can do next; shown below the text. */
  readonly next?: string
  readonly action?: { readonly label: string; readonly perform: () => void }
}

/** A running job that the status bar shows with words, a count and a way to cancel it. */
export interface Job {
  readonly id: number
  readonly label: string
  readonly detail: string
  readonly done: number
  readonly total: number
  readonly cancel: () => void
}

/** Modal surfaces; at most one is open. `data` is whatever the dialog's component needs. */
export interface OpenDialog {
  readonly name: string
  readonly data?: unknown
}

/** A question for a path on the back end's machine, answered by the path picker; null when the user gave up. */
export interface PathQuestion {
  readonly kind: 'folder' | 'study' | 'newStudy'
  readonly title: string
  readonly suggestedName: string
  readonly answer: (path: string | null) => void
}

export interface Session {
  readonly call: ApiCall
  readonly connection: Connection
  readonly theme: Theme
  readonly view: View
  readonly side: SidePanel
  readonly centre: Centre
  readonly sideShown: boolean
  readonly inspectorShown: boolean
  /** Which study is open, so that actions know whether there is one; what it says is asked for. */
  readonly studyId: string | null
  readonly repositoryId: string | null
  readonly file: FileReference | null
  readonly reveal: Reveal | null
  readonly selection: TextSelection | null
  readonly caret: Caret | null
  readonly loadId: string | null
  /** The load whose callers are shown: the last one that was current. */
  readonly tracedId: string | null
  /** Which loads the list shows and next and previous go through. */
  readonly loadFilter: LoadFilter
  readonly codingId: string | null
  /** Units selected on the canvas or in its outline. */
  readonly unitIds: readonly string[]
  /** The scheme whose codes the digits apply. */
  readonly schemeId: string | null
  /** The code under the cursor, whose definition the inspector shows. */
  readonly codeId: string | null
  readonly dialog: OpenDialog | null
  /** Lies above a dialog, because dialogs ask for paths too. */
  readonly pathQuestion: PathQuestion | null
  /** Names of the actions that were done last, newest first; the palette offers them first. */
  readonly recentActions: readonly string[]
  readonly notices: readonly Notice[]
  readonly jobs: readonly Job[]
}

const notConnected: ApiCall = () => Promise.reject(new Error('called before the connection was made'))

export const initialSession: Session = {
  call: notConnected,
  connection: 'connecting',
  theme: 'system',
  view: 'workbench',
  side: 'corpus',
  centre: 'both',
  sideShown: true,
  inspectorShown: true,
  studyId: null,
  repositoryId: null,
  file: null,
  reveal: null,
  selection: null,
  caret: null,
  loadId: null,
  tracedId: null,
  loadFilter: everyLoad,
  codingId: null,
  unitIds: [],
  schemeId: null,
  codeId: null,
  dialog: null,
  pathQuestion: null,
  recentActions: ['load.next', 'coding.pick', 'load.nextUncoded', 'repository.add', 'edit.history'],
  notices: [],
  jobs: [],
}

/** `useSession(selector)` in components, `session.getState()` and `session.setState()` elsewhere. */
export const session = create<Session>()(() => initialSession)
export const useSession = session

let lastNumber = 0

/** A number that no earlier reveal, notice or job has. */
export function nextNumber(): number {
  lastNumber += 1
  return lastNumber
}
