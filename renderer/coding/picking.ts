/** Picking: what the code picker is opened for: to code the target, the repository, or many spans, or to change a coding. */
import type { CodingRow, Target } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { findCode, fittingSchemes, signOf } from './codebook.ts'
import { firstPlace } from './codingOrder.ts'
import { type Situation, isMine } from './situation.ts'
import { type CodingTarget, repositoryTarget } from './target.ts'

/** What the dialog is opened with. */
export interface PickerRequest {
  readonly repositoryId?: string
  readonly codingId?: string
  readonly spans?: Spans
  /** The current coding is to be changed. */
  readonly current?: boolean
  /** A chosen coding: of a span, it is changed in place where nothing else is pointed at. */
  readonly standingIn?: string | null
  /** A name for a new code, typed already. */
  readonly name?: string
}

/** Pieces of text, as of a search, that are coded alike in one step. */
export interface Spans {
  readonly targets: readonly Target[]
  /** `14 hits of “load”` */
  readonly words: string
  /** Called once they are coded. */
  readonly done?: () => void
}

export type PickingPlace = Pick<Anchor, 'path' | 'blob' | 'start'>

export interface Picking {
  readonly title: string
  /** In order: the scheme in force first, because the wanted code is mostly one of its. */
  readonly schemes: readonly SchemeRow[]
  /** The schemes that a new code could be made in; those without codes too. */
  readonly openTo: readonly SchemeRow[]
  /** Where the text stands that it is about, in the shown file; null when it has none. */
  readonly place: PickingPlace | null
  /** Exactly one of the three is there, unless nothing can be picked. */
  readonly target: CodingTarget | null
  readonly coding: CodingRow | null
  readonly spans: Spans | null
  /** What to say when there is nothing to pick. */
  readonly instead: string
}

export function pickingFor(request: PickerRequest, situation: Situation): Picking {
  if (request.codingId !== undefined) return changing(request.codingId, situation)
  if (request.spans !== undefined) return several(request.spans, situation)
  if (request.current === true) return changingCurrent(situation)
  if (changesInPlace(request, situation)) return changingCurrent(situation)
  const target =
    request.repositoryId === undefined ? situation.target : repositoryTarget(request.repositoryId, situation)
  if (target === null) {
    return nothing('Code', 'There is nothing to code: select text, a load or a model first.')
  }
  return { ...choice(target.words, target.kind, situation), target, place: placeOf(target, situation) }
}

/** With nothing new pointed at, the wish is another code for what is there. */
function changesInPlace({ standingIn }: PickerRequest, { current, target, ...facts }: Situation): boolean {
  const chosen = current !== null && current.id === standingIn && isMine(current, facts)
  return chosen && target?.kind === 'span' && target.target.kind === 'unit'
}

function changingCurrent(situation: Situation): Picking {
  if (situation.current !== null) return changing(situation.current.id, situation)
  return nothing(
    'Change the code',
    'There is no coding to change: choose one in the inspector, or press j for the next.',
  )
}

function several(spans: Spans, situation: Situation): Picking {
  return { ...choice(`${spans.words} as`, 'span', situation), spans }
}

function choice(words: string, kind: UnitKind, situation: Situation): Picking {
  const fitting = fittingSchemes(situation.schemes, kind)
  const inForce = fitting.filter((scheme) => scheme.id === situation.scheme?.id)
  return {
    title: `Code ${words}`,
    schemes: [...inForce, ...fitting.filter((scheme) => !inForce.includes(scheme))],
    openTo: openTo(situation, kind, inForce),
    place: null,
    target: null,
    coding: null,
    spans: null,
    instead: 'No scheme asks about this. Add one in the taxonomy room.',
  }
}

function openTo({ schemes }: Situation, kind: CodingTarget['kind'], inForce: readonly SchemeRow[]): SchemeRow[] {
  const asked = schemes.filter((scheme) => !scheme.retired && scheme.unitKinds.includes(kind))
  return [...inForce, ...asked.filter((scheme) => !inForce.includes(scheme))]
}

function placeOf({ target, load, unitId }: CodingTarget, { codings }: Situation): PickingPlace | null {
  if (target.kind === 'span') return target.anchor
  if (load !== null) return load
  const coded = codings.find((coding) => coding.unitId === unitId && coding.unit.kind === 'span')
  return coded === undefined ? null : firstPlace(coded)
}

function changing(codingId: string, situation: Situation): Picking {
  const coding = situation.codings.find((candidate) => candidate.id === codingId)
  const found = findCode(situation.schemes, coding?.codeId ?? null)
  if (coding === undefined || found === null) return nothing('Change the code', 'This coding is not there any more.')
  if (!isMine(coding, situation))
    return nothing('Change the code', 'This coding is another rater’s; add one of your own.')
  return {
    ...nothing(`Change ${signOf(found.code)} to`, ''),
    schemes: [found.scheme],
    openTo: [found.scheme],
    place: firstPlace(coding),
    coding,
  }
}

function nothing(title: string, instead: string): Picking {
  return { title, schemes: [], openTo: [], place: null, target: null, coding: null, spans: null, instead }
}
