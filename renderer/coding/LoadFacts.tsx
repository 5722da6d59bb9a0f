/** Load facts: what the scan found out about a load: at a glance, and in full with the evidence behind each name. */
import { isNamedByHand } from '../../shared/text/namedByHand.ts'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Load } from '../../shared/model/load.ts'
import { hubNames } from '../editor/hubNames.ts'
import { useQuery } from '../session/query.ts'
import { codingsView } from './codingsView.ts'
import { Place } from './Place.tsx'

export function LoadFacts({ load }: { readonly load: Load }) {
  const open = codingsView((state) => state.factsOpen)
  return (
    <section className="coding-section" aria-label="What the scan found">
      <code className="coding-signature">{load.signature}</code>
      <dl className="coding-facts">
        <Fact name={load.modelNames.length > 1 ? 'Models' : 'Model'}>
          <Names load={load} />
        </Fact>
        <Fact name="Version">{load.version === null ? <em>not pinned</em> : <code>{load.version}</code>}</Fact>
      </dl>
      <p className="coding-badges">
        <Badge warning={!load.loadsWeights}>{load.loadsWeights ? 'loads weights' : 'loads no weights'}</Badge>
        <Badge>{load.component}</Badge>
        <Badge>{hubNames[load.hub]}</Badge>
        {isNamedByHand(load) ? (
          <NamedBy loadId={load.id} />
        ) : (
          <Badge warning={load.confidence === 'low'}>{load.confidence} confidence</Badge>
        )}
      </p>
      <details
        className="coding-more"
        open={open}
        onToggle={(event) => codingsView.setState({ factsOpen: event.currentTarget.open })}
      >
        <summary>
          <ChevronRight size={13} aria-hidden />
          Evidence, caller{load.remarks.length > 0 && ` and ${remarkWords(load.remarks.length)}`}
        </summary>
        <InFull load={load} />
      </details>
    </section>
  )
}

/** What a person says needs no measure of confidence; who said it is what a reader wants to know. */
function NamedBy({ loadId }: { readonly loadId: string }) {
  const by = useQuery('detection.namings', {}).data?.find((naming) => naming.loadId === loadId)?.by ?? ''
  return <Badge>{by === '' ? 'named by hand' : `named by ${by}`}</Badge>
}

function InFull({ load }: { readonly load: Load }) {
  return (
    <>
      {load.modelNames.map((model) => (
        <Trail key={`${model.name} ${model.condition ?? ''}`} load={load} model={model} />
      ))}
      {isNamedByHand(load) && <FoundBefore load={load} />}
      <dl className="coding-facts">
        <Fact name="Caller">{load.caller === '' ? <em>module level</em> : <code>{load.caller}</code>}</Fact>
        <Fact name="Callee">
          <code>{load.callee}</code> <span className="coding-faint">({load.kind})</span>
        </Fact>
      </dl>
      {load.remarks.length > 0 && (
        <ul className="coding-remarks" aria-label="Remarks">
          {load.remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </>
  )
}

/** What the scan says of a load that a person named: whoever reviews the name weighs one against the other. */
function FoundBefore({ load }: { readonly load: Load }) {
  const naming = useQuery('detection.namings', {}).data?.find(({ loadId }) => loadId === load.id)
  const found = naming?.found ?? null
  if (found === null) return null
  if (found.modelNames.length === 0) return <p className="coding-line">The scan found no name.</p>
  return found.modelNames.map((model) => (
    <Trail key={`found ${model.name} ${model.condition ?? ''}`} load={load} model={model} by="the scan" />
  ))
}

function remarkWords(count: number): string {
  return count === 1 ? '1 remark' : `${count} remarks`
}

function Badge({ warning = false, children }: { readonly warning?: boolean; readonly children: ReactNode }) {
  return <span className={warning ? 'coding-badge coding-badge-warning' : 'coding-badge'}>{children}</span>
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Names({ load }: { readonly load: Load }) {
  if (load.modelNames.length === 0) {
    return (
      <>
        <em>name not found</em>
        {load.nameArgument !== '' && <code className="coding-argument">{load.nameArgument}</code>}
      </>
    )
  }
  return load.modelNames.map((model) => (
    <div key={`${model.name} ${model.condition ?? ''}`}>
      <code>{model.name}</code>
      {model.condition !== undefined && <span className="coding-faint"> when {model.condition}</span>}
    </div>
  ))
}

interface TrailProps {
  readonly load: Load
  readonly model: Load['modelNames'][number]
  readonly by?: string
}

function Trail({ load, model, by }: TrailProps) {
  return (
    <div className="coding-trail">
      <p className="coding-line">
        How <code>{model.name}</code> was found{by !== undefined && ` by ${by}`}
      </p>
      <ol>
        {model.evidence.map((step) => (
          <li key={`${step.path} ${step.start} ${step.rule}`}>
            <Place repositoryId={load.repositoryId} {...step} label={step.rule} />
          </li>
        ))}
      </ol>
    </div>
  )
}
