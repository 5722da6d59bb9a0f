/** Key sheet: every key there is, from the same table that the keys, menus and palette read. */
import { closeDialog } from '../session/dialog.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { scrollRegion } from '../ui/scrollRegion.ts'
import type { Action } from './action.ts'
import { actions, menuGroups } from './table.ts'
import './actions.css'

/** Keys that panels handle themselves; they mean the same in each. */
const everywhere: readonly (readonly [string, string])[] = [
  ['ArrowUp', 'Move the cursor in a list or tree, also by page, Home and End'],
  ['ArrowRight', 'Open a branch, or go into it; Left closes it'],
  ['Enter', 'Go to what is under the cursor'],
  ['Shift+F10', 'Open the menu of what is under the cursor'],
  ['Tab', 'Go to the next control'],
]

function keysOf(action: Action): string[] {
  return [action.key, ...(action.otherKeys ?? [])].filter((keys) => keys !== undefined)
}

export function KeySheet() {
  return (
    <Dialog
      title="Keyboard shortcuts"
      description="Single letters do not fire while you type in a field."
      size="large"
      onClose={closeDialog}
    >
      <div className="actions-sheet" role="group" aria-label="Shortcuts" {...scrollRegion}>
        {menuGroups.map((group) => {
          const members = actions.filter((action) => action.menu === group && keysOf(action).length > 0)
          return members.length === 0 ? null : (
            <Group key={group} name={group} lines={members.map((action) => [keysOf(action), action.label])} />
          )
        })}
        <Group name="In lists and trees" lines={everywhere.map(([keys, label]) => [[keys], label])} />
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly name: string
  readonly lines: readonly (readonly [readonly string[], string])[]
}

function Group({ name, lines }: GroupProps) {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {lines.map(([keys, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((press) => (
                <Kbd key={press} keys={press} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
