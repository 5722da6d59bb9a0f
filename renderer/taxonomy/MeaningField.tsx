/**
 * A text that raters decide by. While it is being changed, it asks whether the meaning changes or only the wording, and
 * why; leaving it saves, as anywhere else.
 */
import { type FocusEvent, type KeyboardEvent, type MouseEvent, useId, useState } from 'react'
import { counted } from '../../shared/text/counted.ts'
import { Button } from '../ui/Button.tsx'
import type { Meant } from './steps.ts'

interface MeaningFieldProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  /** How many codings would be looked at again. */
  readonly codings: number
  readonly onSave: (value: string, meant: Meant) => Promise<boolean>
}

const onlyWords: Meant = { meaningChanged: false, reason: '' }

export function MeaningField({ label, value, placeholder, codings, onSave }: MeaningFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [meant, setMeant] = useState(onlyWords)
  const dirty = draft !== null && draft !== value

  function discard(): void {
    setDraft(null)
    setMeant(onlyWords)
  }

  async function save(): Promise<void> {
    if (dirty) await onSave(draft, meant)
    discard()
  }

  function onBlur(event: FocusEvent<HTMLElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) void save()
  }

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const enter = event.key === 'Enter' && (event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
    if (event.key === 'Escape' && dirty) discard()
    else if (enter) void save()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="ui-field taxonomy-field" role="presentation" onBlur={onBlur} onKeyDown={onKey}>
      <label className="ui-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className="ui-input"
        rows={2}
        maxLength={10_000}
        placeholder={placeholder}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
      />
      {dirty && (
        <Meaning label={label} codings={codings} meant={meant} onChange={setMeant} onSave={() => void save()} />
      )}
    </div>
  )
}

function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
}

interface MeaningProps {
  readonly label: string
  readonly codings: number
  readonly meant: Meant
  readonly onChange: (meant: Meant) => void
  readonly onSave: () => void
}

function Meaning({ label, codings, meant, onChange, onSave }: MeaningProps) {
  const name = useId()
  return (
    // Pressing on words must not take the focus out of the field: leaving it saves.
    <div className="taxonomy-meaning" role="presentation" onMouseDown={keepFocus}>
      <div role="radiogroup" aria-label={`What changes about ${label}`} className="taxonomy-meaning-choice">
        {[false, true].map((meaningChanged) => (
          <label key={String(meaningChanged)} className="taxonomy-radio">
            <input
              type="radio"
              name={name}
              checked={meant.meaningChanged === meaningChanged}
              onChange={() => onChange({ ...meant, meaningChanged })}
            />
            {meaningChanged ? 'The meaning changes' : 'Only the wording changes'}
          </label>
        ))}
      </div>
      <p className="ui-hint">
        {meant.meaningChanged
          ? `${counted(codings, 'coding', 'codings')} will wait in the re-code list.`
          : 'Codings stay as they are.'}
      </p>
      <div className="taxonomy-meaning-end">
        <input
          className="ui-input"
          aria-label="Reason"
          placeholder="Reason (optional)"
          value={meant.reason}
          maxLength={4000}
          onChange={(event) => onChange({ ...meant, reason: event.target.value })}
        />
        <Button tone="primary" onClick={onSave}>
          Save
        </Button>
      </div>
    </div>
  )
}
