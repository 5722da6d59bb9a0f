/** The key sheet finds actions by what they do and by their keys. */
import { expect, it } from 'vitest'
import { action } from './action.ts'
import { sheetGroups } from './keySheetRows.ts'

const perform = () => {}
const actions = [
  action({ name: 'a', label: 'Next Load', menu: 'Go', key: 'F8', otherKeys: ['n'], perform }),
  action({ name: 'b', label: 'Next Uncoded', menu: 'Go', key: 'Shift+n', words: 'open todo', perform }),
  action({ name: 'c', label: 'Write Memo', menu: 'Code', key: 'm', perform }),
]
const found = (search: string) =>
  sheetGroups(actions, search).map(({ group, members }) => `${group}: ${members.map(({ label }) => label).join(', ')}`)

it('groups by menu, in the order of the table', () => {
  expect(found('')).toEqual(['Go: Next Load, Next Uncoded', 'Code: Write Memo'])
})

it.each([
  ['next', ['Go: Next Load, Next Uncoded']],
  ['todo', ['Go: Next Uncoded']],
  ['f8', ['Go: Next Load']],
  ['shift n', ['Go: Next Uncoded']],
  ['code memo', ['Code: Write Memo']],
  ['nothing like it', []],
])('%j finds %j', (search, expected) => expect(found(search)).toEqual(expected))
