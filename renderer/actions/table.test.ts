/** The table of actions is complete and free of clashes, and the native menu follows it. */
import { beforeEach, describe, expect, it } from 'vitest'
import { initialSession, session } from '../session/state.ts'
import { bindingsOf } from './keys.ts'
import { describeMenus } from './nativeMenu.ts'
import { actions, menuGroups } from './table.ts'

beforeEach(() => session.setState(initialSession, true))

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

describe('the table', () => {
  it('has each name and each label of a menu once', () => {
    expect(repeated(actions.map(({ name }) => name))).toEqual([])
    expect(repeated(actions.map(({ menu, label }) => `${menu}: ${label}`))).toEqual([])
  })

  it('gives no key to two actions that could both be meant', () => {
    // Delete removes what is selected: on the canvas its units, elsewhere the coding. Alt with an arrow goes through the
    // anchors to check while that list is open, and moves a stage while the canvas has the keys.
    // While suggestions are reviewed on the canvas, the letters that code elsewhere answer them.
    const review = [']', '[', 'a', 'c', 'x', 'r']
    const shared = new Set(['Delete', 'Alt+ArrowUp', 'Alt+ArrowDown', ...review])
    const keys = bindingsOf(actions).map((binding) => binding.keys.toLowerCase())
    expect(repeated(keys).filter((key) => ![...shared].some((one) => one.toLowerCase() === key))).toEqual([])
  })

  it('needs no study only where there is none to need', () => {
    const possible = actions.filter(({ enabled }) => enabled?.(initialSession) !== false).map(({ name }) => name)
    expect(possible).toEqual(
      expect.arrayContaining(['study.create', 'study.open', 'study.openSample', 'help.keys', 'palette.open']),
    )
    expect(possible.filter((name) => /^(room|centre|repository|coding|load)\./.test(name))).toEqual([])
  })
})

describe('the native menu', () => {
  it('has the groups of the table in order, with what each holds', () => {
    const menus = describeMenus(actions, initialSession)
    expect(menus.map(({ label }) => label)).toEqual(
      menuGroups.filter((group) => actions.some(({ menu }) => menu === group)),
    )
    expect(menus.flatMap(({ entries }) => entries.map(({ id }) => id)).toSorted()).toEqual(
      actions.map(({ name }) => name).toSorted(),
    )
  })

  it('marks what is on, greys out what is not possible, and leaves letters to the page', () => {
    const entries = describeMenus(actions, { ...initialSession, theme: 'dark' }).flatMap((menu) => menu.entries)
    const entry = (id: string) => entries.find((candidate) => candidate.id === id)
    expect(entry('theme.dark')).toMatchObject({ checked: true, enabled: true })
    expect(entry('theme.light')).toMatchObject({ checked: false })
    expect(entry('edit.undo')).toMatchObject({ accelerator: 'CmdOrCtrl+Z', enabled: false })
    expect(entry('coding.pick')).not.toHaveProperty('accelerator')
  })
})
