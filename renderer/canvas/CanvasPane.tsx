/** The canvas of the current repository: palette, graph, outline, and what to do while there is nothing yet. */
import { ReactFlowProvider } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { FolderGit2, Share2 } from 'lucide-react'
import type { MouseEvent } from 'react'
import { addModel } from '../actions/addModel.ts'
import { canvasActions } from '../actions/canvasActions.ts'
import { keyOf, useKeyOf } from '../actions/effectiveKeys.ts'
import { isEnabled, runAction } from '../actions/run.ts'
import { session, useSession } from '../session/state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { ContextMenu, type MenuItem } from '../ui/Menu.tsx'
import { CanvasDialogs } from './CanvasDialogs.tsx'
import { CanvasOutline } from './CanvasOutline.tsx'
import { CanvasToolbar } from './CanvasToolbar.tsx'
import { ModelGraph } from './ModelGraph.tsx'
import { Palette } from './Palette.tsx'
import { hitOf } from './pointer.ts'
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

/** The menu is about what lies under the pointer; a selection that contains it stays. */
function selectUnderPointer(event: MouseEvent): void {
  const hit = hitOf(event.target)
  if (hit !== null && !session.getState().unitIds.includes(hit.unitId))
    session.setState({ unitIds: [hit.unitId], codingId: null })
}

function FirstSteps() {
  const addKey = useKeyOf()(addModel.name)
  return (
    <div className="canvas-first">
      <EmptyState
        icon={Share2}
        title="No model on this canvas yet"
        actions={
          <Button tone="primary" onClick={() => runAction(addModel)}>
            Add model {addKey !== undefined && <Kbd keys={addKey} />}
          </Button>
        }
      >
        Drag a load from the list of loads, selected text from the editor, or a stage from the palette onto this canvas.
        Then drag from the edge of one model to another to say how they work together.
      </EmptyState>
    </div>
  )
}

function Surface({ scene }: { readonly scene: DrawnScene }) {
  const mode = canvasView((state) => state.mode)
  // The menu's entries depend on the selection.
  useSession((state) => state.unitIds)
  const empty = scene.graph.models.length === 0
  return (
    <ContextMenu className="canvas-surface" items={menuItems()}>
      {/* The handler reacts to a right click anywhere below; the elements themselves are reached by keyboard. */}
      <div className="canvas-views" data-mode={mode} onContextMenuCapture={selectUnderPointer}>
        {mode !== 'outline' && (
          <ReactFlowProvider key={scene.repositoryId}>
            <ModelGraph scene={scene} />
          </ReactFlowProvider>
        )}
        {mode !== 'graph' && <CanvasOutline scene={scene} />}
        {empty && <FirstSteps />}
      </div>
    </ContextMenu>
  )
}

export function CanvasPane() {
  const { scene, error } = useScene()
  const palette = canvasView((state) => state.palette)
  if (scene === null) {
    return (
      <div className="canvas-pane">
        <EmptyState icon={FolderGit2} title="No repository is open">
          Choose a repository in the corpus: each has its own canvas.
        </EmptyState>
      </div>
    )
  }
  return (
    <div className="canvas-pane">
      <CanvasToolbar />
      <div className="canvas-body">
        {scene === undefined ? (
          <p className="canvas-waiting">
            {error === undefined ? 'Reading the graph…' : 'The graph could not be read.'}
          </p>
        ) : (
          <>
            {palette && <Palette scene={scene} />}
            <Surface scene={scene} />
            <CanvasDialogs scene={scene} />
          </>
        )}
      </div>
    </div>
  )
}
