/** Checkbox: a choice that is on or off, with its words. */
import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

interface CheckboxProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <label className="ui-checkbox">
      <Base.Root className="ui-checkbox-box" checked={checked} onCheckedChange={onChange} disabled={disabled}>
        <Base.Indicator className="ui-checkbox-mark">
          <Check size={12} strokeWidth={3} aria-hidden />
        </Base.Indicator>
      </Base.Root>
      <span>{label}</span>
    </label>
  )
}
