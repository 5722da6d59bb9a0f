/** A change of the codebook while it is being put together in its dialog. Pure. */
import type { CodebookChange } from '../../shared/api/taxonomy.ts'

export interface SplitPart {
  readonly name: string
  readonly definition: string
}

export type ChangeDraft =
  | { readonly verb: 'merge'; readonly codeIds: readonly string[]; readonly intoId: string | null }
  | { readonly verb: 'split'; readonly codeId: string; readonly into: readonly SplitPart[]; readonly retire: boolean }
  | {
      readonly verb: 'move'
      readonly codeIds: readonly string[]
      readonly schemeId: string
      readonly parentId: string | null
      readonly beforeId: string | null
    }
  | { readonly verb: 'separate' | 'retire' | 'revive'; readonly codeIds: readonly string[] }
  | { readonly verb: 'retireScheme'; readonly schemeId: string }

/** The change as it can be asked about, or null while something is missing. Rows of a split without a name count not. */
export function completeChange(draft: ChangeDraft): CodebookChange | null {
  switch (draft.verb) {
    case 'merge':
      return draft.intoId === null ? null : { verb: 'merge', codeIds: [...draft.codeIds], intoId: draft.intoId }
    case 'split': {
      const into = draft.into
        .map(({ name, definition }) => ({ name: name.trim(), definition: definition.trim() }))
        .filter(({ name }) => name !== '')
      return into.length === 0 ? null : { verb: 'split', codeId: draft.codeId, into, retire: draft.retire }
    }
    case 'retireScheme':
      return draft
    default:
      return { ...draft, codeIds: [...draft.codeIds] }
  }
}

export const changeWords = {
  merge: { title: 'Merge', submit: 'Merge', about: 'Its codings stay as they are and read as the other code.' },
  split: {
    title: 'Split',
    submit: 'Split',
    about: 'Its codings wait in a list until each is coded with one of the new codes.',
  },
  move: { title: 'Move', submit: 'Move', about: 'To another place, below another code, or into another scheme.' },
  separate: { title: 'Separate', submit: 'Separate', about: 'Takes back the merge: the code stands on its own again.' },
  retire: { title: 'Retire', submit: 'Retire', about: 'Its codings stay; it takes no new ones.' },
  revive: { title: 'Revive', submit: 'Revive', about: 'It takes codings again.' },
  retireScheme: { title: 'Retire', submit: 'Retire', about: 'Its codings stay; the question is not asked any more.' },
} as const
