/** The units on which raters differ, with what each of them said; choosing one goes to its evidence. */
import { useState } from 'react'
import type { Agreement } from '../../shared/api/agreement.ts'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Rater } from '../../shared/model/rater.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { goToUnit } from './goToUnit.ts'

interface DisagreementsProps {
  readonly agreement: Agreement
  readonly scheme: SchemeRow
  readonly raters: readonly Rater[]
  readonly repositoryNames: ReadonlyMap<string, string>
}

const firstRows = 200

export function Disagreements({ agreement, scheme, raters, repositoryNames }: DisagreementsProps) {
  const [all, setAll] = useState(false)
  const { disagreements, raterIds } = agreement
  if (disagreements.length === 0) {
    return <p className="agreement-none">They agree on every unit that more than one of them coded.</p>
  }
  const codes = new Map(scheme.codes.map((code) => [code.id, code]))
  const shown = all ? disagreements : disagreements.slice(0, firstRows)
  return (
    <>
      <table className="ui-table agreement-table agreement-disagreements">
        <caption>
          Units they differ on: {disagreements.length.toLocaleString('en')} of {agreement.units.toLocaleString('en')}
        </caption>
        <thead>
          <tr>
            <th scope="col">Unit</th>
            <th scope="col">Repository</th>
            {raterIds.map((raterId) => (
              <th key={raterId} scope="col">
                {raters.find(({ id }) => id === raterId)?.name ?? 'Unknown'}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((unit) => (
            <tr key={unit.unitId}>
              <UnitCell unit={unit} schemeId={scheme.id} />
              <td className="agreement-repository">{repositoryNames.get(unit.repositoryId)}</td>
              {unit.codes.map((given, index) => (
                <td key={raterIds[index]}>
                  <Given codeIds={given} codes={codes} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < disagreements.length && (
        <Button onClick={() => setAll(true)}>Show all {disagreements.length.toLocaleString('en')}</Button>
      )}
    </>
  )
}

interface UnitCellProps {
  readonly unit: Agreement['disagreements'][number]
  readonly schemeId: string
}

function UnitCell({ unit, schemeId }: UnitCellProps) {
  return (
    <th scope="row">
      <button
        type="button"
        className="agreement-unit"
        title="Show the evidence"
        onClick={() => void goToUnit(unit, schemeId)}
      >
        {unit.label}
      </button>
    </th>
  )
}

interface GivenProps {
  readonly codeIds: readonly string[] | null
  readonly codes: ReadonlyMap<string, CodeRow>
}

function Given({ codeIds, codes }: GivenProps) {
  if (codeIds === null) return <span className="agreement-undefined">not coded</span>
  return (
    <span className="agreement-chips">
      {codeIds.map((codeId) => {
        const code = codes.get(codeId)
        return code && <Chip key={codeId} colour={code.colour} abbreviation={code.abbreviation} name={code.name} />
      })}
    </span>
  )
}
