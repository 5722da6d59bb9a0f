/** Recent codes: what was given last comes first, so that it can be given again with one key. */
import { create } from 'zustand'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { findCode, fittingSchemes, type FoundCode, usableCodes } from './codebook.ts'
import type { Situation } from './situation.ts'
import { isMine } from './situation.ts'

const most = 6

/** Ids of codes given in this session, newest first. */
export const recentCodes = create<{ readonly codeIds: readonly string[] }>()(() => ({ codeIds: [] }))

export function rememberCode(codeId: string): void {
  recentCodes.setState(({ codeIds }) => ({
    codeIds: [codeId, ...codeIds.filter((other) => other !== codeId)].slice(0, 20),
  }))
}

/**
 * Codes given last that can be given to a kind of unit, newest first: in this session, and before it by this rater in
 * this repository.
 */
export function recentFor(
  kind: UnitKind,
  { schemes, codings, study }: Pick<Situation, 'schemes' | 'codings' | 'study'>,
  codeIds: readonly string[] = recentCodes.getState().codeIds,
): FoundCode[] {
  const earlier = codings
    .filter((coding) => isMine(coding, { study }))
    .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    .map(({ codeId }) => codeId)
  const fitting: readonly SchemeRow[] = fittingSchemes(schemes, kind)
  return [...new Set([...codeIds, ...earlier])]
    .flatMap((codeId) => findCode(fitting, codeId) ?? [])
    .filter(({ scheme, code }) => usableCodes(scheme).includes(code))
    .slice(0, most)
}
