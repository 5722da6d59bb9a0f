/** The selection grows and shrinks by argument, call, statement, function and class. */
import type { Piece } from '../../shared/text/snap.ts'
import { expandSelection, selectAround, shrinkSelection } from '../editor/snapSelection.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

export const inEditor = ({ file, view, centre }: Session) =>
  file !== null && view === 'workbench' && centre !== 'canvas'

const expand = action({
  name: 'selection.expand',
  label: 'Expand Selection',
  menu: 'Edit',
  key: 'Alt+Shift+ArrowRight',
  otherKeys: ['e'],
  startsGroup: true,
  words: 'snap syntax argument call statement function class grow larger',
  enabled: inEditor,
  perform: expandSelection,
})

const shrink = action({
  name: 'selection.shrink',
  label: 'Shrink Selection',
  menu: 'Edit',
  key: 'Alt+Shift+ArrowLeft',
  otherKeys: ['s'],
  words: 'snap syntax argument call statement function class smaller',
  enabled: inEditor,
  perform: shrinkSelection,
})

const kinds: readonly Piece['kind'][] = ['argument', 'call', 'statement', 'function', 'class']

const around = kinds.map((kind) =>
  action({
    name: `selection.${kind}`,
    label: `Select the ${kind[0]?.toUpperCase()}${kind.slice(1)} Around`,
    menu: 'Edit',
    words: 'snap selection syntax caret',
    enabled: inEditor,
    perform: () => selectAround(kind),
  }),
)

export const snapActions = [expand, shrink, ...around]
