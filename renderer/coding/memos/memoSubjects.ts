/** Memo subjects: what a memo can be about right now, the most particular first, each with its words. Pure. */
import type { CodingRow } from '../../../shared/api/coding.ts'
import type { RepositoryRow } from '../../../shared/api/corpus.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import type { Unit } from '../../../shared/model/unit.ts'
import type { Session } from '../../session/state.ts'
import { findCode } from '../codebook.ts'
import { anchorsOf } from '../../editor/marks.ts'
import { lineWords } from '../target.ts'

export interface MemoChoice {
  readonly subject: MemoSubject
  readonly about: string
}

export type MemoPlace = Pick<
  Session,
  'view' | 'selection' | 'unitIds' | 'codingId' | 'file' | 'repositoryId' | 'codeId' | 'schemeId'
>

export interface MemoFacts {
  readonly schemes: readonly SchemeRow[]
  readonly units: readonly Unit[]
  readonly codings: readonly CodingRow[]
  readonly repositories: readonly Pick<RepositoryRow, 'id' | 'name'>[]
  /** Where one is in the codebook. */
  readonly codebook: { readonly schemeId: string | null; readonly codeId: string | null }
}

const study: MemoChoice = { subject: { kind: 'study' }, about: 'the study' }

function codeChoices({ schemes }: MemoFacts, codeId: string | null, schemeId: string | null): MemoChoice[] {
  const found = findCode(schemes, codeId)
  const scheme = found?.scheme ?? schemes.find(({ id }) => id === schemeId)
  const code: MemoChoice[] =
    found === null ? [] : [{ subject: { kind: 'code', id: found.code.id }, about: `the code ${found.code.name}` }]
  return scheme === undefined
    ? code
    : [...code, { subject: { kind: 'scheme', id: scheme.id }, about: `the scheme ${scheme.name}` }]
}

function selectionChoice({ selection }: MemoPlace): MemoChoice[] {
  if (selection === null || selection.anchor.start === selection.anchor.end) return []
  const { repositoryId, anchor } = selection
  return [{ subject: { kind: 'span', repositoryId, anchor }, about: `${lineWords(anchor)} of ${anchor.path}` }]
}

function codingChoice({ codingId }: MemoPlace, { codings, schemes }: MemoFacts): MemoChoice[] {
  const coding = codings.find(({ id }) => id === codingId)
  if (coding === undefined) return []
  const name = findCode(schemes, coding.codeId)?.code.name ?? 'a coding'
  return [{ subject: { kind: 'coding', id: coding.id }, about: `the coding ${name} at ${coding.unit.label}` }]
}

function unitChoice({ unitIds }: MemoPlace, { units }: MemoFacts): MemoChoice[] {
  const unit = units.find(({ id }) => id === unitIds.at(-1))
  if (unit === undefined) return []
  return [
    {
      subject: { kind: 'unit', id: unit.id },
      about: `the ${unit.kind === 'link' ? 'interaction' : unit.kind} ${unit.label}`,
    },
  ]
}

/** Going to a coding selects its text: then the coding is meant, not the text. */
function selectsCoding({ selection, codingId }: MemoPlace, { codings }: MemoFacts): boolean {
  const coding = codings.find(({ id }) => id === codingId)
  if (coding === undefined || selection === null) return false
  const { path, start, end } = selection.anchor
  return anchorsOf(coding).some((anchor) => anchor.path === path && anchor.start === start && anchor.end === end)
}

function fileChoices({ file, repositoryId }: MemoPlace, { repositories }: MemoFacts): MemoChoice[] {
  const repository = repositories.find(({ id }) => id === repositoryId)
  const shown = file !== null && file.repositoryId === repositoryId ? file : null
  return [
    ...(shown === null ? [] : [{ subject: { kind: 'file' as const, ...shown }, about: `the file ${shown.path}` }]),
    ...(repository === undefined
      ? []
      : [{ subject: { kind: 'repository' as const, id: repository.id }, about: `the repository ${repository.name}` }]),
  ]
}

export function memoChoices(place: MemoPlace, facts: MemoFacts): MemoChoice[] {
  if (place.view === 'taxonomy') {
    return [...codeChoices(facts, facts.codebook.codeId, facts.codebook.schemeId), study]
  }
  if (place.view === 'questions') return [...fileChoices({ ...place, file: null }, facts), study]
  const coding = codingChoice(place, facts)
  const selection = selectionChoice(place)
  const text = selectsCoding(place, facts)
    ? [...coding, ...selection]
    : [...selection, ...unitChoice(place, facts), ...coding]
  const elsewhere =
    place.view === 'workbench' ? [...text, ...fileChoices(place, facts)] : fileChoices(place, facts).toReversed()
  return [...elsewhere, ...codeChoices(facts, place.codeId, place.schemeId), study]
}
