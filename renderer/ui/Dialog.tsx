/** Dialog: a modal surface with a title, a body and buttons; Escape and the corner button close it. */
import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useReturnOfFocus } from './returnOfFocus.ts'

interface DialogProps {
  readonly title: string
  /** One sentence below the title. */
  readonly description?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  readonly className?: string
  /** Top left corner in the window, for a dialog about one place in it; else it stands in the middle. */
  readonly place?: { readonly left: number; readonly top: number }
  readonly onClose: () => void
  readonly children?: ReactNode
  /** Buttons, the one to press last. */
  readonly footer?: ReactNode
}

export function Dialog({
  title,
  description,
  size = 'medium',
  className = '',
  place,
  onClose,
  children,
  footer,
}: DialogProps) {
  useReturnOfFocus()
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="ui-backdrop" />
        <Base.Popup
          className={`ui-dialog ui-dialog-${size} ${className}`}
          {...(place === undefined ? {} : { style: { ...place, transform: 'none' } })}
        >
          <header className="ui-dialog-header">
            <Base.Title className="ui-dialog-title">{title}</Base.Title>
            <Base.Close className="ui-icon-button" aria-label="Close">
              <X size={16} aria-hidden />
            </Base.Close>
          </header>
          {description !== undefined && (
            <Base.Description className="ui-dialog-description">{description}</Base.Description>
          )}
          <div className="ui-dialog-body">{children}</div>
          {footer !== undefined && <footer className="ui-dialog-footer">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
