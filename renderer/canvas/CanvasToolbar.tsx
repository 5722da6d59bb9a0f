/** The bar above the canvas: what is shown, and the steps that people take most. */
import {
  AlignHorizontalJustifyStart,
  Download,
  DraftingCompass,
  Ellipsis,
  FilePlus2,
  GalleryVerticalEnd,
  Ghost,
  GitCompareArrows,
  Layers,
  LayoutGrid,
  ListTree,
  type LucideIcon,
  Map as MapIcon,
  Maximize,
  Network,
  PanelLeft,
  Search,
  Share2,
  Spline,
  Tag,
} from 'lucide-react'
import type { Action } from '../actions/action.ts'
import { addModel } from '../actions/addModel.ts'
import { addStage } from '../actions/addStage.ts'
import { alignActions } from '../actions/alignModels.ts'
import { arrangeAnew, arrangeCanvas } from '../actions/arrangeCanvas.ts'
import { canvasModes } from '../actions/canvasModes.ts'
import { toggleCompare } from '../actions/compareActions.ts'
import { connectModels } from '../actions/connectModels.ts'
import { draftPipelines } from '../actions/draftPipelines.ts'
import { exportPipelines } from '../actions/exportPipelines.ts'
import { findOnCanvas } from '../actions/findOnCanvas.ts'
import { fitCanvas } from '../actions/fitCanvas.ts'
import { showGallery } from '../actions/galleryActions.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { groupModels } from '../actions/laneActions.ts'
import { isEnabled, runAction } from '../actions/run.ts'
import { toggleGhosts } from '../actions/suggestionViewActions.ts'
import { toggleMinimap } from '../actions/toggleMinimap.ts'
import { togglePalette } from '../actions/togglePalette.ts'
import { session, useSession } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import { MenuButton } from '../ui/Menu.tsx'
import { SuggestionsTool } from './suggestions/SuggestionsTool.tsx'
import { suggestionView } from './suggestions/suggestionView.ts'
import { ProblemsTool } from './problems/ProblemsTool.tsx'
import { drawnGraph, selectedUnits } from './scene.ts'
import { canvasView } from './view.ts'

function Tool({
  action,
  icon,
  pressed,
  anyTime = false,
}: {
  readonly action: Action
  readonly icon: LucideIcon
  readonly pressed?: boolean
  /** For actions whose keys belong to the canvas only while it has the focus: a click brings the focus along. */
  readonly anyTime?: boolean
}) {
  const keyOf = useKeyOf()
  const enabled = useSession((state) => anyTime || action.enabled?.(state) !== false)
  return (
    <IconButton
      icon={icon}
      label={action.label.replace('…', '')}
      keys={keyOf(action.name)}
      disabled={!enabled}
      {...(pressed === undefined ? {} : { pressed })}
      onClick={() => runAction(action)}
    />
  )
}

/** Everything that the bar has no room for; the menu itself gives the canvas the keys that actions ask for. */
function MoreTools() {
  const keyOf = useKeyOf()
  const several = useSession(({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 1)
  // What can be done depends on what is selected.
  useSession((state) => state.unitIds)
  const items = folded.flatMap((group) =>
    group.map((action, index) => ({
      label: action.label,
      keys: keyOf(action.name),
      startsGroup: index === 0 && group !== folded[0],
      enabled: (several && ofFocus.includes(action)) || isEnabled(action, session.getState()),
      perform: () => runAction(action),
    })),
  )
  return (
    <span className="canvas-toolbar-more">
      <MenuButton trigger={<IconButton icon={Ellipsis} label="More Tools" />} items={items} />
    </span>
  )
}

/** Where things stand: the two layouts, and lining up what is selected. */
function Placing() {
  const keyOf = useKeyOf()
  // By what is selected alone: the menu itself gives the canvas the keys that the actions ask for.
  const selected = useSession((state) => selectedUnits(state).models.length)
  const items = [arrangeCanvas, arrangeAnew, ...alignActions].map((action) => ({
    label: action.label,
    keys: keyOf(action.name),
    startsGroup: action === alignActions[0] || action.name === 'canvas.distribute.x',
    enabled: alignActions.includes(action)
      ? selected >= (action.name.startsWith('canvas.distribute') ? 3 : 2)
      : isEnabled(action, session.getState()),
    perform: () => runAction(action),
  }))
  return (
    <MenuButton
      trigger={<IconButton icon={AlignHorizontalJustifyStart} label="Align and Distribute" />}
      items={items}
    />
  )
}

const folded: readonly (readonly Action[])[] = [
  [addStage, connectModels, groupModels],
  [arrangeCanvas, arrangeAnew, fitCanvas, findOnCanvas, toggleMinimap],
  [toggleGhosts, draftPipelines],
  [toggleCompare, showGallery, exportPipelines],
  canvasModes,
]

/** Their keys are the canvas's only while it has the focus, which the menu brings along. */
const ofFocus: readonly Action[] = [groupModels, findOnCanvas]

const modeIcons: readonly LucideIcon[] = [Network, Share2, ListTree]

export function CanvasToolbar() {
  const palette = canvasView((state) => state.palette)
  const mode = canvasView((state) => state.mode)
  const minimap = canvasView((state) => state.minimap)
  const ghosts = suggestionView((state) => state.ghosts)
  const several = useSession(({ repositoryId }) => (drawnGraph(repositoryId)?.models.length ?? 0) > 1)
  return (
    <div className="canvas-toolbar" role="toolbar" aria-label="Canvas">
      <span className="canvas-toolbar-last">
        <Tool action={togglePalette} icon={PanelLeft} pressed={palette} />
        <span className="canvas-toolbar-gap" />
      </span>
      <Tool action={addModel} icon={FilePlus2} />
      <span className="canvas-toolbar-spare">
        <Tool action={addStage} icon={Tag} />
      </span>
      <span className="canvas-toolbar-seldom">
        <Tool action={connectModels} icon={Spline} />
        <span className="canvas-toolbar-gap" />
        <Tool action={arrangeCanvas} icon={LayoutGrid} />
      </span>
      <span className="canvas-toolbar-rare">
        <Placing />
        <Tool action={groupModels} icon={Layers} anyTime={several} />
      </span>
      <span className="canvas-toolbar-gap" />
      <ProblemsTool />
      <SuggestionsTool />
      <span className="canvas-toolbar-rare">
        <Tool action={toggleGhosts} icon={Ghost} pressed={ghosts} />
        <Tool action={draftPipelines} icon={DraftingCompass} />
      </span>
      <span className="canvas-toolbar-spare">
        <Tool action={findOnCanvas} icon={Search} anyTime={several} />
      </span>
      <span className="canvas-toolbar-last">
        <Tool action={fitCanvas} icon={Maximize} />
      </span>
      <span className="canvas-toolbar-rare">
        <Tool action={toggleMinimap} icon={MapIcon} pressed={minimap} />
      </span>
      <span className="canvas-toolbar-seldom">
        <span className="canvas-toolbar-gap" />
        <Tool action={toggleCompare} icon={GitCompareArrows} pressed={false} />
        <Tool action={showGallery} icon={GalleryVerticalEnd} />
        <Tool action={exportPipelines} icon={Download} />
      </span>
      <MoreTools />
      <fieldset className="canvas-toolbar-end" aria-label="Shown as">
        {canvasModes.map((action, index) => (
          <Tool
            key={action.name}
            action={action}
            icon={modeIcons[index] ?? Network}
            pressed={action.name === `canvas.show.${mode}`}
          />
        ))}
      </fieldset>
    </div>
  )
}
