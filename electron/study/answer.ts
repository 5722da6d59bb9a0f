/** What it takes to answer a scheme's question about a unit: the rules that coding and canvas share. */
import { AppError } from '../../shared/errors.ts'
import { eventNames } from '../../shared/events/kinds.ts'
import type { Anchor } from '../../shared/model/anchor.ts'
import type { Code } from '../../shared/model/code.ts'
import type { Scheme } from '../../shared/model/scheme.ts'
import type { Unit } from '../../shared/model/unit.ts'
import { newIdentifier } from '../store/identifier.ts'
import type { Draft, StudyFile } from '../store/studyFile.ts'

export function codeAndScheme(file: StudyFile, codeId: string): { code: Code; scheme: Scheme } {
  const code = file.record('code', codeId)
  const scheme = code && file.record('scheme', code.schemeId)
  if (code !== undefined && scheme !== undefined) return { code, scheme }
  throw new AppError({
    code: 'not_found',
    message: 'This code is not in the codebook any more.',
    attempted: 'code a unit',
    next: 'Choose another code, or undo its removal.',
  })
}

function refuse(message: string, unit: Unit, what: string): AppError {
  return new AppError({
    code: 'invalid_input',
    message,
    attempted: `code a ${unit.kind} as ${what}`,
    next: 'Choose a code of another scheme, or point at something else.',
  })
}

/** Throws `invalid_input` when the scheme is not asked of such units. */
export function requireAsked(scheme: Scheme, unit: Unit): void {
  if (scheme.unitKinds.includes(unit.kind)) return
  throw refuse(
    `${scheme.name} is asked of a ${scheme.unitKinds.join(' or a ')}, not of a ${unit.kind}.`,
    unit,
    scheme.name,
  )
}

/** Throws `invalid_input` when the scheme is not asked of such units, or the code takes no codings any more. */
export function requireFitting(scheme: Scheme, unit: Unit, code: Code): void {
  requireAsked(scheme, unit)
  if (!code.retired && code.mergedInto === null) return
  const state = code.retired ? 'retired' : 'merged into another code'
  throw refuse(`${code.name} is ${state}: it keeps its codings but takes no new ones.`, unit, code.name)
}

/** The newest event of the codebook: codings name it as the revision they were made under. */
export function codebookRevision(file: StudyFile): string {
  const kinds = eventNames.filter((name) => /^(scheme|code)\./.test(name))
  const newest = kinds.map((kind) => String(file.value('SELECT max(hlc) FROM event WHERE kind = ?', kind) ?? ''))
  return newest.toSorted().at(-1) ?? ''
}

/** The first coding of a new unit. */
export function firstAnswer(
  file: StudyFile,
  unit: Unit,
  codeId: string,
  evidence: readonly Anchor[],
  { memo = '', suggestionId = null }: { readonly memo?: string; readonly suggestionId?: string | null } = {},
): Extract<Draft, { kind: 'coding.add' }> {
  const { code, scheme } = codeAndScheme(file, codeId)
  requireFitting(scheme, unit, code)
  return {
    kind: 'coding.add',
    entity: newIdentifier(),
    payload: {
      unitId: unit.id,
      codeId,
      evidence: [...evidence],
      confidence: 'sure',
      memo,
      codebookRevision: codebookRevision(file),
      suggestionId,
    },
  }
}

function sameText(a: Anchor, b: Anchor): boolean {
  return a.path === b.path && a.blob === b.blob && a.start === b.start && a.end === b.end
}

/** The evidence of both, each text once. */
export function joinedEvidence(known: readonly Anchor[], added: readonly Anchor[]): Anchor[] {
  const all = [...known, ...added]
  return all.filter(
    (anchor, index) => index < known.length || !all.slice(0, index).some((other) => sameText(anchor, other)),
  )
}
