/** The study's figures: what was coded, and what was found. */
import { ChartBar, Copy } from 'lucide-react'
import { useState } from 'react'
import { useQuery } from '../session/query.ts'
import { session } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { copyAllFigures } from './copyFigures.ts'
import { FigureCard } from './FigureCard.tsx'
import { type FigureGroup, groups } from './figureWords.ts'
import './insights.css'
import { insightsPlace } from './insightsPlace.ts'
import { MatrixView } from './MatrixView.tsx'

export function InsightsView() {
  const tab = insightsPlace((state) => state.tab)
  return (
    <Tabs
      label="Insights"
      value={tab}
      onChange={(next) => insightsPlace.setState({ tab: next === 'matrix' ? 'matrix' : 'figures' })}
      tabs={[
        { id: 'figures', label: 'Figures', content: <Figures /> },
        { id: 'matrix', label: 'Matrix', content: <MatrixView /> },
      ]}
    />
  )
}

function Figures() {
  const { data: figures, error } = useQuery('insights.figures', {})
  const [asTables, setAsTables] = useState(false)
  if (figures === undefined) {
    return <EmptyState icon={ChartBar} title={error === undefined ? 'Counting' : 'The figures could not be counted'} />
  }
  const shown = groups(figures)
  if (shown.length === 0) return <NothingToCount />
  return (
    <section className="insights-view" aria-label="Insights">
      <header className="insights-head">
        <p>A unit counts once for each code that anybody gave it, and for the codes above that one.</p>
        <Checkbox label="As tables" checked={asTables} onChange={setAsTables} />
        <Button icon={Copy} onClick={() => void copyAllFigures()}>
          Copy all as CSV
        </Button>
      </header>
      <div className="insights-body">
        {shown.map((group) => (
          <Group key={group.title} group={group} asTables={asTables} />
        ))}
      </div>
    </section>
  )
}

function Group({ group, asTables }: { readonly group: FigureGroup; readonly asTables: boolean }) {
  return (
    <section className="insights-group" aria-label={group.title}>
      <h2>{group.title}</h2>
      <div className="insights-grid">
        {group.figures.map((figure) => (
          <FigureCard key={figure.id} figure={figure} asTable={asTables} />
        ))}
      </div>
      {group.empty.length > 0 && <p className="insights-empty">Nothing to count yet: {group.empty.join(', ')}.</p>}
    </section>
  )
}

function NothingToCount() {
  return (
    <EmptyState
      icon={ChartBar}
      title="Nothing to count yet"
      actions={
        <Button onClick={() => session.setState({ view: 'workbench', side: 'corpus' })}>Go to the corpus</Button>
      }
    >
      Add a repository and scan it: libraries, hubs and versions of its loads appear here, and every scheme once units
      are coded under it.
    </EmptyState>
  )
}
