/** Foresight: what the list of codings will say after a step. Pure; the back end's answer replaces it. */
import type { CodingRow } from '../../shared/api/coding.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { Foresight } from '../editor/pendingCodings.ts'
import { type CodingTarget, isAbout } from './target.ts'

export interface Answer {
  readonly target: CodingTarget
  readonly repositoryId: string
  readonly code: CodeRow
  readonly scheme: SchemeRow
  readonly raterId: string
  /** Ids of the coding and, where it is new, of its unit, until the back end has given them theirs. */
  readonly codingId: string
  readonly unitId: string
  readonly at: string
}

/** The rule of the back end: the same code again adds evidence, single choice replaces, multiple choice adds. */
export function foreseeApply(answer: Answer): Foresight {
  return (codings) => {
    const { code, scheme, raterId, target } = answer
    const own = codings.filter(
      (row) => row.raterId === raterId && row.schemeId === scheme.id && isAbout(row.unit, target),
    )
    const earlier = own.find((row) => row.codeId === code.id) ?? (scheme.choice === 'single' ? own[0] : undefined)
    if (earlier === undefined) {
      const unit = codings.find((row) => isAbout(row.unit, target))?.unit ?? newUnit(answer)
      return unit === null ? codings : [...codings, newCoding(answer, unit)]
    }
    if (earlier.codeId === code.id) return codings
    return codings.map((row) => (row === earlier ? { ...row, codeId: code.id } : row))
  }
}

export function foreseeEdit(
  codingId: string,
  change: Partial<Pick<CodingRow, 'codeId' | 'memo' | 'confidence' | 'stale'>>,
): Foresight {
  return (codings) => codings.map((row) => (row.id === codingId ? { ...row, ...change } : row))
}

/** All codings of the span by the same rater go with its edges; where others coded it too, theirs stay. */
export function foreseeEdges({
  unitId,
  raterId,
  anchor,
}: {
  readonly unitId: string
  readonly raterId: string
  readonly anchor: Anchor
}): Foresight {
  return (codings) =>
    codings.map((row) =>
      row.unitId === unitId && row.raterId === raterId && row.unit.kind === 'span'
        ? { ...row, unit: { ...row.unit, anchor } }
        : row,
    )
}

export function foreseeRemove(codingIds: readonly string[]): Foresight {
  return (codings) => codings.filter((row) => !codingIds.includes(row.id))
}

function newCoding({ codingId, raterId, code, target, at }: Answer, unit: Unit): CodingRow {
  return {
    id: codingId,
    raterId,
    unitId: unit.id,
    codeId: code.id,
    codedAs: code.id,
    stale: false,
    schemeId: code.schemeId,
    unit,
    evidence: [...target.evidence],
    confidence: 'sure',
    memo: '',
    codebookRevision: '',
    suggestionId: null,
    position: null,
    createdAt: at,
    changedAt: at,
  }
}

/** Null for units of the canvas: they exist before they are coded, and the first coding of one waits for the answer. */
function newUnit({ target, repositoryId, unitId }: Answer): Unit | null {
  const shared = { id: unitId, repositoryId, label: target.words }
  switch (target.target.kind) {
    case 'span':
      return { ...shared, kind: 'span', anchor: target.target.anchor }
    case 'load':
      return target.load === null
        ? null
        : { ...shared, kind: 'load', loadId: target.load.id, anchor: anchorOfLoad(target.load) }
    case 'repository':
      return { ...shared, kind: 'repository' }
    case 'unit':
      return null
  }
}

/** Without its text, which a load does not carry; its place is enough to show it where the load stands. */
function anchorOfLoad(load: NonNullable<CodingTarget['load']>): Anchor {
  const { commit, path, blob, start, end, line, endLine, caller } = load
  return { commit, path, blob, start, end, line, endLine, quote: '', prefix: '', suffix: '', symbol: caller }
}
