/** Buttons: with words, or with an icon and a tooltip that says the words. */
import type { LucideIcon } from 'lucide-react'
import type { ButtonHTMLAttributes } from 'react'
import { ariaShortcut } from './keyNames.ts'
import { Tooltip } from './Tooltip.tsx'

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'>

interface ButtonProps extends Native {
  readonly tone?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly icon?: LucideIcon
  readonly submit?: boolean
}

export function Button({ tone = 'plain', icon: Icon, submit = false, children, className, ...rest }: ButtonProps) {
  return (
    <button type={submit ? 'submit' : 'button'} className={`ui-button ui-button-${tone} ${className ?? ''}`} {...rest}>
      {Icon !== undefined && <Icon size={15} aria-hidden />}
      {children}
    </button>
  )
}

interface IconButtonProps extends Native {
  readonly icon: LucideIcon
  /** Name for people who do not see the icon, and text of the tooltip. */
  readonly label: string
  readonly keys?: string | undefined
  readonly side?: 'top' | 'right' | 'bottom' | 'left'
  readonly pressed?: boolean
}

export function IconButton({ icon: Icon, label, keys, side, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} {...(side === undefined ? {} : { side })}>
      <button
        type="button"
        className={`ui-icon-button ${className ?? ''}`}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys)}
        {...rest}
      >
        <Icon size={16} aria-hidden />
      </button>
    </Tooltip>
  )
}
