/** Models that the last draft could not follow, and why: what is missing in the list must not look like nothing. */
import { TriangleAlert } from 'lucide-react'
import { suggestionView } from './suggestionView.ts'

export function Gaps({ repositoryId }: { readonly repositoryId: string }) {
  const report = suggestionView((state) => state.reports.get(repositoryId))
  if (report === undefined || report.gaps.length === 0) return null
  const models = new Set(report.gaps.map(({ model }) => model)).size
  return (
    <details className="suggestion-gaps">
      <summary>
        <TriangleAlert size={13} aria-hidden />
        {models}{' '}
        <span className="suggestion-filter-word">{models === 1 ? 'model' : 'models'} not followed to the end</span>
      </summary>
      <ul>
        {report.gaps.map(({ model, reason }) => (
          <li key={`${model} ${reason}`}>
            <strong>{model}</strong>: {reason}
          </li>
        ))}
      </ul>
    </details>
  )
}
