/** Native menu: the table of actions as the desktop window's menu, kept up to date. */
import type { Bridge, MenuDescription, MenuEntry } from '../../shared/bridge.ts'
import { highlightView } from '../editor/highlightView.ts'
import { preferences } from '../session/preferences.ts'
import { type Session, session } from '../session/state.ts'
import { acceleratorOf } from '../ui/keyNames.ts'
import type { Action } from './action.ts'
import { effectiveActions } from './effectiveKeys.ts'
import { isEnabled, runByName } from './run.ts'
import { menuGroups } from './table.ts'

function entryOf(action: Action, state: Session): MenuEntry {
  const accelerator = action.key === undefined ? undefined : acceleratorOf(action.key)
  return {
    id: action.name,
    label: action.label,
    enabled: isEnabled(action, state),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(action.checked === undefined ? {} : { checked: action.checked(state) }),
    ...(action.startsGroup === undefined ? {} : { startsGroup: action.startsGroup }),
  }
}

/** One menu for each group that has actions. */
export function describeMenus(actions: readonly Action[], state: Session): MenuDescription[] {
  return menuGroups
    .map((group) => ({
      id: group,
      label: group,
      entries: actions.filter((action) => action.menu === group).map((action) => entryOf(action, state)),
    }))
    .filter((menu) => menu.entries.length > 0)
}

/** Does nothing in a browser, which has no native menu to fill. */
export function followNativeMenu(actions: readonly Action[], bridge: Bridge | undefined): void {
  if (bridge === undefined) return
  let sent = ''
  const send = () => {
    const menus = describeMenus(effectiveActions(actions), session.getState())
    const text = JSON.stringify(menus)
    if (text === sent) return
    sent = text
    bridge.setMenu(menus)
  }
  send()
  session.subscribe(send)
  preferences.subscribe(send)
  highlightView.subscribe(send)
  bridge.onCommand(runByName)
}
