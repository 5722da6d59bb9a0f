/** Load evidence: a load with what the scan found out about its model, each step a way to its place. */
import type { EvidenceStep, Load } from '../../shared/model/load.ts'
import { locationWords, versionWords } from '../session/loadWords.ts'
import { revealAnchor } from '../session/navigate.ts'
import { closeDialog } from '../session/dialog.ts'
import { shownPath } from '../ui/shownText.ts'

interface LoadEvidenceProps {
  readonly load: Load
  /** Before a step's place is shown, for which the dialog closes. */
  readonly onLeave: () => void
}

export function LoadEvidence({ load, onLeave }: LoadEvidenceProps) {
  return (
    <section className="detection-evidence" aria-label="What the scan found">
      <p>
        <code>{load.signature}</code>
        <PlaceLink repositoryId={load.repositoryId} step={load} words={locationWords(load)} onLeave={onLeave} />
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
          <EvidenceList repositoryId={load.repositoryId} evidence={evidence} onLeave={onLeave} />
        </div>
      ))}
      {load.remarks.length > 0 && <p className="detection-muted">{load.remarks.join('; ')}</p>}
    </section>
  )
}

interface EvidenceListProps {
  readonly repositoryId: string
  readonly evidence: readonly EvidenceStep[]
  readonly onLeave?: () => void
}

export function EvidenceList({ repositoryId, evidence, onLeave = () => {} }: EvidenceListProps) {
  return (
    <ol className="detection-steps">
      {evidence.map((step) => (
        <li key={`${step.rule} ${step.path} ${step.start} ${step.end}`}>
          <span className="detection-muted">{step.rule}</span>
          <PlaceLink
            repositoryId={repositoryId}
            step={step}
            words={`${shownPath(step.path)}:${step.line}`}
            onLeave={onLeave}
          />
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
  readonly onLeave: () => void
}

function PlaceLink({ repositoryId, step, words, onLeave }: PlaceLinkProps) {
  const go = () => {
    onLeave()
    closeDialog()
    revealAnchor(repositoryId, step)
  }
  return (
    <button type="button" className="detection-link" onClick={go}>
      {words}
    </button>
  )
}
