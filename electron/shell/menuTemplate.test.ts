import { expect, test } from 'vitest'
import { menusSchema, menuTemplate } from './menuTemplate.ts'

const study = {
  id: 'study',
  label: 'Study',
  entries: [
    { id: 'study.open', label: 'Open…', accelerator: 'CmdOrCtrl+O', enabled: true },
    { id: 'study.undo', label: 'Undo', enabled: false, startsGroup: true },
    { id: 'view.dark', label: 'Dark', enabled: true, checked: true },
  ],
}

test('entries become native items that tell their id when they are chosen', () => {
  const chosen: string[] = []
  const [menu] = menuTemplate([study], { platform: 'linux', choose: (id) => chosen.push(id) })
  const items = menu?.submenu as { id?: string; click?: () => void }[]
  expect(items).toMatchObject([
    { id: 'study.open', label: 'Open…', accelerator: 'CmdOrCtrl+O', enabled: true },
    { type: 'separator' },
    { id: 'study.undo', enabled: false },
    { id: 'view.dark', type: 'checkbox', checked: true },
  ])
  for (const item of items) item.click?.()
  expect(chosen).toEqual(['study.open', 'study.undo', 'view.dark'])
})

test('macOS gets the menus that the system expects around ours', () => {
  const roles = menuTemplate([study], { platform: 'darwin', choose: () => undefined }).map(({ role, id }) => role ?? id)
  expect(roles).toEqual(['appMenu', 'study', 'editMenu', 'windowMenu'])
  expect(menuTemplate([], { platform: 'linux', choose: () => undefined })).toEqual([])
})

test.each([
  ['no list', {}],
  ['a role in place of an action', [{ id: 'x', label: 'X', entries: [{ id: 'a', label: 'A', enabled: true, role: 'toggleDevTools' }] }]],
  ['an accelerator with a line break', [{ id: 'x', label: 'X', entries: [{ id: 'a', label: 'A', enabled: true, accelerator: 'A\nB' }] }]],
  ['a label that is too long', [{ id: 'x', label: 'X'.repeat(101), entries: [] }]],
  ['too many menus', Array.from({ length: 21 }, () => study)],
])('a description of another shape is refused: %s', (_name, menus) => {
  expect(menusSchema.safeParse(menus).success).toBe(false)
  expect(menusSchema.safeParse([study]).success).toBe(true)
})
