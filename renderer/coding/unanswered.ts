/** Unanswered: what the current rater has not yet said anything about under a scheme, and what comes next. Pure. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { fittingSchemes } from './codebook.ts'
import { inTextOrder } from './codingOrder.ts'
import type { CodingTarget } from './target.ts'
import { isAbout } from './target.ts'

/** Of the kinds that a scheme asks about, the one at hand first. */
export function kindsToVisit(scheme: SchemeRow, here: UnitKind | null): UnitKind[] {
  const order: readonly UnitKind[] = ['load', 'span', 'model', 'link', 'repository']
  const asked = order.filter((kind) => scheme.unitKinds.includes(kind))
  return asked.toSorted((a, b) => Number(b === here) - Number(a === here))
}

export interface OpenUnits {
  readonly kind: 'span' | 'model' | 'link'
  readonly schemeId: string
  readonly raterId: string
  readonly units: readonly Unit[]
  readonly codings: readonly CodingRow[]
  /** Where one is. */
  readonly unitId: string | null
}

/** The next unit without an answer, after the one at hand, going round. Spans come in the order of their text. */
export function nextOpenUnit({ kind, schemeId, raterId, units, codings, unitId }: OpenUnits): Unit | null {
  const answered = new Set(
    codings
      .filter((coding) => coding.raterId === raterId && coding.schemeId === schemeId)
      .map((coding) => coding.unitId),
  )
  const listed = kind === 'span' ? codedSpans(codings) : units.filter((unit) => unit.kind === kind)
  const here = listed.findIndex((unit) => unit.id === unitId)
  const following = [...listed.slice(here + 1), ...listed.slice(0, Math.max(0, here))]
  return following.find((unit) => unit.id !== unitId && !answered.has(unit.id)) ?? null
}

/** A span that nobody codes any more is no unit to come back to. */
function codedSpans(codings: readonly CodingRow[]): Unit[] {
  const spans = inTextOrder(codings.filter(({ unit }) => unit.kind === 'span')).map(({ unit }) => unit)
  return [...new Map(spans.map((unit) => [unit.id, unit])).values()]
}

interface Answered {
  readonly target: CodingTarget
  /** Answered just now, whether the list of codings knows it or not. */
  readonly schemeId: string
  readonly raterId: string
  readonly schemes: readonly SchemeRow[]
  readonly codings: readonly CodingRow[]
}

/** Schemes that must be answered for this target and are not: one does not go on before. */
export function stillRequired({ target, schemeId, raterId, schemes, codings }: Answered): SchemeRow[] {
  const said = codings.filter((coding) => coding.raterId === raterId && isAbout(coding.unit, target))
  const answered = new Set([schemeId, ...said.map((coding) => coding.schemeId)])
  return fittingSchemes(schemes, target.kind).filter((scheme) => scheme.required && !answered.has(scheme.id))
}
