/** The small menu that asks at which model of a closed lane a link begins or ends: by mouse, by digit and by arrow keys. */
import { Layers } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import type { Point } from './geometry.ts'
import { placeIn } from './LinkMenu.tsx'
import { moveFocus, useFocus, useKeys } from './menuKeys.ts'
import { closeModelMenu, modelMenu, type ModelChoice } from './modelOfLane.ts'
import { expandLane } from './view.ts'

interface MenuProps extends ModelChoice {
  /** In pixels from the top left corner of the graph. */
  readonly at: Point
  readonly take: (modelId: string) => void
}

function Menu({ lane, models, at, take }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useFocus(menu, '[role="menuitem"]')
  const choose = (modelId: string) => {
    closeModelMenu()
    take(modelId)
  }
  const open = () => {
    closeModelMenu()
    expandLane(lane.id, true)
  }
  useKeys(menu, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    event.stopPropagation()
    const model = models[Number(event.key) - 1]
    if (event.key === 'Escape') closeModelMenu()
    else if (event.key.toLowerCase() === 'o') open()
    else if (model !== undefined) choose(model.id)
    else if (!moveFocus(menu.current, event)) return
    event.preventDefault()
  })
  return (
    <>
      <div className="canvas-menu-shade" onPointerDown={closeModelMenu} aria-hidden />
      <div ref={menu} className="canvas-menu nowheel" style={{ left: at.x, top: at.y }}>
        <p className="canvas-menu-title">
          <Layers size={12} aria-hidden /> Which model of {lane.name}?
        </p>
        <div role="menu" aria-label={`Which model of ${lane.name}?`} className="canvas-menu-models">
          {models.map(({ id, label }, index) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              className="canvas-menu-item"
              title={label}
              onClick={() => choose(id)}
            >
              <span className="canvas-chip-name">{label}</span>
              {index < 9 && <kbd className="canvas-menu-key">{index + 1}</kbd>}
            </button>
          ))}
        </div>
        <div className="canvas-menu-foot">
          <span className="canvas-menu-keys">Esc: leave</span>
          <Button tone="quiet" onClick={open}>
            Open the lane instead <kbd className="canvas-menu-key">o</kbd>
          </Button>
        </div>
      </div>
    </>
  )
}

const rowHeight = 26
const around = 90

export function ModelMenu({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const question = modelMenu((state) => state.question)
  useEffect(() => closeModelMenu, [])
  if (question === null) return null
  const { lane, models, at, take } = question
  const place = placeIn(frame.current, at, around + models.length * rowHeight)
  // Asked of both ends one after the other, it begins anew.
  return <Menu key={lane.id} lane={lane} models={models} at={place} take={take} />
}
