/** Agreement table: how well the two agree on this repository, each number with what it counts. */
import type { ComparedAgreement } from '../../../shared/pipeline/compareAgreement.ts'
import { scrollRegion } from '../../ui/scrollRegion.ts'
import { agreementRows } from './agreementRows.ts'
import type { Sides } from './sides.ts'

interface AgreementTableProps {
  readonly agreement: ComparedAgreement
  readonly names: Sides['names']
}

export function AgreementTable({ agreement, names }: AgreementTableProps) {
  return (
    <div className="compare-agreement" {...scrollRegion}>
      <table className="ui-table">
        <caption>
          How well {names.mine} and {names.yours} agree here
        </caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col" className="compare-number">
              Value
            </th>
            <th scope="col">What it counts</th>
          </tr>
        </thead>
        <tbody>
          {agreementRows(agreement, names).map(({ key, name, about, value, interval, basis }) => (
            <tr key={key}>
              <th scope="row">
                {name}
                <span className="compare-about">{about}</span>
              </th>
              <td className="compare-number">
                {value ?? (
                  <>
                    <span aria-hidden>–</span>
                    <span className="ui-hidden">No value</span>
                  </>
                )}
              </td>
              <td className="compare-basis">
                {basis}
                {interval !== '' && <span className="compare-about">{interval}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
