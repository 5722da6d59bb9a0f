/** Steps: what can be done to codings: each one call, shown at once, with a notice that takes it back. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { foreseeing } from '../editor/pendingCodings.ts'
import { session } from '../session/state.ts'
import { findCode } from './codebook.ts'
import { foreseeApply, foreseeEdit, foreseeRemove } from './foresight.ts'
import { advance } from './goOn.ts'
import { offerUndo } from '../session/offerUndo.ts'
import { rememberCode } from './recentCodes.ts'
import type { Spans } from './picking.ts'
import type { Situation } from './situation.ts'
import type { CodingTarget } from './target.ts'

export async function applyCodeTo(target: CodingTarget, code: CodeRow, situation: Situation): Promise<void> {
  const { call, repositoryId } = session.getState()
  const scheme = findCode(situation.schemes, code.id)?.scheme
  if (scheme === undefined || situation.study === null || repositoryId === null) return
  const [codingId, unitId] = [crypto.randomUUID(), crypto.randomUUID()]
  const { raterId } = situation.study
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
  rememberCode(code.id)
  await advance(target, scheme, situation)
}

/** Makes a code and gives it, as one step. */
export async function applyNewCode(
  target: CodingTarget,
  scheme: SchemeRow,
  name: string,
  situation: Situation,
): Promise<void> {
  const input = { targets: [target.target], schemeId: scheme.id, name, evidence: [...target.evidence] }
  const { codingIds, codeId } = await session.getState().call('coding.applyNew', input)
  session.setState({ codingId: codingIds[0] ?? null, codeId, schemeId: scheme.id })
  offerUndo(`New code ${name}: ${target.words}`)
  rememberCode(codeId)
  await advance(target, scheme, situation)
}

/** Makes a code and gives it to all of the spans, as one step. */
export async function applyNewCodeToSpans(
  { targets, words, done }: Spans,
  scheme: SchemeRow,
  name: string,
): Promise<void> {
  const input = { targets: [...targets], schemeId: scheme.id, name }
  const { codeId } = await session.getState().call('coding.applyNew', input)
  session.setState({ codeId, schemeId: scheme.id })
  done?.()
  offerUndo(`New code ${name}: ${words}`)
}

export async function changeCode(coding: CodingRow, code: CodeRow): Promise<void> {
  if (coding.codeId === code.id) return
  session.setState({ codingId: coding.id, codeId: code.id })
  const change = { codingIds: [coding.id], codeId: code.id }
  await edited(coding, { codeId: code.id, stale: false }, () => session.getState().call('coding.change', change))
  rememberCode(code.id)
  offerUndo(`Changed to ${code.name}`)
}

/** Makes a code of the same scheme and changes to it, as one step. */
export async function changeToNewCode(coding: CodingRow, scheme: SchemeRow, name: string): Promise<void> {
  const input = { codingIds: [coding.id], schemeId: scheme.id, name }
  // Nothing is foreseen, but whoever goes on at once waits for it.
  const { codeId } = await foreseeing(coding.unit.repositoryId, foreseeEdit(coding.id, {}), () =>
    session.getState().call('coding.changeToNew', input),
  )
  session.setState({ codingId: coding.id, codeId })
  rememberCode(codeId)
  offerUndo(`Changed to the new code ${name}`)
}

/** Says that a coding holds although its code has changed since. */
export async function confirmCoding(coding: CodingRow): Promise<void> {
  const step = () => session.getState().call('coding.confirm', { codingIds: [coding.id] })
  await edited(coding, { stale: false }, step)
  offerUndo('Confirmed the coding')
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
  // Before the step: what the user goes to while it is being saved stays chosen.
  session.setState({ codingId: coding.id })
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
