/**
 * Target: what a keystroke codes. The one place that decides it: a unit selected on the canvas, else selected text, else
 * the span, model or interaction of the current coding, else the current load, else the repository.
 */
import type { CodingRow, Target } from '../../shared/api/coding.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Load } from '../../shared/model/load.ts'
import type { Unit } from '../../shared/model/unit.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import type { Session, TextSelection } from '../session/state.ts'

/** What the user points at. */
export type Pointing = Pick<Session, 'unitIds' | 'selection' | 'loadId' | 'repositoryId' | 'codingId'>

export interface KnownThings {
  readonly units: readonly Unit[]
  readonly loads: readonly Load[]
  readonly codings: readonly CodingRow[]
}

export interface CodingTarget {
  readonly target: Target
  readonly kind: UnitKind
  /** The unit where it exists already: an uncoded load or selection has none. */
  readonly unitId: string | null
  /** The load, when it is one. */
  readonly load: Load | null
  /** Text that goes into the coding as evidence. */
  readonly evidence: readonly Anchor[]
  /** `selection, lines 3-5 of model.py` */
  readonly words: string
}

/** Null when nothing is pointed at, not even a repository. */
export function codingTarget(pointing: Pointing, known: KnownThings): CodingTarget | null {
  return (
    canvasTarget(pointing, known) ??
    selectionTarget(pointing.selection, known) ??
    unitOfCoding(pointing, known) ??
    loadTarget(
      known.loads.find((load) => load.id === pointing.loadId),
      known,
    ) ??
    repositoryTarget(pointing.repositoryId, known)
  )
}

function canvasTarget({ unitIds, selection }: Pointing, { units }: KnownThings): CodingTarget | null {
  // The unit selected last; codes go to one thing at a time, so that one undo takes one step back.
  const unitId = unitIds.at(-1)
  if (unitId === undefined) return null
  const unit = units.find((candidate) => candidate.id === unitId)
  const kind = unit?.kind ?? 'model'
  const name = kind === 'link' ? linkName(unit, units) : (unit?.label ?? '')
  const among = unitIds.length > 1 ? `, the last of ${unitIds.length} selected` : ''
  const evidence = unit === undefined ? [] : addedEvidence(unit, selection)
  const shown = evidence[0] === undefined ? '' : `, with the selected ${lineWords(evidence[0])} as evidence`
  const words = `${kind === 'link' ? 'interaction' : kind} ${name}${among}${shown}`
  return { target: { kind: 'unit', unitId }, kind, unitId, load: null, evidence, words }
}

/** Choosing a model on the canvas shows, and selects, its own text; only other text says something new. */
function addedEvidence(unit: Unit, selection: TextSelection | null): Anchor[] {
  if (selection === null || selection.repositoryId !== unit.repositoryId) return []
  const own = unit.kind === 'model' && unit.evidence.some((anchor) => sameText(anchor, selection.anchor))
  return own ? [] : [selection.anchor]
}

function selectionTarget(selection: TextSelection | null, known: KnownThings): CodingTarget | null {
  if (selection === null || selection.anchor.start === selection.anchor.end) return null
  const { repositoryId, anchor } = selection
  // Going to a load selects its text; that, or selecting all of a load by hand, means the load.
  const load = known.loads.find((candidate) => candidate.repositoryId === repositoryId && sameText(candidate, anchor))
  if (load !== undefined) return loadTarget(load, known)
  const unit = known.units.find(
    (candidate) =>
      candidate.kind === 'span' && candidate.repositoryId === repositoryId && sameText(candidate.anchor, anchor),
  )
  return {
    target: { kind: 'span', repositoryId, anchor },
    kind: 'span',
    unitId: unit?.id ?? null,
    load: null,
    evidence: [],
    words: `selection, ${lineWords(anchor)} of ${fileName(anchor.path)}`,
  }
}

/** So that what was coded before gets further codes by the same keys, once one stands in it or has gone to it. */
function unitOfCoding({ codingId }: Pointing, { codings, units }: KnownThings): CodingTarget | null {
  const unit = codings.find((coding) => coding.id === codingId)?.unit
  if (unit === undefined || unit.kind === 'load' || unit.kind === 'repository') return null
  const words = {
    span: () => (unit.kind === 'span' ? `coded span, ${lineWords(unit.anchor)} of ${fileName(unit.anchor.path)}` : ''),
    model: () => `model ${unit.label}`,
    link: () => `interaction ${linkName(unit, units)}`,
  }[unit.kind]
  return {
    target: { kind: 'unit', unitId: unit.id },
    kind: unit.kind,
    unitId: unit.id,
    load: null,
    evidence: [],
    words: words(),
  }
}

function loadTarget(load: Load | undefined, { units }: Pick<KnownThings, 'units'>): CodingTarget | null {
  if (load === undefined) return null
  const unit = units.find((candidate) => candidate.kind === 'load' && candidate.loadId === load.id)
  return {
    target: { kind: 'load', loadId: load.id },
    kind: 'load',
    unitId: unit?.id ?? null,
    load,
    evidence: [],
    words: `load, ${lineWords(load)} of ${fileName(load.path)}`,
  }
}

/** The repository itself, also when something narrower is pointed at. */
export function repositoryTarget(
  repositoryId: string | null,
  { units }: Pick<KnownThings, 'units'>,
): CodingTarget | null {
  if (repositoryId === null) return null
  const unit = units.find((candidate) => candidate.kind === 'repository' && candidate.repositoryId === repositoryId)
  const target = { kind: 'repository', repositoryId } as const
  return { target, kind: 'repository', unitId: unit?.id ?? null, load: null, evidence: [], words: 'the repository' }
}

/** True when a unit is what the target means, whether the list of units knows it already or not. */
export function isAbout(unit: Unit, { target }: CodingTarget): boolean {
  switch (target.kind) {
    case 'unit':
      return unit.id === target.unitId
    case 'load':
      return unit.kind === 'load' && unit.loadId === target.loadId
    case 'span':
      return unit.kind === 'span' && unit.repositoryId === target.repositoryId && sameText(unit.anchor, target.anchor)
    case 'repository':
      return unit.kind === 'repository' && unit.repositoryId === target.repositoryId
  }
}

type Place = Pick<Anchor, 'path' | 'blob' | 'start' | 'end'>

function sameText(a: Place, b: Place): boolean {
  return a.path === b.path && a.blob === b.blob && a.start === b.start && a.end === b.end
}

export function lineWords({ line, endLine }: { readonly line: number; readonly endLine: number }): string {
  return line === endLine ? `line ${line}` : `lines ${line}-${endLine}`
}

function linkName(unit: Unit | undefined, units: readonly Unit[]): string {
  if (unit?.kind !== 'link') return ''
  const name = (id: string) => units.find((candidate) => candidate.id === id)?.label ?? 'a model'
  return `${name(unit.sourceId)} → ${name(unit.targetId)}`
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
