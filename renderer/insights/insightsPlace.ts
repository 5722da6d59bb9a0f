/** Where one is in the insights room: figures or matrix, and what the matrix is asked for. Kept while other views are open. */
import { create } from 'zustand'

export interface MatrixChoice {
  readonly columns: 'repositories' | 'codes'
  readonly rowSchemeIds: readonly string[]
  readonly columnSchemeIds: readonly string[]
  readonly raterIds: readonly string[]
  /** Leaves out rows and columns in which nothing is counted. */
  readonly usedOnly: boolean
}

interface InsightsPlace extends MatrixChoice {
  readonly tab: 'figures' | 'matrix'
}

export const insightsPlace = create<InsightsPlace>()(() => ({
  tab: 'figures',
  columns: 'repositories',
  rowSchemeIds: [],
  columnSchemeIds: [],
  raterIds: [],
  usedOnly: true,
}))
