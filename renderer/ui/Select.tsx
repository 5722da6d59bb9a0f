/** Select: one choice out of a list that opens below. */
import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'

export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (value: string) => void
  /** Shows the label above; otherwise it is only read out. */
  readonly labelled?: boolean
  /** Where a dialog begins. */
  readonly autoFocus?: boolean
}

export function Select({ label, options, value, onChange, labelled = false, autoFocus = false }: SelectProps) {
  return (
    <div className="ui-field">
      <Base.Root items={options} value={value} onValueChange={(next) => next !== null && onChange(next)}>
        {labelled && <Base.Label className="ui-label">{label}</Base.Label>}
        <Base.Trigger className="ui-select" autoFocus={autoFocus} {...(labelled ? {} : { 'aria-label': label })}>
          <Base.Value className="ui-select-value" />
          <Base.Icon className="ui-select-icon">
            <ChevronDown size={14} aria-hidden />
          </Base.Icon>
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className="ui-layer" sideOffset={4} alignItemWithTrigger={false} collisionPadding={8}>
            <Base.Popup className="ui-menu ui-select-popup">
              <Base.List>
                {options.map((option) => (
                  <Base.Item key={option.value} value={option.value} className="ui-menu-item">
                    <span className="ui-menu-mark">
                      <Base.ItemIndicator>
                        <Check size={14} aria-hidden />
                      </Base.ItemIndicator>
                    </span>
                    <Base.ItemText className="ui-menu-label">{option.label}</Base.ItemText>
                  </Base.Item>
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </div>
  )
}
