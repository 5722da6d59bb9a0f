/** Turns the selected links round: source becomes target. */
import { reverseLinks } from '../canvas/linkSteps.ts'
import { selectedUnits } from '../canvas/scene.ts'
import { action } from './action.ts'

export const reverseLink = action({
  name: 'canvas.reverse',
  label: 'Reverse Link',
  menu: 'Canvas',
  key: 'Shift+r',
  words: 'edge direction turn',
  enabled: (state) => selectedUnits(state).links.length > 0,
  perform: (state) => reverseLinks(selectedUnits(state).links),
})
