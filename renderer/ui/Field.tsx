/** Fields: a labelled line or area of text, and the search field above lists. */
import { Field as Base } from '@base-ui/react/field'
import { Search, X } from 'lucide-react'
import type { InputHTMLAttributes, KeyboardEvent, ReactNode, Ref } from 'react'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** What is wrong with the value, shown instead of the hint. */
  readonly problem?: string | undefined
  readonly multiline?: boolean
  readonly placeholder?: string
  readonly autoFocus?: boolean
  /** A button beside the field. */
  readonly beside?: ReactNode
}

export function Field({ label, value, onChange, hint, problem, multiline = false, beside, ...rest }: FieldProps) {
  return (
    <Base.Root className="ui-field" invalid={problem !== undefined}>
      <Base.Label className="ui-label">{label}</Base.Label>
      <span className="ui-field-row">
        <Base.Control
          className="ui-input"
          value={value}
          onValueChange={onChange}
          spellCheck={multiline}
          {...(multiline ? { render: <textarea rows={4} onKeyDown={submit} /> } : {})}
          {...rest}
        />
        {beside}
      </span>
      {problem === undefined && hint !== undefined && <Base.Description className="ui-hint">{hint}</Base.Description>}
      {problem !== undefined && (
        <Base.Error className="ui-problem" match>
          {problem}
        </Base.Error>
      )}
    </Base.Root>
  )
}

/** In an area of several lines Enter begins the next one, so that the form needs another key. */
function submit(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
}

interface SearchFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Escape clears it first; only an empty field lets Escape pass on. */
export function SearchField({ label, value, onChange, inputRef, onKeyDown, ...rest }: SearchFieldProps) {
  return (
    <span className="ui-search">
      <Search size={14} aria-hidden />
      <input
        ref={inputRef}
        className="ui-search-input"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            event.stopPropagation()
            onChange('')
          }
          onKeyDown?.(event)
        }}
        spellCheck={false}
        {...rest}
      />
      {value !== '' && (
        <button type="button" className="ui-bare-icon" aria-label={`Clear ${label}`} onClick={() => onChange('')}>
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  )
}
