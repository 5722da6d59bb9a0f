/** Name drafts: what was typed about a load when its evidence was followed, so that nobody has to type it twice. */
import type { Load } from '../../shared/model/load.ts'
import { notify } from '../session/notices.ts'
import { askName } from './naming.ts'

export interface NameDraft {
  readonly text: string
  readonly version: string
  readonly memo: string
  readonly noModel: boolean
}

const drafts = new Map<string, NameDraft>()

export function keptDraft(loadId: string): NameDraft | undefined {
  return drafts.get(loadId)
}

/** Once the name is given, or nothing is to be said after all. */
export function forgetDraft(loadId: string): void {
  drafts.delete(loadId)
}

/** Keeps what was typed while the place of a step is looked at, and offers the way back; nothing where nothing was typed. */
export function keepDraft(load: Load, draft: NameDraft, unchanged: NameDraft): void {
  if (JSON.stringify(draft) === JSON.stringify(unchanged)) return forgetDraft(load.id)
  drafts.set(load.id, draft)
  notify({
    tone: 'info',
    text: 'What you typed about the load is kept.',
    action: { label: 'Go On Naming', perform: () => askName(load) },
  })
}
