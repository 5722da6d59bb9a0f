/** The window: title row, activity bar, panels, status bar, and what lies above them. */
import { lazy, Suspense } from 'react'
import { CodingsPanel } from './coding/CodingsPanel.tsx'
import { Inspector } from './coding/Inspector.tsx'
import { MemosView } from './coding/memos/MemosView.tsx'
import { QuestionsView } from './coding/questions/QuestionsView.tsx'
import { RecodeView } from './coding/recode/RecodeView.tsx'
import { AgreementView } from './agreement/AgreementView.tsx'
import { GalleryView } from './canvas/gallery/GalleryView.tsx'
import { CorpusPanel } from './corpus/CorpusPanel.tsx'
import { LoadsPanel } from './detection/LoadsPanel.tsx'
import { ExchangeView } from './exchange/ExchangeView.tsx'
import { InsightsView } from './insights/InsightsView.tsx'
import { useFollowStudy } from './session/followStudy.ts'
import { type SidePanel, useSession, type View } from './session/state.ts'
import { useStudy } from './session/useStudy.ts'
import { ActivityBar } from './shell/ActivityBar.tsx'
import { ConnectionBanner } from './shell/ConnectionBanner.tsx'
import { Dialogs } from './shell/Dialogs.tsx'
import { Notices } from './shell/Notices.tsx'
import { StatusBar } from './shell/StatusBar.tsx'
import { TitleBar } from './shell/TitleBar.tsx'
import { Waiting } from './shell/Waiting.tsx'
import { Welcome } from './study/Welcome.tsx'
import { TaxonomyView } from './taxonomy/TaxonomyView.tsx'
import { TracePanel } from './trace/TracePanel.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { type SplitPanel, Splitter } from './ui/Splitter.tsx'
import { TooltipProvider } from './ui/Tooltip.tsx'

const EditorPane = lazy(() => import('./editor/lazy.tsx'))
const CanvasPane = lazy(() => import('./canvas/lazy.tsx'))

const sidePanels: Record<SidePanel, () => React.ReactNode> = {
  corpus: CorpusPanel,
  detection: LoadsPanel,
  trace: TracePanel,
  coding: CodingsPanel,
}

const views: Record<Exclude<View, 'workbench'>, () => React.ReactNode> = {
  questions: QuestionsView,
  memos: MemosView,
  recode: RecodeView,
  taxonomy: TaxonomyView,
  gallery: GalleryView,
  agreement: AgreementView,
  insights: InsightsView,
  exchange: ExchangeView,
}

export function App() {
  useFollowStudy()
  const study = useStudy()
  const resuming = useSession((state) => state.connection === 'connecting')
  return (
    <TooltipProvider delay={400}>
      <div className="shell">
        <a className="shell-skip" href="#centre">
          Skip to the centre
        </a>
        <TitleBar />
        <ConnectionBanner />
        {(study === undefined || (study === null && resuming)) && <Waiting />}
        {study === null && !resuming && <Welcome />}
        {study != null && (
          <div className="shell-body">
            <ActivityBar />
            <Body />
          </div>
        )}
        <StatusBar />
        <Dialogs />
        <Notices />
      </div>
    </TooltipProvider>
  )
}

function Body() {
  const view = useSession((state) => state.view)
  if (view === 'workbench') return <Workbench />
  const Shown = views[view]
  return (
    <main id="centre" className="shell-centre" data-part="editor" tabIndex={-1}>
      <ErrorBoundary part={`the ${view} view`} key={view}>
        <Shown />
      </ErrorBoundary>
    </main>
  )
}

function Workbench() {
  const side = useSession((state) => state.side)
  const sideShown = useSession((state) => state.sideShown)
  const inspectorShown = useSession((state) => state.inspectorShown)
  const Side = sidePanels[side]
  const panels: SplitPanel[] = [
    {
      id: 'centre',
      label: 'the centre',
      size: '58%',
      least: 280,
      content: (
        <main id="centre" className="shell-centre" tabIndex={-1}>
          <Centre />
        </main>
      ),
    },
  ]
  if (sideShown) {
    panels.unshift({
      id: 'side',
      label: 'the side panel',
      size: 270,
      least: 200,
      fixed: true,
      content: (
        <section className="shell-side" data-part="side" aria-label="Side panel" tabIndex={-1} key={side}>
          <ErrorBoundary part="the side panel">
            <Side />
          </ErrorBoundary>
        </section>
      ),
    })
  }
  if (inspectorShown) {
    panels.push({
      id: 'inspector',
      label: 'the inspector',
      size: 290,
      least: 200,
      fixed: true,
      content: (
        <aside className="shell-inspector" data-part="inspector" aria-label="Inspector" tabIndex={-1}>
          <ErrorBoundary part="the inspector">
            <Inspector />
          </ErrorBoundary>
        </aside>
      ),
    })
  }
  return <Splitter name="window" panels={panels} />
}

function Centre() {
  const centre = useSession((state) => state.centre)
  const panels: SplitPanel[] = []
  if (centre !== 'canvas') {
    panels.push({
      id: 'editor',
      label: 'the editor',
      size: '60%',
      least: 200,
      content: (
        <section className="shell-pane" data-part="editor" aria-label="Editor">
          <ErrorBoundary part="the editor">
            <Suspense fallback={<p className="shell-wait">Loading the editor…</p>}>
              <EditorPane />
            </Suspense>
          </ErrorBoundary>
        </section>
      ),
    })
  }
  if (centre !== 'editor') {
    panels.push({
      id: 'canvas',
      label: 'the canvas',
      size: '40%',
      least: 200,
      content: (
        <section className="shell-pane" data-part="canvas" aria-label="Canvas">
          <ErrorBoundary part="the canvas">
            <Suspense fallback={<p className="shell-wait">Loading the canvas…</p>}>
              <CanvasPane />
            </Suspense>
          </ErrorBoundary>
        </section>
      ),
    })
  }
  return <Splitter name="centre" panels={panels} />
}
