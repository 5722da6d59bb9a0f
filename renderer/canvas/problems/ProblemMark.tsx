/** In a row of the outline: how many problems a unit has, as a sign for the eye and in words for those who listen. */
import { problemSummary, worst } from './problemRows.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useProblems } from './useProblems.tsx'
import './problems.css'

export function ProblemMark({ unitId }: { readonly unitId: string }) {
  const own = useProblems().get(unitId) ?? []
  const severity = worst(own)
  if (severity === null) return null
  return (
    <span className="problem-mark" role="img" aria-label={problemSummary(own)} data-mark={own.length}>
      <SeverityIcon severity={severity} size={13} />
    </span>
  )
}
