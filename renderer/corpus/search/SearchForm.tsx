/** Search form: the field, the three switches beside it, and where to look. */
import { CaseSensitive, Regex, WholeWord } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useRepositories } from '../../session/useStudy.ts'
import { useSession } from '../../session/state.ts'
import { IconButton } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'
import { corpusTab } from '../corpusTab.ts'
import { ask, giveUp, search, toggleSwitch } from './runSearch.ts'
import { searching } from './searchState.ts'

const switches = [
  { name: 'matchCase', label: 'Match Case', code: 'KeyC', keys: 'Alt+c', icon: CaseSensitive },
  { name: 'wholeWord', label: 'Whole Words', code: 'KeyW', keys: 'Alt+w', icon: WholeWord },
  { name: 'expression', label: 'Regular Expression', code: 'KeyR', keys: 'Alt+r', icon: Regex },
] as const

/** Alt and a letter gives another character on some keyboards: the key itself is looked at. */
export function switchByKey(event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const pressed = switches.find(({ code }) => code === event.code)
  if (pressed === undefined) return
  event.preventDefault()
  event.stopPropagation()
  toggleSwitch(pressed.name)
}

function useFieldFocus() {
  const field = useRef<HTMLInputElement>(null)
  const request = corpusTab((state) => state.focusRequest)
  useEffect(() => {
    if (request === 0 || corpusTab.getState().tab !== 'search') return
    field.current?.focus()
    field.current?.select()
  }, [request])
  return field
}

export function SearchForm({ toResults }: { readonly toResults: () => void }) {
  const question = searching((state) => state.question)
  const repositories = useRepositories()
  const current = useSession((state) => state.repositoryId)
  const name = repositories.find(({ id }) => id === current)?.name
  const field = useFieldFocus()
  return (
    <div className="corpus-search-form">
      <div className="corpus-search-line">
        <SearchField
          label="Search the code"
          inputRef={field}
          data-first-focus
          value={question.pattern}
          onChange={(pattern) => ask({ pattern })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') toResults()
            if (event.key === 'Enter') void search()
            if (event.key === 'Escape') giveUp()
          }}
        />
      </div>
      <div className="corpus-search-line">
        {switches.map(({ name: which, label, keys, icon }) => (
          <IconButton
            key={which}
            icon={icon}
            label={label}
            keys={keys}
            pressed={question[which]}
            className="corpus-search-switch"
            onClick={() => toggleSwitch(which)}
          />
        ))}
        <SearchField label="Only in paths with…" value={question.path} onChange={(path) => ask({ path })} />
      </div>
      {repositories.length > 1 && (
        <Select
          label="Where to search"
          value={question.everywhere ? 'all' : 'one'}
          options={[
            { value: 'all', label: 'All repositories' },
            { value: 'one', label: name ?? 'This repository' },
          ]}
          onChange={(value) => ask({ everywhere: value === 'all' })}
        />
      )}
    </div>
  )
}
