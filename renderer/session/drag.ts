/** What can be dragged from one view to another, and how it travels in a drag's data. */
import type { Anchor } from '../../shared/model/anchor.ts'

export type Dragged =
  | { readonly kind: 'load'; readonly loadId: string; readonly repositoryId: string }
  | { readonly kind: 'text'; readonly repositoryId: string; readonly anchor: Anchor }
  | { readonly kind: 'file'; readonly repositoryId: string; readonly path: string }
  /** A code of any scheme: a stage, an interaction, an adaptation; `unitId` when it was taken from a model's card. */
  | { readonly kind: 'code'; readonly codeId: string; readonly schemeId: string; readonly unitId?: string }

const prefix = 'application/x-loadstone-'

let last: Dragged | null = null

/** What is on its way in this window: a target may want to know before it is let go of. */
export function draggedNow(transfer: DataTransfer): Dragged | null {
  return last !== null && draggedKind(transfer) === last.kind ? last : null
}

/** The kind is part of the type, because a drop target may read types while dragging but data only at the drop. */
export function startDrag(transfer: DataTransfer, dragged: Dragged, text: string): void {
  last = dragged
  transfer.effectAllowed = 'copyLink'
  transfer.setData(`${prefix}${dragged.kind}`, JSON.stringify(dragged))
  transfer.setData('text/plain', text)
}

/** Which kind hovers over a target, or null for anything that is not ours. */
export function draggedKind(transfer: DataTransfer): Dragged['kind'] | null {
  const kinds = ['load', 'text', 'file', 'code'] as const
  return kinds.find((kind) => transfer.types.includes(`${prefix}${kind}`)) ?? null
}

export function readDrag(transfer: DataTransfer): Dragged | null {
  const kind = draggedKind(transfer)
  if (kind === null) return null
  return JSON.parse(transfer.getData(`${prefix}${kind}`)) as Dragged
}
