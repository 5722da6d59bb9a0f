/** Situation: everything that coding needs to know at one moment, worked out of what is pointed at and what is known. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { OpenStudy } from '../../shared/api/study.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { raterNames } from '../session/raterNames.ts'
import type { Session } from '../session/state.ts'
import { schemeInForce } from './codebook.ts'
import { type CodingTarget, codingTarget, isAbout, type KnownThings, type Pointing } from './target.ts'

export interface Facts extends KnownThings {
  readonly schemes: readonly SchemeRow[]
  readonly study: Pick<OpenStudy, 'raterId' | 'raters'> | null
}

export interface Situation extends Facts {
  readonly target: CodingTarget | null
  /** The scheme whose codes the keys apply now. */
  readonly scheme: SchemeRow | null
  /** What has been said about the target, oldest first. */
  readonly said: readonly CodingRow[]
  /** The coding that memo, change, remove and unsure are about. */
  readonly current: CodingRow | null
}

export type Where = Pointing & Pick<Session, 'schemeId'>

export function situationOf(where: Where, facts: Facts): Situation {
  const target = codingTarget(where, facts)
  const scheme = target === null ? null : schemeInForce(facts.schemes, where.schemeId, target.kind)
  const said = target === null ? [] : facts.codings.filter((coding) => isAbout(coding.unit, target))
  return { ...facts, target, scheme, said, current: currentCoding(where, facts, said, scheme) }
}

/** The chosen coding; else what I said last about the target, under the scheme in force if I said anything there. */
function currentCoding(
  where: Where,
  facts: Facts,
  said: readonly CodingRow[],
  scheme: SchemeRow | null,
): CodingRow | null {
  const chosen = facts.codings.find((coding) => coding.id === where.codingId)
  if (chosen !== undefined) return chosen
  const mine = said.filter((coding) => isMine(coding, facts)).toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return mine.find((coding) => coding.schemeId === scheme?.id) ?? mine[0] ?? null
}

export function isMine(coding: Pick<CodingRow, 'raterId'>, { study }: Pick<Facts, 'study'>): boolean {
  return coding.raterId === study?.raterId
}

export function raterName(coding: Pick<CodingRow, 'raterId'>, { study }: Pick<Facts, 'study'>): string {
  return raterNames(study?.raters ?? []).get(coding.raterId) ?? 'unknown rater'
}
