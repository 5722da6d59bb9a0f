/** Who said codes about which kinds of unit: counted over the codings that can be seen. */
import { counted } from '../../shared/text/counted.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import type { StudyFile } from '../store/studyFile.ts'

export interface Usage {
  readonly codings: number
  readonly raters: number
  readonly kinds: ReadonlyMap<UnitKind, number>
}

/** How often one rater said one code, as it was chosen, about one kind of unit. */
export interface Said {
  readonly chosen: string
  readonly raterId: string
  readonly kind: UnitKind
  readonly codings: number
}

/** Of the codes as they were chosen, merges not followed. */
export function saidOf(file: StudyFile, chosen: readonly string[]): Said[] {
  return file.rows<Said>(
    `SELECT coding.code_id AS chosen, coding.rater_id AS raterId, v_units.kind AS kind, count(*) AS codings
     FROM json_each(?) AS wanted
     JOIN coding ON coding.code_id = wanted.value
     JOIN v_units ON v_units.id = coding.unit_id
     GROUP BY coding.code_id, coding.rater_id, v_units.kind`,
    JSON.stringify(chosen),
  )
}

export function summed(said: readonly Said[]): Usage {
  const kinds = new Map<UnitKind, number>()
  for (const { kind, codings } of said) kinds.set(kind, (kinds.get(kind) ?? 0) + codings)
  return {
    codings: said.reduce((sum, { codings }) => sum + codings, 0),
    raters: new Set(said.map(({ raterId }) => raterId)).size,
    kinds,
  }
}

export function usageOf(file: StudyFile, chosen: readonly string[]): Usage {
  return summed(saidOf(file, chosen))
}

/** "42 codings by 3 raters". */
export function usageInWords({ codings, raters }: Pick<Usage, 'codings' | 'raters'>): string {
  return `${counted(codings, 'coding')} by ${counted(raters, 'rater')}`
}

export interface Reading {
  readonly chosen: string
  readonly readsAs: string
  /** Whether the change in question touches it. */
  readonly touched: boolean
}

/**
 * On how many units a rater will have several answers among these codes: `different` ones, and the `same` one more than
 * once. Counted once per unit and rater, where at least one of the answers is touched by the change.
 */
export function severalAnswers(file: StudyFile, readings: readonly Reading[]): { different: number; same: number } {
  const [row] = file.rows<{ different: number; same: number }>(
    `WITH reading AS MATERIALIZED (
       SELECT value ->> '$.chosen' AS chosen, value ->> '$.readsAs' AS readsAs, value ->> '$.touched' AS touched
       FROM json_each(?)
     )
     SELECT coalesce(sum(answers > 1), 0) AS different, coalesce(sum(codings > answers), 0) AS same
     FROM (
       SELECT coding.unit_id AS unitId, count(*) AS codings, count(DISTINCT readsAs) AS answers
       FROM reading
       JOIN coding ON coding.code_id = reading.chosen
       GROUP BY coding.unit_id, coding.rater_id
       HAVING count(*) > 1 AND max(touched) = 1
     )
     JOIN v_units ON v_units.id = unitId`,
    JSON.stringify(readings),
  )
  return row ?? { different: 0, same: 0 }
}
