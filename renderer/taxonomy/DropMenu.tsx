/** The choices that a drop leaves open, as a menu where it happened. */
import { Menu as Base } from '@base-ui/react/menu'
import type { MenuItem } from '../ui/Menu.tsx'

interface DropMenuProps {
  readonly at: { readonly x: number; readonly y: number }
  readonly items: readonly MenuItem[]
  readonly onClose: () => void
}

export function DropMenu({ at, items, onClose }: DropMenuProps) {
  const anchor = { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner className="ui-layer" anchor={anchor} side="bottom" align="start" collisionPadding={8}>
          <Base.Popup className="ui-menu" aria-label="What to do with what was dropped">
            {items.map((item) => (
              <Base.Item
                key={item.label}
                className="ui-menu-item"
                disabled={item.enabled === false}
                label={item.label}
                onClick={item.perform}
              >
                <span className="ui-menu-mark" />
                <span className="ui-menu-label">{item.label}</span>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
