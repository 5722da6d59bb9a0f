/** The bar above the canvas: what is shown, and the steps that people take most. */
import { FilePlus2, LayoutGrid, ListTree, Maximize, Network, PanelLeft, Share2, Spline, Tag } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { Action } from '../actions/action.ts'
import { addModel } from '../actions/addModel.ts'
import { addStage } from '../actions/addStage.ts'
import { arrangeCanvas } from '../actions/arrangeCanvas.ts'
import { canvasModes } from '../actions/canvasModes.ts'
import { connectModels } from '../actions/connectModels.ts'
import { fitCanvas } from '../actions/fitCanvas.ts'
import { useKeyOf } from '../actions/effectiveKeys.ts'
import { runAction } from '../actions/run.ts'
import { togglePalette } from '../actions/togglePalette.ts'
import { useSession } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import { canvasView } from './view.ts'

function Tool({
  action,
  icon,
  pressed,
}: {
  readonly action: Action
  readonly icon: LucideIcon
  readonly pressed?: boolean
}) {
  const keyOf = useKeyOf()
  const enabled = useSession((state) => action.enabled?.(state) !== false)
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

const modeIcons: readonly LucideIcon[] = [Network, Share2, ListTree]

export function CanvasToolbar() {
  const palette = canvasView((state) => state.palette)
  const mode = canvasView((state) => state.mode)
  return (
    <div className="canvas-toolbar" role="toolbar" aria-label="Canvas">
      <Tool action={togglePalette} icon={PanelLeft} pressed={palette} />
      <span className="canvas-toolbar-gap" />
      <Tool action={addModel} icon={FilePlus2} />
      <Tool action={addStage} icon={Tag} />
      <Tool action={connectModels} icon={Spline} />
      <span className="canvas-toolbar-gap" />
      <Tool action={arrangeCanvas} icon={LayoutGrid} />
      <Tool action={fitCanvas} icon={Maximize} />
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
