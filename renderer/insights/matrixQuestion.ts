/** Matrix question: what is asked for a matrix, the same where it is shown, copied and saved. Pure. */
import type { Input } from '../../shared/api/index.ts'
import type { MatrixChoice } from './insightsPlace.ts'

/** A choice of column schemes is left aside while the columns are repositories. */
export function questionOf(choice: MatrixChoice): Input<'insights.matrix'> {
  const { columns, rowSchemeIds, columnSchemeIds, raterIds, usedOnly } = choice
  return {
    columns,
    rowSchemeIds: [...rowSchemeIds],
    columnSchemeIds: columns === 'codes' ? [...columnSchemeIds] : [],
    raterIds: [...raterIds],
    usedOnly,
  }
}
