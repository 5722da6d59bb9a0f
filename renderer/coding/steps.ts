/** Steps: what can be done to codings: each one call, shown at once, with a notice that takes it back. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { foreseeing } from '../editor/pendingCodings.ts'
import { session } from '../session/state.ts'
import { findCode } from './codebook.ts'
import { foreseeApply, foreseeEdit, foreseeRemove } from './foresight.ts'
import { offerUndo } from './offerUndo.ts'
import type { Facts } from './situation.ts'
import type { CodingTarget } from './target.ts'

export async function applyCodeTo(target: CodingTarget, code: CodeRow, facts: Facts): Promise<void> {
  const { call, repositoryId } = session.getState()
  const scheme = findCode(facts.schemes, code.id)?.scheme
  if (scheme === undefined || facts.study === null || repositoryId === null) return
  const [codingId, unitId] = [crypto.randomUUID(), crypto.randomUUID()]
  const { raterId } = facts.study
  const at = new Date().toISOString()
  session.setState({ codingId, codeId: code.id, schemeId: code.schemeId })
  const made = await foreseeing(
    repositoryId,
    foreseeApply({ target, repositoryId, code, scheme, raterId, codingId, unitId, at }),
    () => call('coding.apply', { target: target.target, codeId: code.id, evidence: [...target.evidence] }),
  )
  // Unless something else has been chosen meanwhile.
  session.setState((state) => (state.codingId === codingId ? { codingId: made.codingId } : {}))
  offerUndo(`${code.name}: ${target.words}`)
}

export async function changeCode(coding: CodingRow, code: CodeRow): Promise<void> {
  if (coding.codeId === code.id) return
  session.setState({ codingId: coding.id, codeId: code.id })
  const change = { codingId: coding.id, codeId: code.id }
  await edited(coding, { codeId: code.id }, () => session.getState().call('coding.change', change))
  offerUndo(`Changed to ${code.name}`)
}

export async function removeCodings(codings: readonly CodingRow[], name: string): Promise<void> {
  const [first] = codings
  if (first === undefined) return
  const codingIds = codings.map((coding) => coding.id)
  session.setState({ codingId: null })
  await foreseeing(first.unit.repositoryId, foreseeRemove(codingIds), () =>
    session.getState().call('coding.remove', { codingIds }),
  )
  offerUndo(`Removed ${name}`)
}

export async function setMemo(coding: CodingRow, memo: string): Promise<void> {
  if (memo === coding.memo) return
  await edited(coding, { memo }, () => session.getState().call('coding.setMemo', { codingId: coding.id, memo }))
  offerUndo(memo === '' ? 'Cleared the memo' : 'Saved the memo')
}

export async function setConfidence(coding: CodingRow, confidence: CodingRow['confidence']): Promise<void> {
  const change = { codingId: coding.id, confidence }
  await edited(coding, { confidence }, () => session.getState().call('coding.setConfidence', change))
  offerUndo(confidence === 'sure' ? 'Marked as sure' : 'Marked as unsure')
}

async function edited(
  coding: CodingRow,
  change: Parameters<typeof foreseeEdit>[1],
  step: () => Promise<unknown>,
): Promise<void> {
  await foreseeing(coding.unit.repositoryId, foreseeEdit(coding.id, change), step)
}
