/** Opens the dialog that tells what a change of the codebook will do, and then does it. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { session } from '../session/state.ts'
import type { ChangeDraft } from './changeDraft.ts'

export function openChange(draft: ChangeDraft): void {
  session.setState({ dialog: { name: 'changeCodebook', data: draft } })
}

export function openMerge(codeIds: readonly string[], intoId: string | null = null): void {
  openChange({ verb: 'merge', codeIds, intoId })
}

export function openSplit(codeId: string): void {
  const blank = { name: '', definition: '' }
  openChange({ verb: 'split', codeId, into: [blank, blank], retire: true })
}

/** Begins where the code stands in the scheme, or at its end when it comes from another one. */
export function openMove(codeIds: readonly string[], scheme: SchemeRow, codeId?: string): void {
  const code = scheme.codes.find(({ id }) => id === codeId)
  const level = scheme.codes.filter(({ parentId }) => parentId === (code?.parentId ?? null))
  const after = code === undefined ? [] : level.slice(level.indexOf(code) + 1)
  const beforeId = after.find(({ id }) => !codeIds.includes(id))?.id ?? null
  openChange({ verb: 'move', codeIds, schemeId: scheme.id, parentId: code?.parentId ?? null, beforeId })
}
