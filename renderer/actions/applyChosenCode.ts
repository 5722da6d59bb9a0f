/** Applies a code that was chosen by name: to what is pointed at, or to the repository when only that is what it is about. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { askSituation } from '../coding/askSituation.ts'
import { applyCodeTo } from '../coding/steps.ts'
import { repositoryTarget } from '../coding/target.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'

const wanted: Record<SchemeRow['unitKinds'][number], string> = {
  repository: 'a repository',
  model: 'a model on the canvas',
  link: 'an interaction on the canvas',
  load: 'a load',
  span: 'some text',
}

export async function applyChosenCode(scheme: SchemeRow, code: CodeRow): Promise<void> {
  const situation = await askSituation()
  const { target } = situation
  if (target !== null && scheme.unitKinds.includes(target.kind)) return applyCodeTo(target, code, situation)
  const repository = repositoryTarget(session.getState().repositoryId, situation)
  if (repository !== null && scheme.unitKinds.includes('repository')) return applyCodeTo(repository, code, situation)
  const kinds = scheme.unitKinds.map((kind) => wanted[kind]).join(' or ')
  notify({ tone: 'info', text: `“${code.name}” needs something to be said about.`, next: `Select ${kinds} first.` })
}
