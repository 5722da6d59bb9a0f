/** All actions of coding, in the order of the Code menu, and the ways from coding to coding. */
import type { Action } from './action.ts'
import { applyLastCode } from './applyLastCode.ts'
import { changeCode } from './changeCode.ts'
import { codeInVivo } from './codeInVivo.ts'
import { codeRepository } from './codeRepository.ts'
import { codeWithDigits } from './codeWithDigits.ts'
import { confirmCoding } from './confirmCoding.ts'
import { nextCoding, previousCoding } from './neighbourCodings.ts'
import { nextScheme, previousScheme } from './neighbourSchemes.ts'
import { nextToRecode, nextUncoded, nextUnsure, toggleAutoAdvance } from './goOnCoding.ts'
import { openCodePicker } from './openCodePicker.ts'
import { removeCoding } from './removeCoding.ts'
import { toggleUnsure } from './toggleUnsure.ts'
import { writeMemo } from './writeMemo.ts'

/** What is coded is what the workbench shows: in a full view a key must not change what nobody sees. */
function inWorkbench(action: Action): Action {
  return { ...action, enabled: (state) => state.view === 'workbench' && (action.enabled?.(state) ?? true) }
}

const onCodings: readonly Action[] = [
  openCodePicker,
  applyLastCode,
  codeInVivo,
  codeRepository,
  changeCode,
  writeMemo,
  toggleUnsure,
  confirmCoding,
  removeCoding,
  toggleAutoAdvance,
  nextScheme,
  previousScheme,
  ...codeWithDigits,
]

/** What is done to codings. */
export const codingActions: readonly Action[] = onCodings.map(inWorkbench)

export const codingGoActions: readonly Action[] = [
  nextUncoded,
  nextCoding,
  previousCoding,
  nextUnsure,
  nextToRecode,
].map(inWorkbench)
