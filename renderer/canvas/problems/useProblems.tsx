/** Problems as React sees them: checked once for the whole canvas, read by the badges, the list and the toolbar. */
import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import { problemsByUnit } from '../../../shared/pipeline/check.ts'
import type { Problem } from '../../../shared/pipeline/checkProblem.ts'
import { useQuery } from '../../session/query.ts'
import type { DrawnScene } from '../useScene.ts'
import { checked } from './checked.ts'

export interface Checked {
  readonly problems: readonly Problem[]
  readonly byUnit: ReadonlyMap<string, readonly Problem[]>
  readonly rules: readonly RuleRow[]
}

const none: readonly Problem[] = []
const noRules: readonly RuleRow[] = []
const nothing: Checked = { problems: none, byUnit: new Map(), rules: noRules }
const CheckedContext = createContext<Checked>(nothing)

/** Checking follows drawing: what was just dropped is shown first, and judged in the next free moment. */
export function ProblemsProvider({
  scene,
  children,
}: {
  readonly scene: DrawnScene | null | undefined
  readonly children: ReactNode
}) {
  const rules = useQuery('canvas.rules', {}).data
  const settled = useDeferredValue(scene)
  const problems = useMemo(() => {
    if (settled == null || rules === undefined) return none
    const { graph, schemes, raterId } = settled
    return checked({ graph, schemes, rules, raterId })
  }, [settled, rules])
  const value = useMemo(
    () => ({ problems, byUnit: problemsByUnit(problems), rules: rules ?? noRules }),
    [problems, rules],
  )
  return <CheckedContext value={value}>{children}</CheckedContext>
}

export function useChecked(): Checked {
  return useContext(CheckedContext)
}

/** The problems of each model and link of the current rater's drawing, severe ones first. */
export function useProblems(): ReadonlyMap<string, readonly Problem[]> {
  return useChecked().byUnit
}
