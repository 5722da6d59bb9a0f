/** A text that is always editable: saved as one step when it is left, put back by Escape. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'

interface EditableTextProps {
  readonly label: string
  readonly value: string
  /** Resolves to false when it could not be saved; the old text comes back then. */
  readonly onSave: (value: string) => Promise<boolean>
  readonly multiline?: boolean
  readonly maxLength: number
  readonly placeholder?: string
  readonly hint?: string
  /** What is wrong with a text, or undefined; a wrong text is not saved. */
  readonly problem?: (value: string) => string | undefined
  /** What saving the changed text will do, said while it is being written. */
  readonly foretell?: (value: string) => string | undefined
  /** The label is read out only, where the place says it already. */
  readonly quiet?: boolean
  readonly className?: string
}

export function EditableText(props: EditableTextProps) {
  const { label, value, multiline = false } = props
  const id = useId()
  const editing = useDraft(props)
  const problem = editing.problem
  const hint = editing.changed ? (props.foretell?.(editing.shown) ?? props.hint) : props.hint
  const described = problem !== undefined || hint !== undefined ? `${id}-note` : undefined
  const shared = {
    id,
    className: 'ui-input',
    value: editing.shown,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    'aria-describedby': described,
    'aria-invalid': problem !== undefined,
    'data-invalid': problem === undefined ? undefined : '',
    onFocus: editing.focus,
    onBlur: editing.leave,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => editing.key(event, multiline),
  }
  return (
    <div className={`ui-field taxonomy-field ${props.className ?? ''}`}>
      <label className={props.quiet === true ? 'ui-hidden' : 'ui-label'} htmlFor={id}>
        {label}
      </label>
      {multiline ? (
        <textarea rows={2} {...shared} onChange={(event) => editing.type(event.target.value)} />
      ) : (
        <input spellCheck={false} {...shared} onChange={(event) => editing.type(event.target.value)} />
      )}
      {problem !== undefined && (
        <p id={described} className="ui-problem" role="alert">
          {problem}
        </p>
      )}
      {problem === undefined && hint !== undefined && (
        <p id={described} className="ui-hint">
          {hint}
        </p>
      )}
      <output className="ui-hidden">{editing.saving ? `Saving ${label}: ${value}` : ''}</output>
    </div>
  )
}

/** The draft is shown until the saved text comes back, so that the field never flickers to the old one. */
function useDraft({ value, onSave, problem: check }: EditableTextProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)
  const focused = useRef(false)
  useEffect(() => {
    if (!focused.current) setDraft(null)
  }, [value])
  const shown = draft ?? value
  const problem = draft === null ? undefined : check?.(draft)

  async function save(): Promise<void> {
    if (draft === null || draft === value) return setDraft(null)
    if (problem !== undefined) return setDraft(null)
    setSaving(true)
    if (!(await onSave(draft))) setDraft(null)
    setSaving(false)
  }

  function key(event: KeyboardEvent<HTMLElement>, multiline: boolean): void {
    if (event.key === 'Escape' && draft !== null) {
      event.preventDefault()
      event.stopPropagation()
      setDraft(null)
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }

  return {
    shown,
    changed: draft !== null && draft !== value,
    problem,
    saving,
    type: setDraft,
    key,
    focus: () => {
      focused.current = true
    },
    leave: () => {
      focused.current = false
      void save()
    },
  }
}
