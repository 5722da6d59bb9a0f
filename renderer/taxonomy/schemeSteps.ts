/** What can be done with schemes: order, nest, retire, and take codes from another one. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { treeRows } from './codeTree.ts'
import { type Direction, dropTo, stepTo, type Target, type Zone } from './neighbours.ts'
import { openChange, openMove } from './openChange.ts'
import { place, showHistoryOf, startNaming } from './place.ts'
import { editScheme, orderSchemes } from './steps.ts'

export async function moveScheme(
  schemes: readonly SchemeRow[],
  scheme: SchemeRow,
  direction: Direction,
): Promise<void> {
  const target = stepTo(schemes, scheme.id, direction)
  if (target !== null) await putScheme(schemes, scheme, target)
}

/** Among the same neighbours all are put in order; below another parent the scheme gets a position of its own. */
async function putScheme(
  schemes: readonly SchemeRow[],
  scheme: SchemeRow,
  { parentId, beforeId }: Target,
): Promise<void> {
  const level = schemes.filter((one) => one.parentId === parentId && one.id !== scheme.id)
  const found = level.findIndex(({ id }) => id === beforeId)
  const at = found < 0 ? level.length : found
  if (scheme.parentId === parentId) {
    await orderSchemes([...level.slice(0, at), scheme, ...level.slice(at)].map(({ id }) => id))
    return
  }
  await editScheme(scheme.id, { parentId, position: between(level[at - 1]?.position, level[at]?.position) })
}

function between(lower: number | undefined, upper: number | undefined): number {
  if (lower === undefined) return upper === undefined ? 1 : upper - 1
  return upper === undefined ? lower + 1 : (lower + upper) / 2
}

export function takesOnScheme(schemes: readonly SchemeRow[], onto: SchemeRow, zone: Zone): boolean {
  const { dragged } = place.getState()
  if (dragged === null) return false
  if (dragged.kind === 'codes') return zone === 'onto' && !onto.retired
  const [id = ''] = dragged.ids
  return id !== onto.id && !below(schemes, id).includes(onto.id)
}

/** Ids of the schemes below one, itself included. */
function below(schemes: readonly SchemeRow[], id: string): string[] {
  const rows = treeRows(schemes)
  const at = rows.findIndex(({ key }) => key === id)
  const level = rows[at]?.level ?? 0
  const end = rows.findIndex((row, index) => index > at && row.level <= level)
  return rows.slice(at, end < 0 ? undefined : end).map(({ key }) => key)
}

/** Schemes under whose heading this one may stand. */
export function possibleAbove(schemes: readonly SchemeRow[], id: string): SchemeRow[] {
  const own = below(schemes, id)
  return schemes.filter((scheme) => !own.includes(scheme.id))
}

export function dropOnScheme(schemes: readonly SchemeRow[], onto: SchemeRow, zone: Zone): void {
  const { dragged } = place.getState()
  if (dragged?.kind === 'codes') openMove(dragged.ids, onto, dragged.ids[0])
  const scheme = schemes.find(({ id }) => id === dragged?.ids[0])
  if (dragged?.kind !== 'scheme' || scheme === undefined) return
  void putScheme(schemes, scheme, dropTo(schemes, onto, zone, dragged.ids))
}

export function retireOrRevive(scheme: SchemeRow): void {
  if (scheme.retired) void editScheme(scheme.id, { retired: false })
  else openChange({ verb: 'retireScheme', schemeId: scheme.id })
}

export function schemeMenu(schemes: readonly SchemeRow[], scheme: SchemeRow): MenuItem[] {
  const move = (direction: Direction) => () => void moveScheme(schemes, scheme, direction)
  return [
    { label: 'New scheme', keys: 'a', perform: () => startNaming({ kind: 'newScheme', parentId: scheme.parentId }) },
    {
      label: 'New scheme below',
      keys: 'Shift+a',
      perform: () => startNaming({ kind: 'newScheme', parentId: scheme.id }),
    },
    { label: 'Rename', keys: 'F2', perform: () => startNaming({ kind: 'renameScheme', schemeId: scheme.id }) },
    { label: scheme.retired ? 'Revive' : 'Retire…', keys: 'Delete', perform: () => retireOrRevive(scheme) },
    { label: 'Move up', keys: 'Alt+ArrowUp', startsGroup: true, perform: move('up') },
    { label: 'Move down', keys: 'Alt+ArrowDown', perform: move('down') },
    { label: 'Move in', keys: 'Alt+ArrowRight', perform: move('in') },
    { label: 'Move out', keys: 'Alt+ArrowLeft', perform: move('out') },
    { label: 'History of this scheme', startsGroup: true, perform: () => showHistoryOf(scheme.id) },
  ]
}
