/** The list of problems of the current rater's drawing, with the one that is looked at beside it. */
import { CircleCheck, ListChecks, PencilRuler, X } from 'lucide-react'
import { useMemo } from 'react'
import { runAction } from '../../actions/run.ts'
import { showPipelineRules } from '../../actions/showPipelineRules.ts'
import { toggleProblems } from '../../actions/toggleProblems.ts'
import { raterNames } from '../../session/raterNames.ts'
import { useStudy } from '../../session/useStudy.ts'
import type { Problem } from '../../../shared/pipeline/checkProblem.ts'
import { counted } from '../../../shared/text/counted.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import type { DrawnScene } from '../useScene.ts'
import { ProblemDetail } from './ProblemDetail.tsx'
import {
  countBySeverity,
  currentOf,
  problemSummary,
  severityList,
  shortUnitName,
  shownProblems,
  unitName,
} from './problemRows.ts'
import { look, reveal } from './problemSteps.ts'
import { problemView, toggleSeverity } from './problemView.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useChecked } from './useProblems.tsx'
import { useWanted } from './useWanted.ts'
import './problems.css'

function useRaterName(raterId: string): string {
  const raters = useStudy()?.raters
  return useMemo(() => raterNames(raters ?? []).get(raterId) ?? 'the current rater', [raters, raterId])
}

/** Which severities the list shows; what is hidden is still counted. */
function Severities({ problems }: { readonly problems: readonly Problem[] }) {
  const hidden = problemView((state) => state.hidden)
  const counts = countBySeverity(problems)
  return (
    <fieldset className="canvas-below-kinds" aria-label="Severities shown">
      {severityList.map((severity) => (
        <button
          key={severity}
          type="button"
          className="canvas-below-kind"
          aria-pressed={!hidden.has(severity)}
          aria-label={`Show ${severity}s, ${counts[severity]}`}
          title={`${hidden.has(severity) ? 'Show' : 'Hide'} ${counted(counts[severity], severity)}`}
          onClick={() => toggleSeverity(severity)}
        >
          <SeverityIcon severity={severity} />
          {counts[severity]}
        </button>
      ))}
    </fieldset>
  )
}

function Header({ rater, problems }: { readonly rater: string; readonly problems: readonly Problem[] }) {
  return (
    <header className="problems-header">
      <h2>Problems</h2>
      <p className="problems-whose" title={`Only what ${rater} draws is checked`}>
        in the drawing of {rater}
      </p>
      <Severities problems={problems} />
      <IconButton icon={PencilRuler} label="Pipeline rules" onClick={() => runAction(showPipelineRules)} />
      <IconButton icon={X} label="Close problems" onClick={() => runAction(toggleProblems)} />
    </header>
  )
}

function NoProblem({ total, scene }: { readonly total: number; readonly scene: DrawnScene }) {
  const { rules } = useChecked()
  const asked = rules.filter(({ enabled }) => enabled).length
  if (total > 0) {
    return (
      <EmptyState
        icon={ListChecks}
        title="Nothing of this severity"
        actions={<Button onClick={() => problemView.setState({ hidden: new Set() })}>Show all severities</Button>}
      >
        {counted(total, 'problem')} {total === 1 ? 'is' : 'are'} hidden.
      </EmptyState>
    )
  }
  const isEmpty = scene.graph.codings.every(({ raterId }) => raterId !== scene.raterId)
  return (
    <EmptyState icon={CircleCheck} title={isEmpty ? 'Nothing to check yet' : 'No problem'}>
      {isEmpty
        ? 'Drag stages onto models and join models: what is drawn is checked as it is drawn.'
        : `The drawing keeps to all of the ${counted(asked, 'rule')} that the study asks for.`}
    </EmptyState>
  )
}

interface ListProps {
  readonly scene: DrawnScene
  readonly shown: readonly Problem[]
  readonly current: Problem | undefined
}

function List({ scene, shown, current }: ListProps) {
  const rows = useMemo(() => shown.map((problem) => ({ key: problem.id, problem })), [shown])
  const lookAt = (id: string) => {
    const problem = shown.find((each) => each.id === id)
    if (problem !== undefined) look(shown, problem)
  }
  return (
    <VirtualList
      label="Problems"
      role="listbox"
      rows={rows}
      current={current?.id ?? null}
      onCursor={lookAt}
      onOpen={({ problem }) => {
        look(shown, problem)
        reveal(problem)
      }}
    >
      {({ problem }) => (
        <>
          <SeverityIcon severity={problem.severity} />
          <span className="ui-hidden">{problem.severity}: </span>
          <strong className="ui-row-text problem-row-unit" title={unitName(scene.graph, problem.unitIds[0])}>
            {shortUnitName(scene.graph, problem.unitIds[0])}
          </strong>
          <span className="ui-row-text problem-row-drawn">{problem.drawn}</span>
        </>
      )}
    </VirtualList>
  )
}

function useShown(): readonly Problem[] {
  const { problems } = useChecked()
  const hidden = problemView((state) => state.hidden)
  return useMemo(() => shownProblems(problems, hidden), [problems, hidden])
}

export function ProblemsPanel({ scene }: { readonly scene: DrawnScene }) {
  const { problems, rules } = useChecked()
  const shown = useShown()
  const looked = problemView((state) => state.looked)
  const current = currentOf(shown, looked)
  const panel = useWanted<HTMLElement>('list', '.ui-list', rules.length > 0)
  const rater = useRaterName(scene.raterId)
  return (
    <section ref={panel} className="canvas-below problems" aria-label="Problems" tabIndex={-1}>
      <Header rater={rater} problems={problems} />
      <p role="status" className="ui-hidden">
        {problemSummary(problems)}
      </p>
      {shown.length === 0 ? (
        <NoProblem total={problems.length} scene={scene} />
      ) : (
        <div className="canvas-below-body">
          <List scene={scene} shown={shown} current={current} />
          {current === undefined ? (
            <p className="canvas-below-none">Choose a problem to read what the rule says and how to mend it.</p>
          ) : (
            <ProblemDetail
              key={current.id}
              problem={current}
              units={current.unitIds.map((unitId) => unitName(scene.graph, unitId))}
              rule={rules.find(({ id }) => id === current.ruleId)}
            />
          )}
        </div>
      )}
    </section>
  )
}
