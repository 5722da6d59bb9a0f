/** A rule while it is being worded: what the form holds, whether it says something new, and what is missing. Pure. */
import type { Input } from '../../../shared/api/index.ts'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import type { Severity } from '../../../shared/pipeline/checkProblem.ts'
import { listed } from '../../../shared/pipeline/checkWords.ts'
import { type CodesName, missingFields } from './demandKinds.ts'
import { demandOf, type DemandValues, emptyValues, valuesOf } from './demandValues.ts'

export interface RuleDraft {
  readonly name: string
  readonly severity: Severity
  readonly enabled: boolean
  readonly says: string
  readonly mend: string
  readonly values: DemandValues
}

export const newDraft: RuleDraft = {
  name: '',
  severity: 'warning',
  enabled: true,
  says: '',
  mend: '',
  values: emptyValues,
}

const codeFields: readonly CodesName[] = [
  'whenIds',
  'exceptIds',
  'stageIds',
  'earlierIds',
  'laterIds',
  'codeIds',
  'otherIds',
  'typeIds',
  'sourceIds',
  'targetIds',
]

/** Merged codes are shown, and saved, as what they read as now. */
function asTheyRead(values: DemandValues, codebook: CheckCodebook): DemandValues {
  const now = (ids: readonly string[]) => [...new Set(ids.map((id) => codebook.now(id)?.id ?? id))]
  return { ...values, ...Object.fromEntries(codeFields.map((name) => [name, now(values[name])])) }
}

export function draftOf(rule: Omit<RuleRow, 'id' | 'builtIn' | 'changed'>, codebook: CheckCodebook): RuleDraft {
  const { name, severity, enabled, says, mend, demand } = rule
  return { name, severity, enabled, says, mend, values: asTheyRead(valuesOf(demand), codebook) }
}

export function wordingOf(draft: RuleDraft): Omit<Input<'canvas.setRule'>, 'ruleId'> {
  const { name, severity, enabled, says, mend, values } = draft
  return { name: name.trim(), severity, enabled, says: says.trim(), mend: mend.trim(), demand: demandOf(values) }
}

export function isSame(a: RuleDraft, b: RuleDraft): boolean {
  return JSON.stringify(wordingOf(a)) === JSON.stringify(wordingOf(b))
}

/** Why it cannot be saved yet; null when it can. */
export function missingWords(draft: RuleDraft): string | null {
  const missing = [...(draft.name.trim() === '' ? ['Name'] : []), ...missingFields(draft.values)]
  return missing.length === 0 ? null : `Still to be filled in: ${listed(missing)}.`
}
