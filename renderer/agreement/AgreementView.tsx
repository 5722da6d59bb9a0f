/** How well raters agree under a scheme, and the units on which they do not. */
import { Scale, UserPlus } from 'lucide-react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { Rater } from '../../shared/model/rater.ts'
import { runByName } from '../actions/run.ts'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Select } from '../ui/Select.tsx'
import { Coefficients } from './Coefficients.tsx'
import { Disagreements } from './Disagreements.tsx'
import { choice, place } from './place.ts'
import './agreement.css'

export function AgreementView() {
  const { data: schemes } = useQuery('taxonomy.schemes', {})
  const counts = useQuery('taxonomy.counts', {}).data
  const { data: study } = useQuery('study.state', {})
  const chosen = place()
  const codings = new Map(counts?.map(({ codeId, codings: said }) => [codeId, said]))
  if (schemes === undefined || study === undefined || study === null) {
    return <EmptyState icon={Scale} title="Reading the study" />
  }
  const { schemeId, raterIds } = choice(chosen, schemes, codings, study.raters)
  const scheme = schemes.find(({ id }) => id === schemeId)
  if (scheme === undefined) {
    return <EmptyState icon={Scale} title="There is no scheme to agree on" actions={<GoToTaxonomy />} />
  }
  if (study.raters.length < 2) return <NeedsRater />
  return (
    <section className="agreement-view" aria-label="Agreement">
      <header className="agreement-head">
        <Select
          label="Scheme"
          labelled
          options={schemes
            .filter((candidate) => isAsked(candidate, codings))
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={scheme.id}
          onChange={(id) => place.setState({ schemeId: id })}
        />
        <Raters raters={study.raters} chosen={raterIds} />
      </header>
      {raterIds.length < 2 ? (
        <EmptyState icon={Scale} title="Choose at least two raters">
          Agreement compares what they said about the same units.
        </EmptyState>
      ) : (
        <Result key={scheme.id} scheme={scheme} raters={study.raters} raterIds={raterIds} />
      )}
    </section>
  )
}

function isAsked(scheme: SchemeRow, codings: ReadonlyMap<string, number>): boolean {
  return !scheme.retired || scheme.codes.some(({ id }) => codings.has(id))
}

interface RatersProps {
  readonly raters: readonly Rater[]
  readonly chosen: readonly string[]
}

function Raters({ raters, chosen }: RatersProps) {
  return (
    <fieldset className="agreement-raters">
      <legend className="ui-label">Raters</legend>
      {raters.map((rater) => (
        <Checkbox
          key={rater.id}
          label={rater.kind === 'detector' ? `${rater.name} (detector)` : rater.name}
          checked={chosen.includes(rater.id)}
          onChange={(checked) =>
            place.setState({
              raterIds: checked ? [...chosen, rater.id] : chosen.filter((raterId) => raterId !== rater.id),
            })
          }
        />
      ))}
    </fieldset>
  )
}

interface ResultProps extends Pick<RatersProps, 'raters'> {
  readonly scheme: SchemeRow
  readonly raterIds: readonly string[]
}

function Result({ scheme, raters, raterIds }: ResultProps) {
  const { data: agreement, error } = useQuery('agreement.measure', { schemeId: scheme.id, raterIds: [...raterIds] })
  const { data: repositories } = useQuery('corpus.list', {})
  if (agreement === undefined) {
    const failed = error !== undefined
    return <EmptyState icon={Scale} title={failed ? 'Agreement could not be measured' : 'Measuring agreement'} />
  }
  if (agreement.units === 0) return <NothingShared scheme={scheme} />
  const repositoryNames = new Map((repositories ?? []).map(({ id, name }) => [id, name]))
  return (
    <div className="agreement-body">
      <p className="agreement-basis">
        <strong>{agreement.units.toLocaleString('en')}</strong> {agreement.units === 1 ? 'unit' : 'units'} coded by at
        least two of them under {scheme.name}. Intervals come from resampling these units; with few of them they are
        wide. The marks on each line stand at 0.67 and 0.80, the customary limits for tentative and firm conclusions.
      </p>
      <Coefficients agreement={agreement} scheme={scheme} />
      <Disagreements agreement={agreement} scheme={scheme} raters={raters} repositoryNames={repositoryNames} />
    </div>
  )
}

function NothingShared({ scheme }: { readonly scheme: SchemeRow }) {
  return (
    <EmptyState icon={Scale} title="No unit was coded by two of these raters" actions={<GoToLoads />}>
      Switch the rater in the status bar and code units under {scheme.name} that another rater has coded, or choose
      another scheme.
    </EmptyState>
  )
}

function NeedsRater() {
  return (
    <EmptyState
      icon={Scale}
      title="Agreement needs two raters"
      actions={
        <Button tone="primary" icon={UserPlus} onClick={() => runByName('rater.add')}>
          Add a rater
        </Button>
      }
    >
      Add a second rater, switch to them, and code some of the same units: this view then shows how well the two agree.
    </EmptyState>
  )
}

function GoToTaxonomy() {
  return <Button onClick={() => session.setState({ view: 'taxonomy' })}>Go to the codebook</Button>
}

function GoToLoads() {
  return <Button onClick={() => session.setState({ view: 'workbench', side: 'coding' })}>Go to the codings</Button>
}
