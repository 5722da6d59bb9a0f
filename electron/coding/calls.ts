/** The calls of the coding room. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { Coding } from '../../shared/model/coding.ts'
import type { Context } from '../context.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { codeAndScheme, codebookRevision } from '../study/answer.ts'
import type { Handlers } from '../transport/handlers.ts'
import { apply } from './apply.ts'
import { listCodings } from './codings.ts'
import { resolveTarget } from './target.ts'

/** The current rater's own coding: nobody changes what another rater said. */
function ownCoding(file: StudyFile, codingId: string): Coding {
  const coding = file.record('coding', codingId)
  if (coding !== undefined && coding.raterId === file.raterId) return coding
  const gone = coding === undefined
  throw new AppError({
    code: gone ? 'not_found' : 'invalid_input',
    message: gone ? 'This coding is not there any more.' : 'This coding is another rater’s.',
    attempted: 'change a coding',
    next: gone ? 'Undo its removal, or code the unit again.' : 'Switch the rater, or add a coding of your own.',
  })
}

async function applyCode(context: Context, input: Parsed<'coding.apply'>): Promise<Output<'coding.apply'>> {
  const { target, codeId, evidence, memo } = input
  const { unit, drafts } = await resolveTarget(context, target)
  const { file } = context.desk
  const applied = apply(file, { unit, codeId, evidence, memo })
  if (applied.drafts.length > 0) {
    file.commit(`coded ${unit.label} as ${applied.code.name}`, [...drafts, ...applied.drafts])
  }
  return { codingId: applied.codingId, unitId: unit.id }
}

function changeCode(file: StudyFile, codingId: string, codeId: string): void {
  const coding = ownCoding(file, codingId)
  const { code } = codeAndScheme(file, codeId)
  const { scheme } = codeAndScheme(file, coding.codeId)
  if (code.schemeId !== scheme.id) {
    throw new AppError({
      code: 'invalid_input',
      message: `${code.name} is no code of ${scheme.name}.`,
      attempted: 'change a coding',
      next: 'Choose a code of the same scheme, or code the unit under the other scheme too.',
    })
  }
  const payload = { codeId, codebookRevision: codebookRevision(file) }
  file.commit(`changed a coding to ${code.name}`, [{ kind: 'coding.edit', entity: codingId, payload }])
}

function removeCodings(file: StudyFile, codingIds: readonly string[]): void {
  const codings = codingIds.map((id) => ownCoding(file, id))
  const [only] = codings
  const one = codings.length === 1 && only ? `the coding ${codeAndScheme(file, only.codeId).code.name}` : null
  file.commit(
    `removed ${one ?? `${codings.length} codings`}`,
    codings.map(({ id }) => ({ kind: 'coding.remove', entity: id, payload: {} })),
  )
}

export function codingHandlers(context: Context): Handlers<'coding'> {
  const { desk } = context
  return {
    list: ({ repositoryId }) => listCodings(desk.file, repositoryId),
    units: ({ repositoryId }) =>
      desk.file.records(
        'unit',
        'SELECT unit.* FROM unit JOIN v_units USING (id) WHERE unit.repository_id = ? ORDER BY unit.id',
        repositoryId,
      ),
    apply: (input) => applyCode(context, input),
    change: ({ codingId, codeId }) => {
      changeCode(desk.file, codingId, codeId)
      return {}
    },
    remove: ({ codingIds }) => {
      removeCodings(desk.file, codingIds)
      return {}
    },
    setMemo: ({ codingId, memo }) => {
      ownCoding(desk.file, codingId)
      const label = memo === '' ? 'cleared a memo' : 'wrote a memo'
      desk.file.commit(label, [{ kind: 'coding.edit', entity: codingId, payload: { memo } }])
      return {}
    },
    setConfidence: ({ codingId, confidence }) => {
      ownCoding(desk.file, codingId)
      const label = `marked a coding as ${confidence}`
      desk.file.commit(label, [{ kind: 'coding.edit', entity: codingId, payload: { confidence } }])
      return {}
    },
  }
}
