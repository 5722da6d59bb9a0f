/** Title row: menus, the way to the palette, the study, and who is coding. */
import { CircleUserRound, Moon, Search, Sun } from 'lucide-react'
import type { Action } from '../actions/action.ts'
import { useEffectiveActions, useKeyOf } from '../actions/effectiveKeys.ts'
import { isEnabled, runAction, runByName } from '../actions/run.ts'
import { actions, menuGroups } from '../actions/table.ts'
import { attempt } from '../session/notices.ts'
import { people, raterNames } from '../session/raterNames.ts'
import { type Session, session, useSession } from '../session/state.ts'
import { useShownTheme } from '../session/theme.ts'
import { useStudy } from '../session/useStudy.ts'
import { IconButton } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Menubar, MenuButton, type MenuItem } from '../ui/Menu.tsx'
import { Mark } from './Mark.tsx'

function itemOf(action: Action, state: Session): MenuItem {
  return {
    label: action.label,
    keys: action.key,
    enabled: isEnabled(action, state),
    ...(action.checked === undefined ? {} : { checked: action.checked(state) }),
    ...(action.startsGroup === undefined ? {} : { startsGroup: action.startsGroup }),
    perform: () => runAction(action),
  }
}

/** The desktop window has a native menu from the same table. */
function Menus() {
  const state = useSession()
  const shown = useEffectiveActions(actions)
  if (window.loadstone !== undefined) return null
  const menus = menuGroups
    .map((group) => ({
      label: group,
      items: shown.filter((action) => action.menu === group).map((action) => itemOf(action, state)),
    }))
    .filter((menu) => menu.items.length > 0)
  return <Menubar label="Menu bar" menus={menus} />
}

export function TitleBar() {
  const study = useStudy()
  const theme = useShownTheme()
  const keyOf = useKeyOf()
  const findKey = keyOf('palette.open')
  return (
    <header className="shell-title">
      <div className="shell-title-start">
        <Mark />
        <Menus />
      </div>
      <button type="button" className="shell-find" onClick={() => runByName('palette.open')}>
        <Search size={14} aria-hidden />
        <span>{study == null ? 'Find a command' : 'Find files, loads, codes, commands'}</span>
        {findKey !== undefined && <Kbd keys={findKey} />}
      </button>
      <div className="shell-title-end">
        {study != null && (
          <>
            <span className="shell-study" title={study.path}>
              {study.study.name}
            </span>
            <RaterMenu />
          </>
        )}
        <IconButton
          icon={theme === 'dark' ? Sun : Moon}
          label={theme === 'dark' ? 'Switch to light' : 'Switch to dark'}
          keys={keyOf('theme.toggle')}
          onClick={() => runByName('theme.toggle')}
        />
      </div>
    </header>
  )
}

function RaterMenu() {
  const study = useStudy()
  if (study == null) return null
  const names = raterNames(study.raters)
  const current = study.raters.find((rater) => rater.id === study.raterId)
  const name = names.get(study.raterId) ?? 'Nobody'
  const items: MenuItem[] = people(study.raters).map((rater) => ({
    label: names.get(rater.id) ?? rater.name,
    checked: rater.id === study.raterId,
    perform: () => void attempt(() => session.getState().call('study.selectRater', { raterId: rater.id })),
  }))
  items.push({ label: 'Add a rater…', startsGroup: true, perform: () => runByName('rater.add') })
  return (
    <MenuButton
      items={items}
      trigger={
        <button type="button" className="shell-rater" aria-label={`Rater: ${name}. Change`}>
          <CircleUserRound size={16} color={current?.colour ?? 'currentColor'} aria-hidden />
          {name}
        </button>
      }
    />
  )
}
