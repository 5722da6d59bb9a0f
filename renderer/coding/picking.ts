/** Picking: what the code picker is opened for: to code the target, to code the repository, or to change a coding. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { findCode, fittingSchemes, signOf } from './codebook.ts'
import { type Situation, isMine } from './situation.ts'
import { type CodingTarget, repositoryTarget } from './target.ts'

/** What the dialog is opened with. */
export interface PickerRequest {
  readonly repositoryId?: string
  readonly codingId?: string
}

export interface Picking {
  readonly title: string
  /** In order: the scheme in force first, because the wanted code is mostly one of its. */
  readonly schemes: readonly SchemeRow[]
  /** Exactly one of the two is there, unless nothing can be picked. */
  readonly target: CodingTarget | null
  readonly coding: CodingRow | null
  /** What to say when there is nothing to pick. */
  readonly instead: string
}

export function pickingFor(request: PickerRequest, situation: Situation): Picking {
  if (request.codingId !== undefined) return changing(request.codingId, situation)
  const target = request.repositoryId === undefined ? situation.target : repositoryTarget(request.repositoryId, situation)
  if (target === null) {
    return nothing('Code', 'There is nothing to code: select text, a load or a model first.')
  }
  const fitting = fittingSchemes(situation.schemes, target.kind)
  const inForce = fitting.filter((scheme) => scheme.id === situation.scheme?.id)
  return {
    title: `Code ${target.words}`,
    schemes: [...inForce, ...fitting.filter((scheme) => !inForce.includes(scheme))],
    target,
    coding: null,
    instead: 'No scheme asks about this. Add one in the taxonomy room.',
  }
}

function changing(codingId: string, situation: Situation): Picking {
  const coding = situation.codings.find((candidate) => candidate.id === codingId)
  const found = findCode(situation.schemes, coding?.codeId ?? null)
  if (coding === undefined || found === null) return nothing('Change the code', 'This coding is not there any more.')
  if (!isMine(coding, situation)) return nothing('Change the code', 'This coding is another rater’s; add one of your own.')
  return { title: `Change ${signOf(found.code)} to`, schemes: [found.scheme], target: null, coding, instead: '' }
}

function nothing(title: string, instead: string): Picking {
  return { title, schemes: [], target: null, coding: null, instead }
}
