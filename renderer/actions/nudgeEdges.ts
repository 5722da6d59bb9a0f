/** Moves the beginning or the end of the selection, or of the coded span one stands in, by character, token or piece of syntax. */
import type { Edge, Step, StepUnit } from '../../shared/text/snap.ts'
import { moveEdge } from '../coding/moveEdges.ts'
import { action } from './action.ts'
import { inEditor } from './snapToSyntax.ts'

type Nudge = readonly [edge: Edge, step: Step, unit: StepUnit, key: string]

const nudges: readonly Nudge[] = [
  ['end', 'on', 'token', 'l'],
  ['end', 'back', 'token', 'h'],
  ['start', 'on', 'token', 'Shift+l'],
  ['start', 'back', 'token', 'Shift+h'],
  ['end', 'on', 'character', 'Alt+KeyL'],
  ['end', 'back', 'character', 'Alt+KeyH'],
  ['start', 'on', 'character', 'Alt+Shift+KeyL'],
  ['start', 'back', 'character', 'Alt+Shift+KeyH'],
  ['end', 'on', 'piece', 'Alt+ArrowRight'],
  ['end', 'back', 'piece', 'Alt+ArrowLeft'],
  ['start', 'on', 'piece', 'Alt+Shift+ArrowDown'],
  ['start', 'back', 'piece', 'Alt+Shift+ArrowUp'],
]

const unitWords = { character: 'Character', token: 'Token', piece: 'Piece of Syntax' }

export const nudgeActions = nudges.map(([edge, step, unit, key], index) =>
  action({
    name: `edge.${edge}.${step}.${unit}`,
    label: `${edge === 'end' ? 'End' : 'Beginning'} ${step === 'on' ? 'On' : 'Back'} by ${unitWords[unit]}`,
    menu: 'Edit',
    key,
    ...(index === 0 ? { startsGroup: true } : {}),
    words: 'nudge edge boundary span selection move',
    enabled: inEditor,
    perform: () => moveEdge({ edge, step, unit }),
  }),
)
