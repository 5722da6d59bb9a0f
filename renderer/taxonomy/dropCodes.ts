/** Codes dropped on a code: at its edge they are put in order there, onto it a menu asks what is meant. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { possibleParents } from './codeTree.ts'
import { dropTo } from './neighbours.ts'
import { openMerge } from './openChange.ts'
import { place } from './place.ts'
import type { DropPoint } from './RowList.tsx'
import { moveQuietly } from './steps.ts'

/** A code takes any but itself and those that stand above it. */
export function takesCodes(scheme: SchemeRow, onto: CodeRow): boolean {
  const { dragged } = place.getState()
  if (dragged?.kind !== 'codes' || dragged.ids.includes(onto.id)) return false
  return dragged.ids.every((id) => possibleParents(scheme.codes, id).some((parent) => parent.id === onto.id))
}

/** The menu to show, or null when the drop said enough. */
export function dropCodes(
  scheme: SchemeRow,
  onto: CodeRow,
  { zone, x, y }: DropPoint,
): { x: number; y: number; items: MenuItem[] } | null {
  const codeIds = [...(place.getState().dragged?.ids ?? [])]
  if (codeIds.length === 0) return null
  const move = (where: DropPoint['zone']) =>
    void moveQuietly({ verb: 'move', codeIds, schemeId: scheme.id, ...dropTo(scheme.codes, onto, where, codeIds) })
  if (zone !== 'onto') {
    move(zone)
    return null
  }
  const what = codeIds.length === 1 ? 'it' : 'them'
  const target = onto.retired || onto.mergedInto !== null
  return {
    x,
    y,
    items: [
      { label: `Put ${what} below ${onto.name}`, perform: () => move('onto') },
      { label: `Merge ${what} into ${onto.name}…`, enabled: !target, perform: () => openMerge(codeIds, onto.id) },
      { label: `Put ${what} before ${onto.name}`, perform: () => move('before') },
      { label: `Put ${what} after ${onto.name}`, perform: () => move('after') },
    ],
  }
}
