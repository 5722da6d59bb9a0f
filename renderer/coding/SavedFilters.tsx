/** Saved filters: keeps the filter in force under a name, and calls up or removes the ones that were kept. */
import { Bookmark, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedFilter } from '../../shared/model/savedFilter.ts'
import { showCodings, useCodingQuery } from '../session/codingQuery.ts'
import { closeDialog } from '../session/dialog.ts'
import { attempt, notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import './coding.css'
import { useFilterNames } from './CodingFilters.tsx'
import { chipsOf, type FilterNames } from './codingFilter.ts'
import { offerUndo } from '../session/offerUndo.ts'

export function SavedFilters() {
  const names = useFilterNames()
  const query = useCodingQuery()
  const [name, setName] = useState('')
  const wanted = name.trim()
  const replaces = names.saved.some((filter) => filter.name === wanted)
  const save = () =>
    attempt(async () => {
      await session.getState().call('coding.saveFilter', { name: wanted, query })
      notify({ tone: 'success', text: `Saved the filter ${wanted}.` })
      closeDialog()
    })
  return (
    <Dialog title="Saved filters" description={inWords({ name: 'In force', query }, names)} onClose={closeDialog}>
      <form
        className="coding-save-filter"
        onSubmit={(event) => {
          event.preventDefault()
          if (wanted !== '') void save()
        }}
      >
        <Field
          label="Save the filter in force as"
          value={name}
          onChange={setName}
          autoFocus
          {...(replaces ? { hint: 'Takes the place of the filter of this name.' } : {})}
          beside={
            <Button submit tone="primary" disabled={wanted === ''}>
              Save
            </Button>
          }
        />
      </form>
      {names.saved.length === 0 ? (
        <p className="coding-line coding-faint">No filter is saved yet.</p>
      ) : (
        <ul className="coding-saved" aria-label="Filters that are saved">
          {names.saved.map((filter) => (
            <li key={filter.id}>
              <Saved filter={filter} names={names} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function inWords({ name, query }: Pick<SavedFilter, 'name' | 'query'>, names: FilterNames): string {
  const chips = chipsOf({ query, here: false, order: 'place' }, names)
  return `${name}: ${chips.map(({ kind, value }) => `${kind} ${value}`).join(', ') || 'every coding of the study'}`
}

function Saved({ filter, names }: { readonly filter: SavedFilter; readonly names: FilterNames }) {
  const use = () => {
    closeDialog()
    showCodings(filter.query)
  }
  const remove = () =>
    attempt(async () => {
      await session.getState().call('coding.removeFilter', { filterId: filter.id })
      offerUndo(`Removed the filter ${filter.name}`)
    })
  return (
    <>
      <button type="button" className="coding-saved-use" onClick={use}>
        <Bookmark size={14} aria-hidden />
        <span>{filter.name}</span>
        <span className="coding-faint">{inWords({ ...filter, name: '' }, names).slice(2)}</span>
      </button>
      <IconButton icon={Trash2} label={`Remove the filter ${filter.name}`} onClick={() => void remove()} />
    </>
  )
}
