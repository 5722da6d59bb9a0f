/** Tooltip: a few words about a control, with its key, on hover and on keyboard focus. */
import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'

interface TooltipProps {
  readonly text: ReactNode
  /** Key in tinykeys notation. */
  readonly keys?: string | undefined
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  /** The control itself; it needs an accessible name of its own. */
  readonly children: ReactElement
}

export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="ui-layer">
          <Base.Popup className="ui-tooltip">
            {text}
            {keys !== undefined && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Around the whole page: once one tooltip was shown, its neighbours follow without delay. */
export const TooltipProvider = Base.Provider
