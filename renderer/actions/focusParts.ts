/** Moves the keyboard focus round the parts of the window. */
import { focusNeighbour } from '../session/focusPart.ts'
import { action } from './action.ts'

export const focusNextPart = action({
  name: 'focus.next',
  label: 'Focus the Next Part',
  menu: 'View',
  key: 'F6',
  startsGroup: true,
  words: 'keyboard panel region',
  perform: () => focusNeighbour(1),
})

export const focusPreviousPart = action({
  name: 'focus.previous',
  label: 'Focus the Previous Part',
  menu: 'View',
  key: 'Shift+F6',
  words: 'keyboard panel region',
  perform: () => focusNeighbour(-1),
})
