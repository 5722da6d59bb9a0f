/** Saturation: how many different codes had been used after how many coded units, by people alone. */
import type { Output } from '../../shared/api/index.ts'
import type { StudyFile } from '../store/studyFile.ts'

interface Said {
  readonly unitId: string
  readonly codeId: string
  readonly at: string
}

const inTime = `
  SELECT coding.unit_id AS unitId, code.id AS codeId, coding.created_at AS at
  FROM coding
  LEFT JOIN code_reading ON code_reading.code_id = coding.code_id
  JOIN code ON code.id = coalesce(code_reading.reads_as, coding.code_id)
  JOIN scheme ON scheme.id = code.scheme_id
  JOIN rater ON rater.id = coding.rater_id AND rater.kind = 'person'
  JOIN v_units ON v_units.id = coding.unit_id
  WHERE ? IS NULL OR scheme.id = ?
  ORDER BY coding.created_at, coding.id`

/**
 * The points at which the number of codes grew, and the last one: between them the curve is level, however many units
 * were coded. A code that comes up when an old unit is looked at again counts at the newest unit.
 */
export function saturationOf(file: StudyFile, schemeId: string | undefined): Output<'taxonomy.saturation'> {
  const scheme = schemeId ?? null
  const units = new Set<string>()
  const codes = new Set<string>()
  const points: { units: number; codes: number; at: string }[] = []
  let last = ''
  for (const { unitId, codeId, at } of file.rows<Said>(inTime, scheme, scheme)) {
    last = at
    units.add(unitId)
    if (codes.has(codeId)) continue
    codes.add(codeId)
    const point = { units: units.size, codes: codes.size, at }
    if (points.at(-1)?.units === units.size) points[points.length - 1] = point
    else points.push(point)
  }
  if (units.size > (points.at(-1)?.units ?? 0)) points.push({ units: units.size, codes: codes.size, at: last })
  const available = file.value(
    `SELECT count(*) FROM code JOIN scheme ON scheme.id = code.scheme_id
     LEFT JOIN code_reading ON code_reading.code_id = code.id
     WHERE code.retired = 0 AND scheme.retired = 0 AND code_reading.code_id IS NULL AND (? IS NULL OR scheme.id = ?)`,
    scheme,
    scheme,
  )
  return { points, available: Number(available) }
}
