/** Key sheet: every action with its key, searchable; each key can be changed here. From the table that keys and menus read. */
import { type ReactNode, useMemo, useState } from 'react'
import { closeDialog } from '../session/dialog.ts'
import { attempt } from '../session/notices.ts'
import { prefer, usePreferences } from '../session/preferences.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/Field.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { scrollRegion } from '../ui/scrollRegion.ts'
import type { MenuGroup } from './action.ts'
import './actions.css'
import { useEffectiveActions } from './effectiveKeys.ts'
import { KeyRow } from './KeyRow.tsx'
import { sheetGroups } from './keySheetRows.ts'
import { actions } from './table.ts'

/** Keys that panels handle themselves; they mean the same in each. */
const everywhere: readonly (readonly [string, string])[] = [
  ['ArrowUp', 'Move the cursor in a list or tree, also by page, Home and End'],
  ['ArrowRight', 'Open a branch, or go into it; Left closes it'],
  ['Enter', 'Go to what is under the cursor'],
  ['Shift+F10', 'Open the menu of what is under the cursor'],
  ['Tab', 'Go to the next control'],
]

export function KeySheet() {
  const keys = usePreferences((state) => state.keys)
  const effective = useEffectiveActions(actions)
  const [search, setSearch] = useState('')
  const [recording, setRecording] = useState<string | null>(null)
  const groups = useMemo(() => sheetGroups(effective, search), [effective, search])
  const fixed = everywhere.filter(([, label]) => label.toLowerCase().includes(search.trim().toLowerCase()))
  const changed = Object.keys(keys).length
  return (
    <Dialog
      title="Keyboard shortcuts"
      description="Single letters do not fire while you type in a field. Press a key’s button to give the action another one."
      size="large"
      onClose={closeDialog}
    >
      <div className="actions-sheet-tools">
        <SearchField label="Find an action or a key" value={search} onChange={setSearch} autoFocus />
        <Button disabled={changed === 0} onClick={() => void attempt(() => prefer({ keys: {} }))}>
          Reset all{changed > 0 && ` (${changed})`}
        </Button>
      </div>
      <div className="actions-sheet" role="group" aria-label="Shortcuts" {...scrollRegion}>
        {groups.map(({ group, members }) => (
          <Group key={group} name={group}>
            {members.map((action) => (
              <KeyRow
                key={action.name}
                action={action}
                effective={effective}
                own={keys[action.name] !== undefined}
                recording={recording === action.name}
                onRecord={(on) => setRecording(on ? action.name : null)}
              />
            ))}
          </Group>
        ))}
        {fixed.length > 0 && (
          <Group name="In lists and trees">
            {fixed.map(([press, label]) => (
              <li key={label} className="actions-key-row">
                <span className="actions-key-label">{label}</span>
                <Kbd keys={press} />
              </li>
            ))}
          </Group>
        )}
        {groups.length === 0 && fixed.length === 0 && <p role="status">No action fits “{search}”.</p>}
      </div>
    </Dialog>
  )
}

function Group({ name, children }: { readonly name: MenuGroup | 'In lists and trees'; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{name}</h3>
      <ul>{children}</ul>
    </section>
  )
}
