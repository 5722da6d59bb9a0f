/** Makes a code and codes with it, as one step: a code named by the words of the text it was found in. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft } from '../store/studyFile.ts'
import { joinedEvidence, requireAsked } from '../study/answer.ts'
import { ownAnswers } from '../study/codings.ts'
import { newCode } from '../study/newCode.ts'
import { resolveTarget } from './target.ts'

export async function applyNew(context: Context, input: Parsed<'coding.applyNew'>): Promise<Output<'coding.applyNew'>> {
  const { schemeId, name, target } = input
  const { unit, drafts } = await resolveTarget(context, target)
  const { file } = context.desk
  const made = newCode(file, { schemeId, name })
  const scheme = file.record('scheme', schemeId)
  if (scheme !== undefined) requireAsked(scheme, unit)
  const coding: Draft = {
    kind: 'coding.add',
    entity: newIdentifier(),
    payload: {
      unitId: unit.id,
      codeId: made.entity,
      evidence: joinedEvidence([], input.evidence),
      confidence: 'sure',
      memo: '',
      // The revision in which its code is made has no name before the step is recorded.
      codebookRevision: '',
      suggestionId: null,
    },
  }
  const replaced = scheme?.choice === 'single' ? ownAnswers(file, unit.id, schemeId) : []
  file.commit(`made the code ${name} and coded ${unit.label} with it`, [
    made,
    ...drafts,
    ...replaced.map(({ id }) => ({ kind: 'coding.remove', entity: id, payload: {} }) as const),
    coding,
  ])
  return { codingId: coding.entity, unitId: unit.id, codeId: made.entity }
}
