/** What keys do with the codes of a scheme: name, merge, split, move, retire and reorder them. */
import type { KeyboardEvent } from 'react'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { directionOf, moveByKey, openRetire } from './codeSteps.ts'
import { openMerge, openMove, openSplit } from './openChange.ts'
import { startNaming } from './place.ts'

export const ownKeys = ['Insert', 'a', 'A', 'F2', 'Delete', 'm', 's', 'v']

export interface CodesAtHand {
  readonly scheme: SchemeRow
  /** The code under the cursor. */
  readonly code: CodeRow | undefined
  /** Those that a step is about: the marked ones, else the one under the cursor. */
  readonly chosen: readonly CodeRow[]
}

/** Begins a new code among the neighbours of this one. */
export function addBeside(code: CodeRow | undefined): void {
  startNaming({ kind: 'newCode', parentId: code?.parentId ?? null })
}

/** True when the key means something here. */
export function codeKey({ key, altKey }: Pick<KeyboardEvent, 'key' | 'altKey'>, at: CodesAtHand): boolean {
  const { scheme, code } = at
  const direction = altKey ? directionOf(key) : undefined
  if (direction !== undefined && code !== undefined) moveByKey(scheme, code.id, direction)
  else if (altKey) return false
  else if (key === 'Insert' || key === 'a') addBeside(code)
  else if (code === undefined) return false
  else return performOn(key, code, at)
  return true
}

function performOn(key: string, code: CodeRow, { scheme, chosen }: CodesAtHand): boolean {
  const ids = chosen.map(({ id }) => id)
  if (key === 'A') startNaming({ kind: 'newCode', parentId: code.id })
  else if (key === 'F2') startNaming({ kind: 'rename', codeId: code.id })
  else if (key === 'Delete') openRetire(chosen)
  else if (key === 'm') openMerge(ids)
  else if (key === 's') openSplit(code.id)
  else if (key === 'v') openMove(ids, scheme, code.id)
  else return false
  return true
}
