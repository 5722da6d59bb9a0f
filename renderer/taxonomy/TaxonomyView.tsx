/** The taxonomy room: the codebook as it stands, its history, its releases, and whether it is saturated. */
import { useEffect } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { CodebookTab } from './CodebookTab.tsx'
import { HistoryTab } from './HistoryTab.tsx'
import { NameInput } from './NameInput.tsx'
import { place, showTab, startNaming, stopNaming, type TaxonomyTab } from './place.ts'
import { ReleasesTab } from './ReleasesTab.tsx'
import { SaturationTab } from './SaturationTab.tsx'
import { createScheme } from './steps.ts'
import './changes.css'
import './history.css'
import './taxonomy.css'

export function TaxonomyView() {
  const { data: schemes, error } = useQuery('taxonomy.schemes', {})
  const tab = place((state) => state.tab)
  useArrival(schemes)
  if (schemes === undefined) return <Waiting failed={error !== undefined} />
  return (
    <section className="taxonomy-view" aria-label="Codebook">
      <Tabs
        label="Views of the codebook"
        value={tab}
        onChange={(id) => showTab(id as TaxonomyTab)}
        tabs={[
          {
            id: 'codebook',
            label: 'Codebook',
            content: schemes.length === 0 ? <NoScheme /> : <CodebookTab schemes={schemes} />,
          },
          { id: 'history', label: 'History', content: <HistoryTab schemes={schemes} /> },
          { id: 'releases', label: 'Releases', content: <ReleasesTab /> },
          { id: 'saturation', label: 'Saturation', content: <SaturationTab schemes={schemes} /> },
        ]}
      />
    </section>
  )
}

/** On arrival: the code whose definition was last looked at anywhere, when nothing was chosen here before. */
function useArrival(schemes: readonly SchemeRow[] | undefined): void {
  useEffect(() => {
    if (schemes === undefined || place.getState().schemeId !== null) return
    const { codeId, schemeId } = session.getState()
    const home = schemes.find(({ codes }) => codes.some(({ id }) => id === codeId))
    place.setState({
      schemeId: home?.id ?? schemeId ?? schemes[0]?.id ?? null,
      codeId: home === undefined ? null : codeId,
    })
  }, [schemes])
}

function Waiting({ failed }: { readonly failed: boolean }) {
  const title = failed ? 'The codebook could not be read' : 'Reading the codebook'
  return <EmptyState title={title}>{failed && 'Open a study to see its schemes and codes.'}</EmptyState>
}

function NoScheme() {
  const naming = place((state) => state.naming?.kind === 'newScheme')
  return (
    <EmptyState
      title="This codebook has no schemes"
      actions={
        !naming && <Button onClick={() => startNaming({ kind: 'newScheme', parentId: null })}>New scheme</Button>
      }
    >
      A scheme is a question asked of units, with the codes that answer it.
      {naming && (
        <NameInput
          label="Name of the new scheme"
          others={[]}
          onDone={(name) => void createScheme(name)}
          onCancel={stopNaming}
          onShow={stopNaming}
        />
      )}
    </EmptyState>
  )
}
