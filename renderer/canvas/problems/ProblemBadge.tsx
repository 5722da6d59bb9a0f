/** On a card or a link: how many problems it has and how severe the worst is; leads to the list. */
import type { MouseEvent } from 'react'
import { selectUnits } from '../steps.ts'
import { problemSummary, worst } from './problemRows.ts'
import { look } from './problemSteps.ts'
import { problemView } from './problemView.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useChecked } from './useProblems.tsx'
import './problems.css'

interface ProblemBadgeProps {
  /** One unit, or those that are drawn as one. */
  readonly unitIds: readonly string[]
  readonly className?: string
}

/** Not a tab stop, as chips are none: the list of problems is the way by key. */
export function ProblemBadge({ unitIds, className = '' }: ProblemBadgeProps) {
  const { problems, byUnit } = useChecked()
  const own = [...new Set(unitIds.flatMap((unitId) => byUnit.get(unitId) ?? []))]
  const severity = worst(own)
  const [first] = own.filter((problem) => problem.severity === severity)
  if (severity === null || first === undefined) return null
  const show = (event: MouseEvent) => {
    event.stopPropagation()
    problemView.setState({ shown: true, hidden: new Set() })
    look(problems, first)
    selectUnits(unitIds.slice(0, 1))
  }
  const words = problemSummary(own)
  const lines = own.slice(0, 6).map(({ drawn }) => drawn)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`problem-badge nodrag nopan ${className}`}
      data-severity={severity}
      aria-label={words}
      title={[words, ...lines].join('\n')}
      onClick={show}
    >
      <SeverityIcon severity={severity} size={12} />
      <span className="problem-count" data-mark={own.length} />
    </button>
  )
}
