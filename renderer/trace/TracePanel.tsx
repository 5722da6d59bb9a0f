/** Trace panel: the function that holds the current load, who calls it, and how much of the repository that is. */
import { Copy, Route, UserPlus } from 'lucide-react'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import type { Load } from '../../shared/model/load.ts'
import { runByName } from '../actions/run.ts'
import { modelWords, shortCallee } from '../session/loadWords.ts'
import { useQuery } from '../session/query.ts'
import { useSession } from '../session/state.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { PanelHeader } from '../ui/PanelHeader.tsx'
import { Select } from '../ui/Select.tsx'
import { CallerTree } from './CallerTree.tsx'
import { ExtentSummary } from './ExtentSummary.tsx'
import './trace.css'
import { maximumDepth, useTrace } from './traceState.ts'

export function TracePanel() {
  const keyOf = useKeyOf()
  const load = useTracedLoad()
  return (
    <div className="trace-panel">
      <PanelHeader title="Callers">
        {load !== undefined && (
          <>
            <IconButton
              icon={UserPlus}
              label="Add caller here"
              keys={keyOf('trace.add')}
              onClick={() => runByName('trace.add')}
            />
            <IconButton icon={Copy} label="Copy trace as text" onClick={() => runByName('trace.copy')} />
          </>
        )}
      </PanelHeader>
      {load === undefined ? <NoLoad /> : <Callers key={load.id} load={load} />}
    </div>
  )
}

/** The traced load, as long as its repository is the one that the panels are about. */
function useTracedLoad(): Load | undefined {
  const tracedId = useSession((state) => state.tracedId)
  const repositoryId = useSession((state) => state.repositoryId)
  const loads = useQuery('detection.loads', repositoryId === null ? {} : { repositoryId }).data
  return loads?.find(({ id }) => id === tracedId)
}

function NoLoad() {
  return (
    <EmptyState
      icon={Route}
      title="No load chosen"
      actions={
        <>
          <Button onClick={() => runByName('load.next')}>Go to a load</Button>
          <Button onClick={() => runByName('room.detection')}>List of loads</Button>
        </>
      }
    >
      Choose a load to see the function that holds it and everything that calls that function.
    </EmptyState>
  )
}

const depths = Array.from({ length: maximumDepth }, (_, index) => ({
  value: String(index + 1),
  label: index === 0 ? '1 step' : `${index + 1} steps`,
}))

function Callers({ load }: { readonly load: Load }) {
  const { id: loadId, repositoryId } = load
  const depth = useTrace((state) => state.depth)
  const { data: steps, error, loading } = useQuery('trace.callers', { loadId, depth })
  return (
    <>
      <p className="trace-load">
        <strong>{modelWords(load)}</strong>
        <code>{shortCallee(load)}</code>
      </p>
      <div className="trace-scope">
        <ExtentSummary loadId={loadId} depth={depth} />
        <div className="trace-depth">
          <span aria-hidden>Callers are followed for</span>
          <Select
            label="How far callers are followed"
            options={depths}
            value={String(depth)}
            onChange={(value) => useTrace.setState({ depth: Number(value) })}
          />
        </div>
      </div>
      {loading && <p className="trace-note">Looking for callers…</p>}
      {error instanceof Error && <p className="trace-note trace-problem">{error.message}</p>}
      {steps !== undefined && steps.length > 0 && (
        <CallerTree loadId={loadId} repositoryId={repositoryId} steps={steps} />
      )}
      {steps?.length === 1 && (
        <p className="trace-note">
          {load.caller === '' ? 'No import of this module' : 'No call of this function'} was found in the repository.
          Put the caret on one in the editor, and choose Add Caller Here.
        </p>
      )}
    </>
  )
}
