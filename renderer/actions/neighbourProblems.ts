/** Goes through the problems of the drawing one by one: each is selected on the canvas and read out in the list. */
import { knownProblems } from '../canvas/problems/checked.ts'
import { neighbourProblem, shownProblems } from '../canvas/problems/problemRows.ts'
import { look, reveal } from '../canvas/problems/problemSteps.ts'
import { askFocus, problemView } from '../canvas/problems/problemView.ts'
import { showCanvas } from '../canvas/show.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

function listedProblems({ repositoryId }: Session) {
  return shownProblems(knownProblems(repositoryId), problemView.getState().hidden)
}

const hasProblems = (state: Session) => listedProblems(state).length > 0

function go(state: Session, step: 1 | -1): void {
  const listed = listedProblems(state)
  const next = neighbourProblem(listed, problemView.getState().looked, step)
  if (next === undefined) return
  showCanvas()
  problemView.setState({ shown: true })
  look(listed, next)
  reveal(next)
  askFocus('list')
}

export const nextProblem = action({
  name: 'problems.next',
  label: 'Next Problem',
  menu: 'Canvas',
  key: 'Alt+F8',
  words: 'go to error warning check rule',
  enabled: hasProblems,
  perform: (state) => go(state, 1),
})

export const previousProblem = action({
  name: 'problems.previous',
  label: 'Previous Problem',
  menu: 'Canvas',
  key: 'Alt+Shift+F8',
  words: 'go to error warning check rule',
  enabled: hasProblems,
  perform: (state) => go(state, -1),
})
