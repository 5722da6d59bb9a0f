/** Unit facts: what a selection, a model, an interaction or a repository consists of. */
import type { Unit } from '../../shared/model/unit.ts'
import { revealAnchor } from '../session/navigate.ts'
import { session } from '../session/state.ts'
import { Place } from './Place.tsx'
import type { Situation } from './situation.ts'
import type { CodingTarget } from './target.ts'

interface UnitFactsProps {
  readonly situation: Situation
  readonly target: CodingTarget
}

export function UnitFacts({ situation, target }: UnitFactsProps) {
  if (target.target.kind === 'span') return <Quote anchor={target.target.anchor} />
  const unit = situation.units.find((candidate) => candidate.id === target.unitId)
  if (unit?.kind === 'model') return <ModelFacts unit={unit} />
  if (unit?.kind === 'link') return <LinkFacts unit={unit} situation={situation} />
  return null
}

function Quote({ anchor }: { readonly anchor: { readonly quote: string; readonly symbol: string } }) {
  return (
    <section className="coding-section" aria-label="Selected text">
      {anchor.symbol !== '' && (
        <p className="coding-line">
          in <code>{anchor.symbol}</code>
        </p>
      )}
      <pre className="coding-quote">{anchor.quote.slice(0, 2000)}</pre>
    </section>
  )
}

function ModelFacts({ unit }: { readonly unit: Extract<Unit, { kind: 'model' }> }) {
  return (
    <section className="coding-section" aria-label="Model">
      <p className="coding-line">
        {unit.origin === 'pretrained' ? 'Pre-trained model' : 'Model trained from scratch'}
        {unit.evidence.length === 0 && ', without evidence so far'}
      </p>
      <ul className="coding-places">
        {unit.evidence.map((anchor) => (
          <li key={`${anchor.path} ${anchor.start} ${anchor.end}`}>
            <Place repositoryId={unit.repositoryId} {...anchor} text={anchor.quote} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LinkFacts({ unit, situation }: { readonly unit: Extract<Unit, { kind: 'link' }>; readonly situation: Situation }) {
  const ends = [unit.sourceId, unit.targetId].map((id) => situation.units.find((candidate) => candidate.id === id))
  return (
    <section className="coding-section" aria-label="Interaction">
      <p className="coding-line">
        {ends.map((end, index) => (
          <span key={index === 0 ? 'source' : 'target'}>
            {index === 1 && ' → '}
            <button type="button" className="coding-link" disabled={end === undefined} onClick={() => end && goTo(end)}>
              {end?.label ?? 'removed model'}
            </button>
          </span>
        ))}
      </p>
    </section>
  )
}

function goTo(unit: Unit): void {
  session.setState({ unitIds: [unit.id] })
  const [anchor] = unit.kind === 'model' ? unit.evidence : []
  if (anchor !== undefined) revealAnchor(unit.repositoryId, anchor)
}
