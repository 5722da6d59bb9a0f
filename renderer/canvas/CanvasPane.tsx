/** The canvas of the current repository: palette, graph, outline, and what to do while there is nothing yet. */
import { ReactFlowProvider } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { DraftingCompass, FolderGit2, Share2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { addModel } from '../actions/addModel.ts'
import { canvasActions } from '../actions/canvasActions.ts'
import { draftPipelines } from '../actions/draftPipelines.ts'
import { keyOf, useKeyOf } from '../actions/effectiveKeys.ts'
import { isEnabled, runAction } from '../actions/run.ts'
import { session, useSession } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { ContextMenu, type MenuItem } from '../ui/Menu.tsx'
import { CanvasDialogs } from './CanvasDialogs.tsx'
import { CanvasOutline } from './CanvasOutline.tsx'
import { CanvasSearch } from './CanvasSearch.tsx'
import { CanvasToolbar } from './CanvasToolbar.tsx'
import { ModelGraph } from './ModelGraph.tsx'
import { ComparePane } from './compare/ComparePane.tsx'
import { compareState } from './compare/compareState.ts'
import { Palette } from './Palette.tsx'
import { hitOf, laneOf } from './pointer.ts'
import { ProblemsSplit } from './problems/ProblemsSplit.tsx'
import { ProblemsProvider } from './problems/useProblems.tsx'
import { SuggestionsSplit } from './suggestions/SuggestionsSplit.tsx'
import { useGhosts } from './suggestions/useSuggestions.ts'
import { type DrawnScene, useScene } from './useScene.ts'
import { canvasView } from './view.ts'
import './canvas.css'

/** Only what can be done with the selection now; the menubar lists everything. */
function menuItems(): MenuItem[] {
  const state = session.getState()
  return canvasActions
    .filter((action) => isEnabled(action, state))
    .map((action) => ({
      label: action.label,
      keys: keyOf(action.name),
      startsGroup: action.startsGroup === true,
      ...(action.name === 'canvas.delete' ? { tone: 'danger' as const } : {}),
      perform: () => runAction(action),
    }))
}

/** The menu is about what lies under the pointer, a stage or the whole; a selection that contains it stays. */
function selectUnderPointer(event: MouseEvent, { graph }: DrawnScene): void {
  const laneId = laneOf(event.target)
  const lane = graph.lanes.find(({ id }) => id === laneId)
  if (lane !== undefined) session.setState({ unitIds: lane.modelIds, codingId: null })
  const hit = hitOf(event.target)
  if (hit === null) return
  const { unitIds } = session.getState()
  const codingId = (event.target as Element).closest<HTMLElement>('[data-coding]')?.dataset['coding'] ?? null
  session.setState({ unitIds: unitIds.includes(hit.unitId) ? unitIds : [hit.unitId], codingId })
}

function FirstSteps() {
  const keyFor = useKeyOf()
  const addKey = keyFor(addModel.name)
  const draftKey = keyFor(draftPipelines.name)
  return (
    <div className="canvas-first">
      <EmptyState
        icon={Share2}
        title="No model on this canvas yet"
        actions={
          <>
            <Button tone="primary" onClick={() => runAction(addModel)}>
              Add model {addKey !== undefined && <Kbd keys={addKey} />}
            </Button>
            <Button icon={DraftingCompass} onClick={() => runAction(draftPipelines)}>
              Draft pipelines {draftKey !== undefined && <Kbd keys={draftKey} />}
            </Button>
          </>
        }
      >
        Drag a load, a file, selected text from the editor or a stage from the palette onto this canvas. Then drag from
        the dot beside a stage to a stage of another model to say how they work together. Or let the detector draft what
        it finds in the code, and answer its suggestions.
      </EmptyState>
    </div>
  )
}

function Surface({ scene }: { readonly scene: DrawnScene }) {
  const mode = canvasView((state) => state.mode)
  // The menu's entries depend on the selection.
  useSession((state) => state.unitIds)
  const ghosts = useGhosts(scene).shown.length
  const empty = scene.graph.models.length === 0
  return (
    <ContextMenu className="canvas-surface" items={menuItems()}>
      {/* The handler reacts to a right click anywhere below; the elements themselves are reached by keyboard. */}
      <div className="canvas-views" data-mode={mode} onContextMenuCapture={(event) => selectUnderPointer(event, scene)}>
        {mode !== 'outline' && (
          <ReactFlowProvider key={scene.repositoryId}>
            <ModelGraph scene={scene} />
          </ReactFlowProvider>
        )}
        {mode !== 'graph' && <CanvasOutline scene={scene} />}
        {(!empty || ghosts > 0) && <CanvasSearch scene={scene} />}
        {empty && ghosts === 0 && <FirstSteps />}
      </div>
    </ContextMenu>
  )
}

export function CanvasPane() {
  const { scene, error } = useScene()
  const palette = canvasView((state) => state.palette)
  const comparing = compareState((state) => state.shown)
  if (scene === null) {
    return (
      <div className="canvas-pane">
        <EmptyState icon={FolderGit2} title="No repository is open">
          Choose a repository in the corpus: each has its own canvas.
        </EmptyState>
      </div>
    )
  }
  if (comparing && scene !== undefined) {
    return (
      <>
        <ComparePane scene={scene} />
        <CanvasDialogs scene={scene} />
      </>
    )
  }
  return (
    <ProblemsProvider scene={scene}>
      {/* A click on its background brings the keys here. */}
      <div className="canvas-pane" tabIndex={-1}>
        <CanvasToolbar />
        <div className="canvas-body">
          {scene === undefined ? (
            <p className="canvas-waiting">
              {error === undefined ? 'Reading the graph…' : 'The graph could not be read.'}
            </p>
          ) : (
            <>
              <SuggestionsSplit scene={scene}>
                <ProblemsSplit scene={scene}>
                  {palette && <Palette scene={scene} />}
                  <Surface scene={scene} />
                </ProblemsSplit>
              </SuggestionsSplit>
              <CanvasDialogs scene={scene} />
            </>
          )}
        </div>
      </div>
    </ProblemsProvider>
  )
}
