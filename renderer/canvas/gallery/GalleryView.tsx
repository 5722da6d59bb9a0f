/** Gallery: the pipelines of the whole study side by side, found by their shape, gathered and counted. */
import { Workflow } from 'lucide-react'
import { runByName } from '../../actions/run.ts'
import { anyShape } from '../../../shared/pipeline/shape.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Tabs } from '../../ui/Tabs.tsx'
import './gallery.css'
import { galleryPlace, type GalleryTab, galleryTabs } from './galleryPlace.ts'
import { PipelineList, ShapeList } from './PipelineList.tsx'
import { QueryBar } from './QueryBar.tsx'
import { QueryPanel } from './QueryPanel.tsx'
import { StageBars } from './StageBars.tsx'
import { TransitionTable } from './TransitionTable.tsx'
import { type Gallery, useGallery } from './useGallery.ts'

export function GalleryView() {
  const { gallery, failed } = useGallery()
  if (gallery === undefined) {
    return <EmptyState icon={Workflow} title={failed ? 'The pipelines could not be read' : 'Reading the pipelines'} />
  }
  if (gallery.all.length === 0) return <NoPipelines />
  return (
    <section className="gallery-view" aria-label="Pipelines">
      <QueryPanel gallery={gallery} />
      <div className="gallery-found-side">
        <QueryBar gallery={gallery} />
        <Found gallery={gallery} />
      </div>
    </section>
  )
}

function NoPipelines() {
  return (
    <EmptyState
      icon={Workflow}
      title="No pipeline is drawn yet"
      actions={<Button onClick={() => runByName('room.canvas')}>Go to the canvas</Button>}
    >
      Draw the models of a repository and their stages on its canvas: the pipelines of the whole study gather here.
    </EmptyState>
  )
}

const tabNames: Record<GalleryTab, string> = { pipelines: 'Pipelines', shapes: 'By shape', counts: 'Stages and steps' }

function Found({ gallery }: { readonly gallery: Gallery }) {
  const tab = galleryPlace((state) => state.tab)
  const contents: Record<GalleryTab, () => React.ReactNode> = {
    pipelines: () => <PipelineList gallery={gallery} />,
    shapes: () => <ShapeList gallery={gallery} />,
    counts: () => (
      <div className="gallery-counts">
        <StageBars gallery={gallery} />
        <TransitionTable gallery={gallery} />
      </div>
    ),
  }
  const nothing = (
    <EmptyState
      title="No pipeline has this shape"
      actions={<Button onClick={() => galleryPlace.setState({ query: anyShape })}>Show all pipelines</Button>}
    >
      Take something away from what is asked for above.
    </EmptyState>
  )
  return (
    <Tabs
      label="Pipelines found"
      value={tab}
      onChange={(next) => galleryPlace.setState({ tab: galleryTabs.find((id) => id === next) ?? 'pipelines' })}
      tabs={galleryTabs.map((id) => ({
        id,
        label: tabNames[id],
        content: (
          <div className="gallery-tab">{gallery.found.length === 0 ? nothing : id === tab && contents[id]()}</div>
        ),
      }))}
    />
  )
}
