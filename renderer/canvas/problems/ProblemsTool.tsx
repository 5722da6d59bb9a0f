/** In the toolbar: how many problems the drawing has; shows and hides their list. */
import { CircleCheck } from 'lucide-react'
import { useKeyOf } from '../../actions/effectiveKeys.ts'
import { runAction } from '../../actions/run.ts'
import { toggleProblems } from '../../actions/toggleProblems.ts'
import { ariaShortcut } from '../../ui/keyNames.ts'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { problemSummary, worst } from './problemRows.ts'
import { problemView } from './problemView.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useChecked } from './useProblems.tsx'
import './problems.css'

export function ProblemsTool() {
  const { problems } = useChecked()
  const shown = problemView((state) => state.shown)
  const keys = useKeyOf()(toggleProblems.name)
  const severity = worst(problems)
  const label = problemSummary(problems)
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        className="ui-icon-button problem-tool"
        aria-label={label}
        aria-pressed={shown}
        aria-keyshortcuts={keys === undefined ? undefined : ariaShortcut(keys)}
        onClick={() => runAction(toggleProblems)}
      >
        {severity === null ? <CircleCheck size={16} aria-hidden /> : <SeverityIcon severity={severity} size={15} />}
        {severity !== null && <span className="problem-count" data-mark={problems.length} />}
      </button>
    </Tooltip>
  )
}
