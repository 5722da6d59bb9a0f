/** Coding filters: the controls above the list of codings. */
import { useSession } from '../session/state.ts'
import { SearchField } from '../ui/Field.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { type Option, Select } from '../ui/Select.tsx'
import { type CodingFilter, isEveryCoding } from './codingFilter.ts'
import { codingsView } from './codingsView.ts'
import type { Situation } from './situation.ts'

interface CodingFiltersProps {
  readonly situation: Situation
  readonly filter: CodingFilter
  readonly shown: number
}

const any = ''

export function CodingFilters({ situation, filter, shown }: CodingFiltersProps) {
  const path = useSession((state) => state.file?.path ?? null)
  const change = (part: Partial<CodingFilter>) => codingsView.setState({ filter: { ...filter, ...part } })
  const options = optionsOf(situation, filter)
  return (
    <div className="coding-filters">
      <SearchField
        label="Find in codings"
        value={filter.text}
        onChange={(text) => change({ text })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          event.currentTarget.closest('.coding-panel')?.querySelector<HTMLElement>('.ui-list')?.focus()
        }}
      />
      <div className="coding-filter-row">
        <Select
          label="Scheme"
          options={options.schemes}
          value={filter.schemeId ?? any}
          onChange={(id) => change({ schemeId: id === any ? null : id, codeId: null })}
        />
        <Select
          label="Code"
          options={options.codes}
          value={filter.codeId ?? any}
          onChange={(id) => change({ codeId: id === any ? null : id })}
        />
        {options.raters.length > 2 && (
          <Select
            label="Rater"
            options={options.raters}
            value={filter.raterId ?? any}
            onChange={(id) => change({ raterId: id === any ? null : id })}
          />
        )}
      </div>
      <div className="coding-filter-row">
        <Checkbox
          label="This file"
          checked={filter.path !== null}
          onChange={(checked) => change({ path: checked ? path : null })}
        />
        <Checkbox
          label="Unsure"
          checked={filter.doubt === 'unsure'}
          onChange={(checked) => change({ doubt: checked ? 'unsure' : 'any' })}
        />
        <output className="coding-filter-count">
          {isEveryCoding(filter) ? `${shown} codings` : `${shown} of ${situation.codings.length}`}
        </output>
      </div>
    </div>
  )
}

/** Only what occurs in this repository can be asked for. */
function optionsOf({ schemes, codings, study }: Situation, filter: CodingFilter) {
  const has = (key: 'schemeId' | 'codeId' | 'raterId', id: string) => codings.some((coding) => coding[key] === id)
  const option = ({ id, name }: { id: string; name: string }): Option => ({ value: id, label: name })
  const used = schemes.filter((scheme) => has('schemeId', scheme.id))
  const asked = filter.schemeId === null ? used : used.filter((scheme) => scheme.id === filter.schemeId)
  return {
    schemes: [{ value: any, label: 'All schemes' }, ...used.map(option)],
    codes: [{ value: any, label: 'All codes' }, ...asked.flatMap((scheme) => scheme.codes.filter((code) => has('codeId', code.id)).map(option))],
    raters: [{ value: any, label: 'All raters' }, ...(study?.raters ?? []).filter((rater) => has('raterId', rater.id)).map(option)],
  }
}
