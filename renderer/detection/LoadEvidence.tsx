/** Load evidence: a load with what the scan found out about its model, each step a way to its place. */
import type { EvidenceStep, Load } from '../../shared/model/load.ts'
import { locationWords, versionWords } from '../session/loadWords.ts'
import { revealAnchor } from '../session/navigate.ts'
import { closeDialog } from '../session/dialog.ts'
import { shownPath } from '../ui/shownText.ts'

export function LoadEvidence({ load }: { readonly load: Load }) {
  return (
    <section className="detection-evidence" aria-label="What the scan found">
      <p>
        <code>{load.signature}</code>
        <PlaceLink repositoryId={load.repositoryId} step={load} words={locationWords(load)} />
      </p>
      {load.nameArgument !== '' && (
        <p>
          The name is the argument <code>{load.nameArgument}</code>
        </p>
      )}
      {load.modelNames.length === 0 && <p>No name could be resolved; {versionWords(load)}.</p>}
      {load.modelNames.map(({ name, condition, evidence }) => (
        <div key={`${name} ${condition ?? ''}`}>
          <p>
            <strong>{name}</strong>
            {condition !== undefined && <span className="detection-muted"> when {condition}</span>}
          </p>
          <EvidenceList repositoryId={load.repositoryId} evidence={evidence} />
        </div>
      ))}
      {load.remarks.length > 0 && <p className="detection-muted">{load.remarks.join('; ')}</p>}
    </section>
  )
}

interface EvidenceListProps {
  readonly repositoryId: string
  readonly evidence: readonly EvidenceStep[]
}

export function EvidenceList({ repositoryId, evidence }: EvidenceListProps) {
  return (
    <ol className="detection-steps">
      {evidence.map((step) => (
        <li key={`${step.rule} ${step.path} ${step.start} ${step.end}`}>
          <span className="detection-muted">{step.rule}</span>
          <PlaceLink repositoryId={repositoryId} step={step} words={`${shownPath(step.path)}:${step.line}`} />
          <code>{step.text}</code>
        </li>
      ))}
    </ol>
  )
}

interface PlaceLinkProps {
  readonly repositoryId: string
  readonly step: Pick<EvidenceStep, 'path' | 'start' | 'end'>
  readonly words: string
}

function PlaceLink({ repositoryId, step, words }: PlaceLinkProps) {
  const go = () => {
    closeDialog()
    revealAnchor(repositoryId, step)
  }
  return (
    <button type="button" className="detection-link" onClick={go}>
      {words}
    </button>
  )
}
