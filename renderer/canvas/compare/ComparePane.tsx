/** Compare pane: two raters' drawings of one repository, as graphs, as a list, and as numbers. */
import { UserPlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { runByName } from '../../actions/run.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type SplitPanel, Splitter } from '../../ui/Splitter.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import { useWidth } from '../../ui/useWidth.ts'
import type { Scene } from '../scene.ts'
import { AgreementTable } from './AgreementTable.tsx'
import './compare.css'
import { CompareGraph } from './CompareGraph.tsx'
import { CompareHead } from './CompareHead.tsx'
import { compareState } from './compareState.ts'
import { DifferenceList } from './DifferenceList.tsx'
import type { Sides } from './sides.ts'
import { type Compared, useComparison, useSides, useWithDetector } from './useComparison.ts'

/** With less the list stands below the graph. */
const roomBeside = 900

export function ComparePane({ scene: drawn }: { readonly scene: Scene }) {
  const scene = useWithDetector(drawn)
  const sides = useSides(scene)
  // What was at hand in another repository is not here.
  useEffect(() => () => compareState.setState({ cursor: null, listed: [] }), [scene.repositoryId])
  return (
    <section className="compare-pane" aria-label="Comparison of drawings">
      {sides === null ? <NeedsRater /> : <Comparing scene={scene} sides={sides} />}
    </section>
  )
}

function NeedsRater() {
  return (
    <>
      <CompareHead sides={null} compared={null} />
      <EmptyState
        title="Comparing needs two raters"
        actions={
          <Button tone="primary" icon={UserPlus} onClick={() => runByName('rater.add')}>
            Add a rater
          </Button>
        }
      >
        Once somebody else has drawn pipelines, or the detector has, their drawing can be laid over yours.
      </EmptyState>
    </>
  )
}

function Comparing({ scene, sides }: { readonly scene: Scene; readonly sides: Sides }) {
  const compared = useComparison(scene, sides)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const beside = width >= roomBeside
  const panels: SplitPanel[] = [
    {
      id: 'graph',
      label: 'the graph',
      size: beside ? '64%' : '54%',
      least: 120,
      content: <CompareGraph key={scene.repositoryId} compared={compared} graph={scene.graph} />,
    },
    {
      id: 'list',
      label: 'the list',
      size: beside ? '36%' : '46%',
      least: 120,
      content: <Findings compared={compared} scene={scene} />,
    },
  ]
  return (
    <>
      <CompareHead sides={sides} compared={compared} />
      <div ref={frame} className="compare-body">
        {width > 0 && (
          <Splitter
            key={beside ? 'beside' : 'below'}
            name={beside ? 'compare' : 'compareBelow'}
            orientation={beside ? 'horizontal' : 'vertical'}
            panels={panels}
          />
        )}
      </div>
    </>
  )
}

function Findings({ compared, scene }: { readonly compared: Compared; readonly scene: Scene }) {
  const [tab, setTab] = useState('differences')
  return (
    <Tabs
      label="What was found"
      value={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'differences',
          label: 'Differences',
          content: <DifferenceList compared={compared} repositoryId={scene.repositoryId} />,
        },
        {
          id: 'agreement',
          label: 'Agreement',
          content: <AgreementTable agreement={compared.agreement} names={compared.wording.names} />,
        },
      ]}
    />
  )
}
