/** How often each code is said, merges followed: one pass over all codings that can be seen. */
import type { CodeCount } from '../../shared/api/taxonomy.ts'
import type { StudyFile } from '../store/studyFile.ts'

// Not by v_codings: the names it joins for people would cost as much again as the counting.
const counting = `
  SELECT coalesce(code_reading.reads_as, coding.code_id) AS codeId, count(*) AS codings,
    count(DISTINCT coding.unit_id) AS units, count(DISTINCT coding.rater_id) AS raters
  FROM coding
  LEFT JOIN code_reading ON code_reading.code_id = coding.code_id
  JOIN v_units ON v_units.id = coding.unit_id
  JOIN code ON code.id = coalesce(code_reading.reads_as, coding.code_id)
  JOIN scheme ON scheme.id = code.scheme_id
  GROUP BY codeId`

export function countCodes(file: StudyFile): CodeCount[] {
  return file.rows<CodeCount>(counting)
}
