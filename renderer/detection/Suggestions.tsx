/** Suggestions: groups of models that may stand in for one another or work together, with the reason and the places behind it. */
import { ChevronRight } from 'lucide-react'
import type { Profile } from '../../shared/model/profile.ts'
import { EvidenceList } from './LoadEvidence.tsx'

interface SuggestionsProps {
  readonly title: string
  readonly none: string
  readonly repositoryId: string
  readonly suggestions: Profile['interchangeable']
}

export function Suggestions({ title, none, repositoryId, suggestions }: SuggestionsProps) {
  return (
    <section className="models-suggestions" aria-label={title}>
      <h3>{title}</h3>
      {suggestions.length === 0 && <p className="detection-muted">{none}</p>}
      <ul>
        {suggestions.map(({ names, reason, evidence }) => (
          <li key={`${names.join(' ')} ${reason}`}>
            <p className="models-names">
              {names.map((name) => (
                <code key={name}>{name}</code>
              ))}
            </p>
            <details>
              <summary>
                <ChevronRight size={13} aria-hidden />
                {reason}
              </summary>
              <EvidenceList repositoryId={repositoryId} evidence={evidence} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
