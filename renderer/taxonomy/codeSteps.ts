/** What can be done with the codes that are chosen: the same steps for keys, the context menu and the buttons of the form. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { showCodings } from '../session/codingQuery.ts'
import type { MenuItem } from '../ui/Menu.tsx'
import { type Direction, stepTo } from './neighbours.ts'
import { openChange, openMerge, openMove, openSplit } from './openChange.ts'
import { showHistoryOf, startNaming } from './place.ts'
import { moveQuietly } from './steps.ts'

export function moveByKey(scheme: SchemeRow, codeId: string, direction: Direction): void {
  const target = stepTo(scheme.codes, codeId, direction)
  if (target !== null) void moveQuietly({ verb: 'move', codeIds: [codeId], schemeId: scheme.id, ...target })
}

/** Retires what is in use; when all of it is retired, revives it. */
export function openRetire(codes: readonly CodeRow[]): void {
  const inUse = codes.filter(({ retired }) => !retired)
  const verb = inUse.length === 0 ? 'revive' : 'retire'
  const codeIds = (inUse.length === 0 ? codes : inUse).map(({ id }) => id)
  if (codeIds.length > 0) openChange({ verb, codeIds })
}

/** Items about the chosen codes; the first of them is the one that is shown. */
export function codeMenu(scheme: SchemeRow, code: CodeRow, codes: readonly CodeRow[]): MenuItem[] {
  const ids = codes.map(({ id }) => id)
  const single = codes.length === 1
  const merged = codes.filter(({ mergedInto }) => mergedInto !== null).map(({ id }) => id)
  const retired = codes.every((one) => one.retired)
  return [
    { label: 'New code', keys: 'a', perform: () => startNaming({ kind: 'newCode', parentId: code.parentId }) },
    { label: 'New code below', keys: 'Shift+a', perform: () => startNaming({ kind: 'newCode', parentId: code.id }) },
    { label: 'Rename', keys: 'F2', enabled: single, perform: () => startNaming({ kind: 'rename', codeId: code.id }) },
    { label: 'Merge into…', keys: 'm', startsGroup: true, perform: () => openMerge(ids) },
    {
      label: 'Separate…',
      enabled: merged.length > 0,
      perform: () => openChange({ verb: 'separate', codeIds: merged }),
    },
    { label: 'Split…', keys: 's', enabled: single, perform: () => openSplit(code.id) },
    { label: 'Move to…', keys: 'v', perform: () => openMove(ids, scheme, code.id) },
    { label: retired ? 'Revive…' : 'Retire…', keys: 'Delete', perform: () => openRetire(codes) },
    {
      label: 'Move up',
      keys: 'Alt+ArrowUp',
      startsGroup: true,
      enabled: single,
      perform: () => moveByKey(scheme, code.id, 'up'),
    },
    { label: 'Move down', keys: 'Alt+ArrowDown', enabled: single, perform: () => moveByKey(scheme, code.id, 'down') },
    { label: 'Move in', keys: 'Alt+ArrowRight', enabled: single, perform: () => moveByKey(scheme, code.id, 'in') },
    { label: 'Move out', keys: 'Alt+ArrowLeft', enabled: single, perform: () => moveByKey(scheme, code.id, 'out') },
    { label: 'Show the codings', startsGroup: true, perform: () => showCodings({ codeIds: ids }) },
    { label: 'History of this code', enabled: single, perform: () => showHistoryOf(code.id) },
  ]
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

export function directionOf(key: string): Direction | undefined {
  return directions[key]
}
