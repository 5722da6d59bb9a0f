/** Menus from one description: behind a button, in the menu bar, and at the pointer. */
import { ContextMenu as BaseContext } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Menubar as BaseMenubar } from '@base-ui/react/menubar'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './Kbd.tsx'

export interface MenuItem {
  readonly label: string
  /** Key in tinykeys notation; shown only. */
  readonly keys?: string | undefined
  readonly enabled?: boolean
  /** Present for an entry that is on or off. */
  readonly checked?: boolean
  readonly tone?: 'danger'
  /** Draws a line above. */
  readonly startsGroup?: boolean
  readonly perform: () => void
}

function Items({ items }: { readonly items: readonly MenuItem[] }) {
  return items.map((item) => <Entry key={item.label} item={item} />)
}

function Entry({ item }: { readonly item: MenuItem }) {
  const content = (
    <>
      <span className="ui-menu-mark">{item.checked === true && <Check size={14} aria-hidden />}</span>
      <span className="ui-menu-label">{item.label}</span>
      {item.keys !== undefined && <Kbd keys={item.keys} />}
    </>
  )
  const props = {
    className: `ui-menu-item ${item.tone === 'danger' ? 'ui-menu-danger' : ''}`,
    disabled: item.enabled === false,
    label: item.label,
    onClick: item.perform,
  }
  return (
    <>
      {item.startsGroup === true && <Base.Separator className="ui-menu-line" />}
      {item.checked === undefined ? (
        <Base.Item {...props}>{content}</Base.Item>
      ) : (
        <Base.CheckboxItem {...props} checked={item.checked} closeOnClick>
          {content}
        </Base.CheckboxItem>
      )}
    </>
  )
}

function Popup({ items, sideOffset = 4 }: { readonly items: readonly MenuItem[]; readonly sideOffset?: number }) {
  return (
    <Base.Portal>
      <Base.Positioner className="ui-layer" sideOffset={sideOffset} align="start" collisionPadding={8}>
        <Base.Popup className="ui-menu">
          <Items items={items} />
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}

interface MenuButtonProps {
  /** The button; its accessible name is the menu's. */
  readonly trigger: ReactElement
  readonly items: readonly MenuItem[]
}

export function MenuButton({ trigger, items }: MenuButtonProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Popup items={items} />
    </Base.Root>
  )
}

interface MenubarProps {
  readonly label: string
  readonly menus: readonly { readonly label: string; readonly items: readonly MenuItem[] }[]
}

export function Menubar({ label, menus }: MenubarProps) {
  return (
    <BaseMenubar className="ui-menubar" aria-label={label}>
      {menus.map((menu) => (
        <Base.Root key={menu.label}>
          <Base.Trigger className="ui-menubar-trigger">{menu.label}</Base.Trigger>
          <Popup items={menu.items} sideOffset={2} />
        </Base.Root>
      ))}
    </BaseMenubar>
  )
}

interface ContextMenuProps {
  readonly items: readonly MenuItem[]
  readonly className?: string
  readonly children: ReactNode
}

/** Opens on right click, on long press and, with the keyboard, on the menu key or Shift+F10. */
export function ContextMenu({ items, className, children }: ContextMenuProps) {
  return (
    <BaseContext.Root>
      <BaseContext.Trigger className={className}>{children}</BaseContext.Trigger>
      <BaseContext.Portal>
        <BaseContext.Positioner className="ui-layer" collisionPadding={8}>
          <BaseContext.Popup className="ui-menu">
            <Items items={items} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  )
}
