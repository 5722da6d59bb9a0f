/**
 * Codings as export rows, with the pieces of text behind each, from the documented views.
 * Offsets are UTF-16 code units of the decoded file, half-open, as the study keeps them; it does not keep the files, so
 * offsets in code points or bytes are not given here.
 */
import type { StudyFile } from '../store/studyFile.ts'
import { githubUrl } from './repositoryAddress.ts'

export interface EvidenceRow {
  readonly commit: string
  readonly path: string
  readonly blob: string
  readonly start: number
  readonly end: number
  readonly line: number
  readonly end_line: number
  readonly symbol: string
  readonly quote: string
}

/** The keys are the columns: people read them in R and pandas. */
export interface CodingExport {
  readonly coding_id: string
  readonly repository: string
  readonly github_url: string
  readonly commit: string
  readonly unit_kind: string
  readonly unit_id: string
  readonly unit: string
  readonly source: string | null
  readonly target: string | null
  readonly rater: string
  readonly rater_kind: string
  readonly scheme: string
  readonly scheme_id: string
  readonly code: string
  readonly abbreviation: string
  readonly code_id: string
  readonly confidence: string
  readonly memo: string
  readonly codebook_revision: string
  readonly suggestion_id: string | null
  readonly created_at: string
  readonly changed_at: string
  readonly evidence: readonly EvidenceRow[]
}

type CodingColumns = Omit<CodingExport, 'github_url' | 'evidence'> & { readonly origin: string | null }

// In the order in which they were made: stable, and the way a reader follows the work.
const codingsSql = `
SELECT v_codings.id AS coding_id, v_codings.repository, v_repositories.origin, v_codings."commit", v_codings.unit_kind,
  v_codings.unit_id, v_codings.unit,
  (SELECT label FROM v_units WHERE id = unit.source_id) AS source,
  (SELECT label FROM v_units WHERE id = unit.target_id) AS target,
  v_codings.rater, v_raters.kind AS rater_kind, v_codings.scheme, v_codings.scheme_id, v_codings.code,
  v_codes.abbreviation, v_codings.code_id, v_codings.confidence, v_codings.memo, v_codings.codebook_revision,
  v_codings.suggestion_id, v_codings.created_at, v_codings.changed_at
FROM v_codings
JOIN v_repositories ON v_repositories.id = v_codings.repository_id
JOIN v_raters ON v_raters.id = v_codings.rater_id
JOIN v_codes ON v_codes.id = v_codings.code_id
JOIN v_units AS unit ON unit.id = v_codings.unit_id
ORDER BY v_codings.repository, v_codings.repository_id, v_codings.created_at, v_codings.id`

const evidenceSql = `
SELECT coding_id, "commit", path, blob, start, "end", line, end_line, symbol, quote
FROM v_evidence ORDER BY coding_id, position`

function evidenceByCoding(study: StudyFile): Map<string, EvidenceRow[]> {
  const found = new Map<string, EvidenceRow[]>()
  for (const { coding_id, ...piece } of study.rows<EvidenceRow & { readonly coding_id: string }>(evidenceSql)) {
    const pieces = found.get(coding_id)
    if (pieces === undefined) found.set(coding_id, [piece])
    else pieces.push(piece)
  }
  return found
}

/** All codings of all raters, each with its own evidence or, when it has none, the place its unit stands for. */
export function codingRows(study: StudyFile): CodingExport[] {
  const evidence = evidenceByCoding(study)
  return study.rows<CodingColumns>(codingsSql).map(({ coding_id, repository, origin, ...rest }) => ({
    coding_id,
    repository,
    github_url: githubUrl({ name: repository, origin }),
    ...rest,
    evidence: evidence.get(coding_id) ?? [],
  }))
}
