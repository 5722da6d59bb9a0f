/** A figure as a table: the same numbers as the bars. */
import type { Figure } from '../../shared/api/insights.ts'
import { denominator, shareText } from './figureWords.ts'

export function FigureTable({ figure }: { readonly figure: Figure }) {
  return (
    <table className="ui-table insights-table">
      <caption className="ui-hidden">
        {figure.title}, shares {denominator(figure)}
      </caption>
      <thead>
        <tr>
          <th scope="col">Label</th>
          <th scope="col">Count</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody>
        {figure.bars.map(({ label, count, share }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count.toLocaleString('en')}</td>
            <td>{shareText(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
