/** Judgements about a trace: steps added and cut by hand, which stand above what any tracing of the code finds. */
import type { Output, Parsed } from '../../shared/api/index.ts'
import { AppError } from '../../shared/errors.ts'
import type { TraceEdit } from '../../shared/model/traceEdit.ts'
import type { Context } from '../context.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { StudyFile } from '../store/studyFile.ts'
import { findLoad } from '../study/loads.ts'
import { findFile, readText } from '../study/texts.ts'

const ofLoad = `
  SELECT * FROM trace_edit
  WHERE repository_id = ? AND load_id = ? ORDER BY id`

/** The edits of a load's trace, oldest first. */
export function listEdits(file: StudyFile, repositoryId: string, loadId: string): TraceEdit[] {
  return file.records('traceEdit', ofLoad, repositoryId, loadId)
}

function samePlace(a: TraceEdit['caller'], b: TraceEdit['caller']): boolean {
  return a.path === b.path && a.symbol === b.symbol
}

/** An edit that says the same already: saying it twice leaves one. */
function standing(edits: readonly TraceEdit[], edit: Omit<TraceEdit, 'id'>): TraceEdit | undefined {
  return edits.find(
    ({ verb, caller, callee, line }) =>
      verb === edit.verb && samePlace(caller, edit.caller) && samePlace(callee, edit.callee) && line === edit.line,
  )
}

/** Records one edit; the caller's file has to be in the clone, at the pinned commit. */
export async function editTrace({ desk, clones }: Context, input: Parsed<'trace.edit'>): Promise<Output<'trace.edit'>> {
  const { file } = desk
  const { repositoryId } = findLoad(file, input.loadId)
  const clone = await clones.of(repositoryId)
  const { text } = await readText(clone, await findFile(clone, input.caller.path))
  const lines = text.split('\n').length
  if (input.line > lines) {
    throw new AppError({
      code: 'invalid_input',
      message: `${input.caller.path} has ${lines} lines.`,
      attempted: `add line ${input.line} to a trace`,
      next: 'Select the call in the editor and add it again.',
    })
  }
  const payload = { ...input, repositoryId }
  const known = standing(listEdits(file, repositoryId, input.loadId), payload)
  if (known !== undefined) return { editId: known.id }
  const editId = newIdentifier()
  const where = `${input.caller.path}:${input.line}`
  const label = input.verb === 'add' ? `added the call at ${where} to a trace` : `cut the call at ${where} from a trace`
  file.commit(label, [{ kind: 'traceEdit.set', entity: editId, payload }])
  return { editId }
}

/** Takes an edit back; throws `not_found` when it has been taken back already. */
export function restoreStep({ desk }: Context, editId: string): void {
  const edit = desk.file.record('traceEdit', editId)
  if (edit === undefined) {
    throw new AppError({
      code: 'not_found',
      message: 'This step was not added or cut by hand, or that was taken back already.',
      attempted: 'restore a step of a trace',
      next: 'Only steps that are marked as added or cut by hand can be restored.',
    })
  }
  const label = `${edit.verb === 'add' ? 'the added' : 'the cut'} call at ${edit.caller.path}:${edit.line}`
  desk.file.commit(`took back ${label}`, [{ kind: 'traceEdit.remove', entity: editId, payload: { label } }])
}
