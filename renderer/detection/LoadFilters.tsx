/** Load filters: by library, hub, component, confidence, names, tests, weights and coding, in one repository or all. */
import type { Load } from '../../shared/model/load.ts'
import type { LoadFilter } from '../session/loadFilter.ts'
import { session } from '../session/state.ts'
import { type Option, Select } from '../ui/Select.tsx'
import { valuesOf } from './loadRows.ts'

/** Stands for "no filter" in a list of texts. */
const any = ''

function offered(all: string, values: readonly string[]): Option[] {
  return [{ value: any, label: all }, ...values.map((value) => ({ value, label: value }))]
}

interface LoadFiltersProps {
  readonly loads: readonly Load[]
  readonly filter: LoadFilter
}

export function LoadFilters({ loads, filter }: LoadFiltersProps) {
  const change = (part: Partial<LoadFilter>) => session.setState({ loadFilter: { ...filter, ...part } })
  const text = (value: string) => (value === any ? null : value)
  return (
    <div className="detection-filters" role="group" aria-label="Filters">
      <Select
        label="Where"
        options={[
          { value: 'repository', label: 'This repository' },
          { value: 'study', label: 'All repositories' },
        ]}
        value={filter.scope}
        onChange={(value) => change({ scope: value as LoadFilter['scope'] })}
      />
      <Select
        label="Coded"
        options={[
          { value: 'any', label: 'Coded or not' },
          { value: 'coded', label: 'Coded' },
          { value: 'uncoded', label: 'Not coded' },
        ]}
        value={filter.coded}
        onChange={(value) => change({ coded: value as LoadFilter['coded'] })}
      />
      <Select
        label="Library"
        options={offered('Any library', valuesOf(loads, 'library'))}
        value={filter.library ?? any}
        onChange={(value) => change({ library: text(value) })}
      />
      <Select
        label="Hub"
        options={offered('Any hub', valuesOf(loads, 'hub'))}
        value={filter.hub ?? any}
        onChange={(value) => change({ hub: text(value) })}
      />
      <Select
        label="Component"
        options={offered('Any component', valuesOf(loads, 'component'))}
        value={filter.component ?? any}
        onChange={(value) => change({ component: text(value) })}
      />
      <Select
        label="Confidence"
        options={[
          { value: any, label: 'Any confidence' },
          ...(['high', 'medium', 'low'] as const).map((value) => ({ value, label: `Confidence ${value}` })),
        ]}
        value={filter.confidence ?? any}
        onChange={(value) => change({ confidence: text(value) })}
      />
      <ChoiceFilters filter={filter} change={change} />
    </div>
  )
}

interface ChoiceFiltersProps {
  readonly filter: LoadFilter
  readonly change: (part: Partial<LoadFilter>) => void
}

/** Those whose choices are the same in every study. */
function ChoiceFilters({ filter, change }: ChoiceFiltersProps) {
  return (
    <>
      <Select
        label="Names"
        options={[
          { value: 'any', label: 'Named or not' },
          { value: 'unnamed', label: 'Need a name' },
        ]}
        value={filter.named}
        onChange={(value) => change({ named: value as LoadFilter['named'] })}
      />
      <Select
        label="Tests"
        options={[
          { value: 'any', label: 'In tests or not' },
          { value: 'outside', label: 'Outside tests' },
          { value: 'inside', label: 'In tests' },
        ]}
        value={filter.tests}
        onChange={(value) => change({ tests: value as LoadFilter['tests'] })}
      />
      <Select
        label="Weights"
        options={[
          { value: 'any', label: 'Weights or not' },
          { value: 'loads', label: 'Loads weights' },
          { value: 'none', label: 'Loads no weights' },
        ]}
        value={filter.weights}
        onChange={(value) => change({ weights: value as LoadFilter['weights'] })}
      />
    </>
  )
}
