/** Matrix view: codes by repositories or by codes, for the schemes and raters that are chosen; each number leads to its codings. */
import { Copy, Download, Grid3x3 } from 'lucide-react'
import type { Matrix } from '../../shared/api/insights.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Rater } from '../../shared/model/rater.ts'
import { showCodings } from '../session/codingQuery.ts'
import { useQuery } from '../session/query.ts'
import { people, raterNames } from '../session/raterNames.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { Several } from '../ui/Several.tsx'
import { insightsPlace, type MatrixChoice } from './insightsPlace.ts'
import './matrix.css'
import { MatrixGrid } from './MatrixGrid.tsx'
import { questionOf } from './matrixQuestion.ts'
import { copyMatrix, saveMatrix } from './saveMatrix.ts'

export function MatrixView() {
  const choice = insightsPlace()
  const { columns } = choice
  const { data: schemes = [] } = useQuery('taxonomy.schemes', {})
  const raters = useQuery('study.state', {}).data?.raters ?? []
  const { data: matrix } = useQuery('insights.matrix', questionOf(choice))
  return (
    <section className="matrix-view" aria-label="Matrix">
      <Choices choice={choice} schemes={schemes} raters={raters} matrix={matrix} />
      {matrix === undefined && <EmptyState icon={Grid3x3} title="Counting" />}
      {matrix !== undefined && (matrix.rows.length === 0 || matrix.columns.length === 0) && (
        <EmptyState icon={Grid3x3} title="Nothing to count yet">
          Code something, or choose other schemes and raters.
        </EmptyState>
      )}
      {matrix !== undefined && matrix.rows.length > 0 && matrix.columns.length > 0 && (
        <MatrixGrid
          key={columns}
          matrix={matrix}
          schemes={schemes}
          columns={columns}
          onOpen={(row, column) => showCodings(queryFor(row, column, choice, raters))}
        />
      )}
    </section>
  )
}

/** The codings behind a number; without a choice of raters, those of all persons, as they are counted. */
function queryFor(row: string, column: string, { columns, raterIds }: MatrixChoice, raters: readonly Rater[]) {
  const persons = people(raters).map(({ id }) => id)
  const some = raterIds.length > 0 ? raterIds : persons.length < raters.length ? persons : []
  return {
    codeIds: [row],
    ...(columns === 'repositories' ? { repositoryIds: [column] } : row === column ? {} : { togetherWith: [column] }),
    ...(some.length === 0 ? {} : { raterIds: [...some] }),
  }
}

interface ChoicesProps {
  readonly choice: MatrixChoice
  readonly schemes: readonly SchemeRow[]
  readonly raters: readonly Rater[]
  readonly matrix: Matrix | undefined
}

const columnOptions = [
  { value: 'repositories', label: 'Codes by repositories' },
  { value: 'codes', label: 'Codes by codes' },
]

function Choices({ choice, schemes, raters, matrix }: ChoicesProps) {
  const names = raterNames(raters)
  const schemeItems = schemes.filter(({ retired }) => !retired).map(({ id, name }) => ({ id, name }))
  return (
    <header className="matrix-choices">
      <Select
        label="Matrix"
        options={columnOptions}
        value={choice.columns}
        onChange={(columns) => insightsPlace.setState({ columns: columns === 'codes' ? 'codes' : 'repositories' })}
      />
      <Several
        name="Rows"
        all="all schemes"
        items={schemeItems}
        chosen={choice.rowSchemeIds}
        onChange={(rowSchemeIds) => insightsPlace.setState({ rowSchemeIds })}
      />
      {choice.columns === 'codes' && (
        <Several
          name="Columns"
          all="all schemes"
          items={schemeItems}
          chosen={choice.columnSchemeIds}
          onChange={(columnSchemeIds) => insightsPlace.setState({ columnSchemeIds })}
        />
      )}
      <Several
        name="Raters"
        all="everybody"
        items={raters.map(({ id }) => ({ id, name: names.get(id) ?? '' }))}
        chosen={choice.raterIds}
        onChange={(raterIds) => insightsPlace.setState({ raterIds })}
      />
      <Checkbox
        label="Used only"
        checked={choice.usedOnly}
        onChange={(usedOnly) => insightsPlace.setState({ usedOnly })}
      />
      <span className="matrix-steps">
        <Button icon={Copy} disabled={matrix === undefined} onClick={() => void copyMatrix(choice)}>
          Copy as CSV
        </Button>
        <Button icon={Download} disabled={matrix === undefined} onClick={() => void saveMatrix(choice)}>
          Save as CSV…
        </Button>
      </span>
    </header>
  )
}
