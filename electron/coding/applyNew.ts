/** Makes a code and codes with it, or changes codings to it, as one step: a code that is named where it is needed. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { Context } from '../context.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'
import { requireAsked } from '../study/answer.ts'
import { apply } from '../study/apply.ts'
import { newCode } from '../study/newCode.ts'
import { changeDrafts, codings } from './own.ts'
import { resolveTargets } from './target.ts'

interface Coded {
  readonly codingIds: readonly string[]
  readonly drafts: readonly Draft[]
}

/** The answers are drafted once the code is made: only then does its revision have a name that they can refer to. */
function commitWith(
  file: StudyFile,
  label: string,
  made: Extract<Draft, { kind: 'code.define' }>,
  answers: () => Coded,
): { codeId: string; codingIds: string[] } {
  let codingIds: readonly string[] = []
  file.commit(label, [made], () => {
    const coded = answers()
    codingIds = coded.codingIds
    return coded.drafts
  })
  return { codeId: made.entity, codingIds: [...codingIds] }
}

function applied(file: StudyFile, units: readonly Unit[], codeId: string, evidence: readonly Anchor[]): Coded {
  const answers = units.map((unit) => apply(file, { unit, codeId, evidence, memo: '' }))
  return {
    codingIds: answers.map(({ codingId }) => codingId),
    drafts: answers.flatMap(({ drafts }) => drafts),
  }
}

export async function applyNew(context: Context, input: Parsed<'coding.applyNew'>): Promise<Output<'coding.applyNew'>> {
  const { schemeId, name, targets, evidence } = input
  const { file } = context.desk
  const resolved = await resolveTargets(context, targets)
  const made = newCode(file, { schemeId, name })
  const scheme = file.record('scheme', schemeId)
  const units = resolved.map(({ unit }) => unit)
  if (scheme !== undefined) for (const unit of units) requireAsked(scheme, unit)
  const [first] = units
  const what = units.length === 1 && first !== undefined ? first.label : `${units.length} units`
  return commitWith(file, `made the code ${name} and coded ${what} with it`, made, () => {
    const answers = applied(file, units, made.entity, evidence)
    return { ...answers, drafts: [...resolved.flatMap(({ drafts }) => drafts), ...answers.drafts] }
  })
}

export function changeToNew(
  file: StudyFile,
  { codingIds, schemeId, name }: Parsed<'coding.changeToNew'>,
): Output<'coding.changeToNew'> {
  const made = newCode(file, { schemeId, name })
  const { codeId } = commitWith(
    file,
    `made the code ${name} and changed ${codings(codingIds.length)} to it`,
    made,
    () => ({
      codingIds,
      drafts: changeDrafts(file, codingIds, made.entity),
    }),
  )
  return { codeId }
}
