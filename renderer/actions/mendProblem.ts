/** Mends the problem that is looked at: at once where there is one way to, else the keyboard goes to the ways there are. */
import { knownProblems } from '../canvas/problems/checked.ts'
import { currentOf, shownProblems } from '../canvas/problems/problemRows.ts'
import { look, mend } from '../canvas/problems/problemSteps.ts'
import { askFocus, problemView } from '../canvas/problems/problemView.ts'
import { showCanvas } from '../canvas/show.ts'
import { notify } from '../session/notices.ts'
import type { Session } from '../session/state.ts'
import { action } from './action.ts'

/** The one that is looked at, or the first of what is selected. */
function current({ repositoryId, unitIds }: Session) {
  const { looked, hidden } = problemView.getState()
  const listed = shownProblems(knownProblems(repositoryId), hidden)
  const ofSelection = listed.find((problem) => problem.unitIds.some((unitId) => unitIds.includes(unitId)))
  return { listed, problem: currentOf(listed, looked) ?? ofSelection }
}

export const mendProblem = action({
  name: 'problems.mend',
  label: 'Mend Problem',
  menu: 'Canvas',
  key: '$mod+.',
  words: 'fix quick correct check rule step',
  enabled: (state) => current(state).problem !== undefined,
  perform: async (state) => {
    const { listed, problem } = current(state)
    if (problem === undefined) return
    const [only, ...others] = problem.steps
    if (only !== undefined && others.length === 0) return mend(only)
    showCanvas()
    problemView.setState({ shown: true })
    look(listed, problem)
    if (only === undefined) notify({ tone: 'info', text: 'No single step mends this.', next: problem.mend })
    else askFocus('steps')
  },
})
