/** Everything of a repository that is anchored in its text: what it is, where, and who may say where it stands now. */
import type { Anchor } from '../../../shared/model/anchor.ts'
import type { Code } from '../../../shared/model/code.ts'
import type { Coding } from '../../../shared/model/coding.ts'
import type { Memo } from '../../../shared/model/memo.ts'
import type { Naming } from '../../../shared/model/naming.ts'
import { anchorKey } from '../../../shared/text/anchorKey.ts'
import type { Unit } from '../../../shared/model/unit.ts'
import type { StudyFile } from '../../store/studyFile.ts'

/** A record with anchors in it. */
export type Holder =
  | { readonly kind: 'unit'; readonly record: Extract<Unit, { kind: 'load' | 'span' | 'model' }> }
  | { readonly kind: 'coding'; readonly record: Coding }
  | { readonly kind: 'memo'; readonly record: Memo }
  | { readonly kind: 'code'; readonly record: Code }
  | { readonly kind: 'naming'; readonly record: Naming }

export interface Anchored {
  readonly anchor: Anchor
  readonly key: string
  readonly holder: Holder
}

/**
 * Each anchor with the record that holds it; the same text may be anchored by several. Spans about which nothing is said
 * any more are left out.
 */
export function anchoredIn(file: StudyFile, repositoryId: string): Anchored[] {
  return holdersIn(file, repositoryId).flatMap((holder) =>
    anchorsOf(holder, repositoryId).map((anchor) => ({ anchor, key: anchorKey(anchor), holder })),
  )
}

export function anchorsOf(holder: Holder, repositoryId: string): readonly Anchor[] {
  switch (holder.kind) {
    case 'unit':
      return holder.record.kind === 'model' ? holder.record.evidence : [holder.record.anchor]
    case 'coding':
      return holder.record.evidence
    case 'memo':
      return holder.record.subject.kind === 'span' ? [holder.record.subject.anchor] : []
    case 'naming':
      return [holder.record.anchor]
    case 'code':
      return holder.record.exampleSpans.flatMap((span) => (span.repositoryId === repositoryId ? [span.anchor] : []))
  }
}

function holdersIn(file: StudyFile, repositoryId: string): Holder[] {
  const units = file.records(
    'unit',
    `SELECT * FROM unit WHERE repository_id = ? AND (kind IN ('load', 'model') OR kind = 'span' AND (
       EXISTS (SELECT 1 FROM coding WHERE coding.unit_id = unit.id)
       OR EXISTS (SELECT 1 FROM memo WHERE memo.subject ->> '$.id' = unit.id))) ORDER BY id`,
    repositoryId,
  )
  const codings = file.records(
    'coding',
    `SELECT coding.* FROM unit JOIN coding ON coding.unit_id = unit.id
     WHERE unit.repository_id = ? AND coding.evidence <> '[]' ORDER BY coding.id`,
    repositoryId,
  )
  const memos = file.records(
    'memo',
    "SELECT * FROM memo WHERE subject ->> '$.kind' = 'span' AND subject ->> '$.repositoryId' = ? ORDER BY id",
    repositoryId,
  )
  const codes = file.records('code', "SELECT * FROM code WHERE example_spans <> '[]' ORDER BY id")
  const namings = file.records('naming', 'SELECT * FROM naming WHERE repository_id = ? ORDER BY id', repositoryId)
  return [
    ...units.flatMap((record): Holder[] =>
      record.kind === 'load' || record.kind === 'span' || record.kind === 'model' ? [{ kind: 'unit', record }] : [],
    ),
    ...codings.map((record): Holder => ({ kind: 'coding', record })),
    ...memos.map((record): Holder => ({ kind: 'memo', record })),
    ...codes.map((record): Holder => ({ kind: 'code', record })),
    ...namings.map((record): Holder => ({ kind: 'naming', record })),
  ]
}
