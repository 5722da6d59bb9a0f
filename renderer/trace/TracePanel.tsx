/** Trace panel: the function that holds the current load, who calls it, and how much of the repository that is. */
import { Copy, Route, UserPlus } from 'lucide-react'
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
  const loadId = useSession((state) => state.loadId)
  return (
    <div className="trace-panel">
      <PanelHeader title="Callers">
        {loadId !== null && (
          <>
            <IconButton icon={UserPlus} label="Add caller here" keys="Shift+k" onClick={() => runByName('trace.add')} />
            <IconButton icon={Copy} label="Copy trace as text" onClick={() => runByName('trace.copy')} />
          </>
        )}
      </PanelHeader>
      {loadId === null ? <NoLoad /> : <Callers key={loadId} loadId={loadId} />}
    </div>
  )
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

function Callers({ loadId }: { readonly loadId: string }) {
  const depth = useTrace((state) => state.depth)
  const { data: steps, error, loading } = useQuery('trace.callers', { loadId, depth })
  const repositoryId = useSession((state) => state.repositoryId)
  const loads = useQuery('detection.loads', repositoryId === null ? {} : { repositoryId }).data
  const load = loads?.find((candidate) => candidate.id === loadId)
  return (
    <>
      {load !== undefined && (
        <p className="trace-load">
          <strong>{modelWords(load)}</strong>
          <code>{shortCallee(load)}</code>
        </p>
      )}
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
        <CallerTree loadId={loadId} repositoryId={load?.repositoryId ?? null} steps={steps} />
      )}
      {steps?.length === 1 && (
        <p className="trace-note">
          No call of this function was found in the repository. Select one in the editor and add it with Shift+K.
        </p>
      )}
    </>
  )
}
