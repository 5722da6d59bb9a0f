/** Presses become the notation of the table. */
import { expect, it } from 'vitest'
import { type PressFacts, recordKeys } from './recordKeys.ts'

function press(key: string, held: string, code = ''): PressFacts {
  const has = (modifier: string) => held.split(' ').includes(modifier)
  return { key, code, ctrlKey: has('ctrl'), metaKey: has('meta'), altKey: has('alt'), shiftKey: has('shift') }
}

it.each([
  ['g', '', 'KeyG', 'g'],
  ['G', 'shift', 'KeyG', 'Shift+g'],
  ['k', 'ctrl', 'KeyK', '$mod+k'],
  ['K', 'ctrl shift', 'KeyK', '$mod+Shift+k'],
  ['˙', 'alt', 'KeyH', 'Alt+KeyH'],
  ['?', 'shift', 'Slash', '[Shift]+?'],
  ['!', 'shift', 'Digit1', 'Shift+Digit1'],
  ['é', '', 'Digit2', 'é'],
  ['F9', 'shift', 'F9', 'Shift+F9'],
  ['ArrowRight', 'alt', 'ArrowRight', 'Alt+ArrowRight'],
])('%s with %s held', (key, held, code, keys) => {
  expect(recordKeys(press(key, held, code), false)).toEqual({ kind: 'keys', keys })
})

it('on a Mac the command key is the one that others have in Ctrl', () => {
  expect(recordKeys(press('k', 'meta', 'KeyK'), true)).toEqual({ kind: 'keys', keys: '$mod+k' })
  expect(recordKeys(press('k', 'ctrl', 'KeyK'), true)).toEqual({ kind: 'keys', keys: 'Control+k' })
})

it('waits while only modifiers are held', () => {
  expect(recordKeys(press('Shift', 'shift'), false)).toEqual({ kind: 'waiting' })
})

it.each([
  ['ArrowDown', ''],
  ['c', 'ctrl'],
  ['Enter', ''],
  [' ', ''],
  ['w', 'ctrl'],
  ['+', 'shift'],
])('refuses %s with %s held, and says why', (key, held) => {
  expect(recordKeys(press(key, held), false)).toMatchObject({ kind: 'refused', why: expect.stringMatching(/key/) })
})
