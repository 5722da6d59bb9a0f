/** The coefficients of a scheme with their intervals, or the reason why there is no value. */
import type { Agreement, Coefficient } from '../../shared/api/agreement.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { Chip } from '../ui/Chip.tsx'
import { codeOf, coefficientText, measureWords, reasonWords } from './measureWords.ts'

interface CoefficientsProps {
  readonly agreement: Agreement
  readonly scheme: SchemeRow
}

export function Coefficients({ agreement, scheme }: CoefficientsProps) {
  const overall = agreement.coefficients.filter(({ measure }) => codeOf(measure) === null)
  const perCode = agreement.coefficients.filter(({ measure }) => codeOf(measure) !== null)
  return (
    <>
      <Table caption="Agreement on the whole scheme" head="Coefficient" rows={overall} scheme={scheme} />
      {perCode.length > 0 && (
        <Table
          caption={`Agreement on each code: ${agreement.raterIds.length === 2 ? 'Cohen’s' : 'Fleiss’'} kappa, given or not given`}
          head="Code"
          rows={perCode}
          scheme={scheme}
        />
      )}
    </>
  )
}

interface TableProps {
  readonly caption: string
  readonly head: string
  readonly rows: readonly Coefficient[]
  readonly scheme: SchemeRow
}

function Table({ caption, head, rows, scheme }: TableProps) {
  return (
    <table className="ui-table agreement-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="agreement-number">
            Value
          </th>
          <th scope="col">95 % interval</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.measure}>
            <th scope="row">
              <Name measure={row.measure} scheme={scheme} />
            </th>
            <Value {...row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Name({ measure, scheme }: { readonly measure: string; readonly scheme: SchemeRow }) {
  const code = scheme.codes.find(({ id }) => id === codeOf(measure))
  if (code !== undefined) return <Chip colour={code.colour} abbreviation={code.abbreviation} name={code.name} />
  const { name, about } = measureWords(measure)
  return (
    <>
      {name}
      <span className="agreement-about">{about}</span>
    </>
  )
}

function Value({ value, low, high, undefinedReason }: Coefficient) {
  if (value === null) {
    return (
      <>
        <td className="agreement-number agreement-undefined">
          <span aria-hidden>–</span>
          <span className="ui-hidden">No value</span>
        </td>
        <td className="agreement-undefined">No value: {reasonWords(undefinedReason)}.</td>
      </>
    )
  }
  return (
    <>
      <td className="agreement-number agreement-value">{coefficientText(value)}</td>
      <td>
        {low === null || high === null ? (
          <span className="agreement-undefined">too few different units for an interval</span>
        ) : (
          <span className="agreement-interval">
            <span className="agreement-ends">
              {coefficientText(low)} to {coefficientText(high)}
            </span>
            <Track value={value} low={low} high={high} />
          </span>
        )}
      </td>
    </>
  )
}

const percent = (value: number) => `${Math.max(0, Math.min(1, value)) * 100}%`

/** From 0 to 1, with marks at Krippendorff's customary limits; what lies below 0 ends at the left. */
function Track({ value, low, high }: { readonly value: number; readonly low: number; readonly high: number }) {
  const left = Math.max(0, Math.min(1, low))
  return (
    <span className="agreement-track" aria-hidden>
      <span className="agreement-limit" style={{ left: percent(0.667) }} />
      <span className="agreement-limit" style={{ left: percent(0.8) }} />
      <span className="agreement-range" style={{ left: percent(low), width: percent(Math.max(0, high) - left) }} />
      <span className="agreement-dot" style={{ left: percent(value) }} />
    </span>
  )
}
