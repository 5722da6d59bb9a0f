/** Filter field: type to find something to filter by; Enter adds it, arrows choose, Escape closes. */
import { ListFilter } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react'
import { codingScope } from '../session/codingQuery.ts'
import { type FilterNames, type FilterOption, filterOptions } from './codingFilter.ts'

/** By this the action that filters finds it. */
export const filterFieldId = 'coding-filter'

export function FilterField({ names }: { readonly names: FilterNames }) {
  const id = useId()
  const scope = codingScope()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [index, setIndex] = useState(0)
  const options = useMemo(() => (open ? filterOptions(typed, scope, names) : []), [open, typed, scope, names])
  const at = Math.min(index, Math.max(0, options.length - 1))

  function type(text: string): void {
    setTyped(text)
    setIndex(0)
    setOpen(true)
  }

  function choose(option: FilterOption | undefined): void {
    if (option === undefined) return
    codingScope.setState(option.scope)
    setTyped('')
    setIndex(0)
    // Closed, it does not lie over the chips and the list that follow at once.
    setOpen(false)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (move !== undefined && open && options.length > 0) {
      setIndex((at + move + options.length) % options.length)
    } else if (event.key === 'ArrowDown') {
      setOpen(true)
    } else if (event.key === 'Enter' && open) {
      choose(options[at])
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      setOpen(false)
      setTyped('')
    } else if (event.key === 'Backspace' && typed === '') {
      removeLast()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className="coding-filter-field"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <span className="ui-search">
        <ListFilter size={14} aria-hidden />
        <input
          id={filterFieldId}
          className="ui-search-input"
          role="combobox"
          aria-label="Add a filter"
          aria-expanded={open}
          aria-controls={`${id}-options`}
          aria-autocomplete="list"
          aria-activedescendant={open && options.length > 0 ? `${id}-${at}` : undefined}
          placeholder="Add a filter: code, rater, text…"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
      </span>
      <Options id={id} open={open} options={options} at={at} onChoose={choose} />
    </div>
  )
}

interface OptionsProps {
  readonly id: string
  readonly open: boolean
  readonly options: readonly FilterOption[]
  readonly at: number
  readonly onChoose: (option: FilterOption) => void
}

function Options({ id, open, options, at, onChoose }: OptionsProps) {
  // The field keeps the focus and the keys, so that one goes on typing; options only take the pointer.
  const pointing = (option: FilterOption) => ({
    onPointerDown: (event: PointerEvent) => event.preventDefault(),
    onClick: () => onChoose(option),
  })
  return (
    <div className="coding-filter-options" id={`${id}-options`} role="listbox" aria-label="Filters" hidden={!open}>
      {options.map((option, position) => (
        <div
          key={option.key}
          id={`${id}-${position}`}
          role="option"
          aria-selected={position === at}
          className="coding-filter-option"
          ref={position === at ? inSight : null}
          {...pointing(option)}
        >
          <span className="coding-filter-label">{option.label}</span>
          <span className="coding-filter-kind">{option.kind}</span>
        </div>
      ))}
    </div>
  )
}

/** Backspace in the empty field takes the last chip away. */
function removeLast(): void {
  const filters = document.getElementById(filterFieldId)?.closest('.coding-filters')
  filters?.querySelector<HTMLElement>('.coding-filter-chip:last-of-type button')?.click()
}

function inSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
