/** Keys that a person changed take the place of the program's own, everywhere. */
import { expect, it } from 'vitest'
import { action } from './action.ts'
import { conflictsOf, effectiveActions, normalisedKeys, withOwnKey } from './effectiveKeys.ts'

const next = action({ name: 'load.next', label: 'Next', menu: 'Go', key: 'F8', otherKeys: ['n'], perform: () => {} })
const memo = action({ name: 'coding.memo', label: 'Memo', menu: 'Code', key: 'm', perform: () => {} })
const help = action({ name: 'help.keys', label: 'Keys', menu: 'Help', key: '[Shift]+?', perform: () => {} })

it('an own key replaces all keys of the action, and an empty one takes them away', () => {
  expect(withOwnKey(next, { 'load.next': 'z' })).toMatchObject({ key: 'z' })
  expect(withOwnKey(next, { 'load.next': 'z' })).not.toHaveProperty('otherKeys')
  expect(withOwnKey(next, { 'load.next': '' })).not.toHaveProperty('key')
  expect(withOwnKey(next, { 'coding.memo': 'z' })).toBe(next)
})

it('the table stays the same while nothing changes', () => {
  const [table, keys] = [[next, memo], { 'coding.memo': 'z' }]
  expect(effectiveActions(table, keys)).toBe(effectiveActions(table, keys))
  expect(effectiveActions(table, {}).map(({ key }) => key)).toEqual(['F8', 'm'])
})

it.each([
  ['Alt+KeyH', 'Alt+h'],
  ['[Shift]+?', '?'],
  ['Shift+Digit1', 'Shift+1'],
  ['N', 'n'],
])('%s is the same press as %s', (one, other) => expect(normalisedKeys(one)).toBe(normalisedKeys(other)))

it('a conflict names the other actions with these keys, further keys too', () => {
  const names = (keys: string) => conflictsOf([next, memo, help], 'coding.memo', keys).map(({ name }) => name)
  expect(names('N')).toEqual(['load.next'])
  expect(names('?')).toEqual(['help.keys'])
  expect(names('m')).toEqual([])
})
