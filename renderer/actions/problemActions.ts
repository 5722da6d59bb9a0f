/** What checking adds to the menu of the canvas. */
import type { Action } from './action.ts'
import { mendProblem } from './mendProblem.ts'
import { nextProblem, previousProblem } from './neighbourProblems.ts'
import { showPipelineRules } from './showPipelineRules.ts'
import { toggleProblems } from './toggleProblems.ts'

export const problemActions: readonly Action[] = [
  toggleProblems,
  nextProblem,
  previousProblem,
  mendProblem,
  showPipelineRules,
]
