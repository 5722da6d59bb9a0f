/** How problems are shown: whether their list is, which one is looked at, which severities are hidden. Nothing of the study. */
import { create } from 'zustand'
import type { Severity } from '../../../shared/pipeline/checkProblem.ts'
import type { Looked } from './problemRows.ts'

type FocusPart = 'list' | 'steps'

export interface ProblemView {
  readonly shown: boolean
  readonly looked: Looked | null
  readonly hidden: ReadonlySet<Severity>
  /** Where the keyboard is wanted, until it has come there: the list, or the steps that mend. */
  readonly wanted: FocusPart | null
}

export const problemView = create<ProblemView>()(() => ({
  shown: false,
  looked: null,
  hidden: new Set<Severity>(),
  wanted: null,
}))

export function askFocus(wanted: FocusPart): void {
  problemView.setState({ wanted })
}

export function toggleSeverity(severity: Severity): void {
  problemView.setState(({ hidden }) => {
    const next = new Set(hidden)
    if (!next.delete(severity)) next.add(severity)
    return { hidden: next }
  })
}
