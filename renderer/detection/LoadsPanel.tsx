/** Loads panel: every place where a pre-trained model is loaded, filtered, grouped by file. */
import { Boxes, ClipboardList, ListFilter, Radar, ScanSearch } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Load } from '../../shared/model/load.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { runByName } from '../actions/run.ts'
import { everyLoad, fits, isEveryLoad } from '../session/loadFilter.ts'
import { useQuery } from '../session/query.ts'
import { useScanning } from '../session/scanning.ts'
import { session, useSession } from '../session/state.ts'
import { useRepository } from '../session/useStudy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/Field.tsx'
import { PanelHeader } from '../ui/PanelHeader.tsx'
import './detection.css'
import { LoadFilters } from './LoadFilters.tsx'
import { LoadList } from './LoadList.tsx'
import { ScanNotice } from './ScanNotice.tsx'
import { WorkBar } from './WorkBar.tsx'

const noLoads: readonly Load[] = []

function useLoads() {
  const filter = useSession((state) => state.loadFilter)
  const repositoryId = useSession((state) => state.repositoryId)
  const scope = filter.scope === 'repository' && repositoryId !== null ? { repositoryId } : {}
  const { data: loads = noLoads, error, loading } = useQuery('detection.loads', scope)
  const codings = useQuery('coding.codedLoads', scope).data
  const coded = useMemo(() => new Set(codings), [codings])
  const shown = useMemo(() => loads.filter((load) => fits(load, filter, coded)), [loads, filter, coded])
  return { loads, shown, coded, filter, error, loading }
}

export function LoadsPanel() {
  const { loads, shown, coded, filter, error, loading } = useLoads()
  const [filtersShown, setFiltersShown] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  const filtered = !isEveryLoad(filter)
  const keyOf = useKeyOf()
  const clear = () => session.setState({ loadFilter: { ...everyLoad, scope: filter.scope } })
  return (
    <div className="detection-panel" ref={panel}>
      <PanelHeader title="Loads">
        <IconButton
          icon={Boxes}
          label="Models of this repository"
          keys={keyOf('repository.models')}
          onClick={() => runByName('repository.models')}
        />
        <IconButton icon={ClipboardList} label="Scan report" onClick={() => runByName('repository.scanReport')} />
        <IconButton
          icon={ScanSearch}
          label="Scan this repository"
          keys={keyOf('repository.scan')}
          onClick={() => runByName('repository.scan')}
        />
      </PanelHeader>
      <div className="detection-search">
        <SearchField
          label="Filter loads"
          value={filter.text}
          onChange={(text) => session.setState({ loadFilter: { ...filter, text } })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') panel.current?.querySelector<HTMLElement>('.ui-list')?.focus()
          }}
        />
        <IconButton
          icon={ListFilter}
          label={filtersShown ? 'Hide filters' : 'More filters'}
          pressed={filtersShown}
          onClick={() => setFiltersShown(!filtersShown)}
        />
      </div>
      {filtersShown && <LoadFilters loads={loads} filter={filter} />}
      <ScanNotice scope={filter.scope} />
      <WorkBar loads={loads} filter={filter} />
      <p className="detection-count" role="status">
        {loading
          ? 'Reading loads…'
          : `${shown.length.toLocaleString('en')} of ${loads.length.toLocaleString('en')} loads`}
        {filtered && (
          <button type="button" onClick={clear}>
            Clear the filter
          </button>
        )}
      </p>
      {error instanceof Error && <p className="detection-problem">{error.message}</p>}
      {shown.length > 0 && <LoadList loads={shown} coded={coded} inStudy={filter.scope === 'study'} />}
      {!loading && error === undefined && shown.length === 0 && <Nothing found={loads.length} onClear={clear} />}
    </div>
  )
}

function Nothing({ found, onClear }: { readonly found: number; readonly onClear: () => void }) {
  const repository = useRepository()
  const scanning = useScanning()
  if (found > 0) {
    return (
      <EmptyState
        icon={ListFilter}
        title="No load passes the filter"
        actions={<Button onClick={onClear}>Clear the filter</Button>}
      />
    )
  }
  if (repository === undefined) {
    return (
      <EmptyState
        icon={Radar}
        title="No repository yet"
        actions={<Button onClick={() => runByName('repository.add')}>Add a clone</Button>}
      >
        Loads are found in the repositories of the study.
      </EmptyState>
    )
  }
  if (scanning(repository.name)) {
    return (
      <EmptyState icon={Radar} title="Scanning">
        Loads are listed here as they are found; the status bar says how far the scan has come.
      </EmptyState>
    )
  }
  const scanned = repository.scannedWith !== null
  return (
    <EmptyState
      icon={Radar}
      title={scanned ? 'No loads found' : 'Not scanned yet'}
      actions={
        <Button tone={scanned ? 'plain' : 'primary'} icon={ScanSearch} onClick={() => runByName('repository.scan')}>
          {scanned ? 'Scan again' : 'Scan for loads'}
        </Button>
      }
    >
      {scanned
        ? `${repository.name} has no call that loads a pre-trained model as far as the rules know. The scan report says what was searched.`
        : `A scan searches ${repository.name} for calls that load pre-trained models. Nothing in the clone is run.`}
    </EmptyState>
  )
}
