/** Comparing two raters' drawings on the canvas: into it and out again, how it is shown, and from difference to difference. */
import {
  type CompareLayout,
  compareState,
  goToDifference,
  neighbourDifference,
} from '../canvas/compare/compareState.ts'
import { showCanvas } from '../canvas/show.ts'
import { focusPartSoon } from '../session/focusPart.ts'
import type { Session } from '../session/state.ts'
import { action, type Action } from './action.ts'

function canCompare({ repositoryId }: Session): boolean {
  return repositoryId !== null
}

function show(layout: CompareLayout): void {
  compareState.setState({ shown: true, layout })
  showCanvas()
  focusPartSoon('canvas')
}

export const toggleCompare = action({
  name: 'compare.toggle',
  label: 'Compare Drawings',
  menu: 'Canvas',
  key: '=',
  startsGroup: true,
  words: 'raters difference overlay agreement diff pipelines',
  enabled: canCompare,
  checked: () => compareState.getState().shown,
  perform: () => {
    const { shown, layout } = compareState.getState()
    if (!shown) return show(layout)
    compareState.setState({ shown: false })
    focusPartSoon('canvas')
  },
})

const layouts: readonly { readonly layout: CompareLayout; readonly label: string }[] = [
  { layout: 'overlay', label: 'Compare in One Graph' },
  { layout: 'sides', label: 'Compare Side by Side' },
]

export const compareLayouts = layouts.map(({ layout, label }) => ({
  layout,
  action: action({
    name: `compare.${layout}`,
    label,
    menu: 'Canvas',
    words: 'raters difference overlay diff two canvases',
    enabled: canCompare,
    checked: () => compareState.getState().shown && compareState.getState().layout === layout,
    perform: () => show(layout),
  }),
}))

function neighbour(step: 1 | -1, name: string, label: string, key: string): Action {
  return action({
    name,
    label,
    menu: 'Go',
    key,
    words: 'compare raters disagreement diff',
    enabled: () => {
      const { shown, listed, cursor } = compareState.getState()
      return shown && neighbourDifference(listed, cursor, step) !== null
    },
    perform: () => {
      showCanvas()
      goToDifference(step)
    },
  })
}

export const nextDifference = neighbour(1, 'compare.next', 'Next Difference', 'F7')
export const previousDifference = neighbour(-1, 'compare.previous', 'Previous Difference', 'Shift+F7')

export const compareActions: readonly Action[] = [toggleCompare, ...compareLayouts.map((layout) => layout.action)]
export const compareGoActions: readonly Action[] = [nextDifference, previousDifference]
