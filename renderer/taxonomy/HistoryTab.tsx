/** The history of the codebook: who changed what, when and why; and the codebook as it was after each step. */
import { useMemo, useState } from 'react'
import type { CodebookEntry, SchemeRow } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { useStudy } from '../session/useStudy.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SearchField } from '../ui/Field.tsx'
import { Select } from '../ui/Select.tsx'
import { Splitter } from '../ui/Splitter.tsx'
import { place, showHistoryOf } from './place.ts'
import { StepDetail } from './StepDetail.tsx'
import { Timeline } from './Timeline.tsx'
import { type TimelineFilter, timelineRows } from './timelineRows.ts'

/** Select has no empty value; this one stands for everybody. */
const everybody = 'everybody'

export function HistoryTab({ schemes }: { readonly schemes: readonly SchemeRow[] }) {
  const id = place((state) => state.historyOf)
  const eventId = place((state) => state.eventId)
  const { data: entries } = useQuery('taxonomy.timeline', id === null ? {} : { id })
  const [filter, setFilter] = useState<TimelineFilter>({ text: '', raterId: null, undone: true })
  const rows = useMemo(() => timelineRows(entries ?? [], filter), [entries, filter])
  const row = rows.find(({ key }) => key === eventId) ?? rows[0]
  const raters = useRaterNames()
  return (
    <Splitter
      name="taxonomy-history"
      panels={[
        {
          id: 'timeline',
          label: 'the timeline',
          size: '44%',
          least: 300,
          content: (
            <section className="taxonomy-column" aria-label="Timeline">
              <Filters filter={filter} onChange={setFilter} entries={entries ?? []} raters={raters} />
              {id !== null && <Narrowed id={id} schemes={schemes} />}
              {entries === undefined && <p className="taxonomy-keys ui-hint">Reading the history…</p>}
              {entries !== undefined && rows.length === 0 && (
                <EmptyState title="Nothing here">No change of the codebook fits what you look for.</EmptyState>
              )}
              {rows.length > 0 && <Timeline rows={rows} current={row?.key ?? null} raters={raters} />}
            </section>
          ),
        },
        {
          id: 'then',
          label: 'the codebook then',
          size: '56%',
          least: 320,
          content: row === undefined ? <span /> : <StepDetail key={row.key} row={row} raters={raters} />,
        },
      ]}
    />
  )
}

function useRaterNames(): ReadonlyMap<string, string> {
  const study = useStudy()
  return useMemo(() => new Map((study?.raters ?? []).map(({ id, name }) => [id, name])), [study])
}

interface FiltersProps {
  readonly filter: TimelineFilter
  readonly onChange: (filter: TimelineFilter) => void
  readonly entries: readonly CodebookEntry[]
  readonly raters: ReadonlyMap<string, string>
}

function Filters({ filter, onChange, entries, raters }: FiltersProps) {
  const authors = [...new Set(entries.flatMap(({ raterId }) => raterId ?? []))]
  return (
    <div className="taxonomy-filters">
      <SearchField label="Find in the history" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      {authors.length > 1 && (
        <Select
          label="Changed by"
          options={[
            { value: everybody, label: 'Everybody' },
            ...authors.map((raterId) => ({ value: raterId, label: raters.get(raterId) ?? 'Somebody' })),
          ]}
          value={filter.raterId ?? everybody}
          onChange={(value) => onChange({ ...filter, raterId: value === everybody ? null : value })}
        />
      )}
      <Checkbox label="Undone too" checked={filter.undone} onChange={(undone) => onChange({ ...filter, undone })} />
    </div>
  )
}

function Narrowed({ id, schemes }: { readonly id: string; readonly schemes: readonly SchemeRow[] }) {
  const scheme = schemes.find((one) => one.id === id)
  const code = schemes.flatMap(({ codes }) => codes).find((one) => one.id === id)
  return (
    <p className="taxonomy-narrowed">
      Only {scheme?.name ?? code?.name ?? 'one code'}
      <Button tone="quiet" onClick={() => showHistoryOf(null)}>
        Show all
      </Button>
    </p>
  )
}
