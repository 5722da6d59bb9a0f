/** Picker steps: what choosing a code, or making one, does to what the picker was opened for. */
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { applyToSpans } from './manySteps.ts'
import type { NewCode } from './newCodes.ts'
import type { Picking } from './picking.ts'
import type { Situation } from './situation.ts'
import { applyCodeTo, applyNewCode, applyNewCodeToSpans, changeCode, changeToNewCode } from './steps.ts'

export async function giveCode({ coding, target, spans }: Picking, code: CodeRow, situation: Situation): Promise<void> {
  if (coding !== null) await changeCode(coding, code)
  else if (target !== null) await applyCodeTo(target, code, situation)
  else if (spans !== null) await applyToSpans(spans, code)
}

export async function makeCode(picking: Picking, { scheme, name }: NewCode, situation: Situation): Promise<void> {
  const { coding, target, spans } = picking
  if (coding !== null) await changeToNewCode(coding, scheme, name)
  else if (target !== null) await applyNewCode(target, scheme, name, situation)
  else if (spans !== null) await applyNewCodeToSpans(spans, scheme, name)
}
