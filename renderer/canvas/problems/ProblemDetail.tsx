/** One problem in full: what is drawn, what the rule says, how to mend it, and buttons for the steps that do. */
import { BookOpenText, CircleOff, Wrench } from 'lucide-react'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import type { Problem } from '../../../shared/pipeline/checkProblem.ts'
import { session } from '../../session/state.ts'
import { Button } from '../../ui/Button.tsx'
import { switchRule } from '../rules/ruleSteps.ts'
import { mend, reveal } from './problemSteps.ts'
import { askFocus } from './problemView.ts'
import { SeverityIcon } from './SeverityIcon.tsx'
import { useWanted } from './useWanted.ts'

interface ProblemDetailProps {
  readonly problem: Problem
  /** What it is about, by name. */
  readonly units: readonly string[]
  readonly rule: RuleRow | undefined
}

function Part({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Steps({ problem }: { readonly problem: Problem }) {
  const steps = useWanted<HTMLDivElement>('steps', 'button')
  return (
    <div ref={steps} className="problem-steps" role="group" aria-label="Steps that mend it">
      {problem.steps.map((step) => (
        <Button
          key={`${step.unitId} ${step.label}`}
          icon={Wrench}
          onClick={() => {
            // The button goes with the problem; the keyboard stays in the list.
            void mend(step).then(() => askFocus('list'))
          }}
        >
          {step.label}
        </Button>
      ))}
      <Button tone="quiet" onClick={() => reveal(problem)}>
        Show on canvas
      </Button>
    </div>
  )
}

function RuleSteps({ rule }: { readonly rule: RuleRow }) {
  const edit = () => session.setState({ dialog: { name: 'pipelineRules', data: rule.id } })
  return (
    <p className="problem-rule">
      <Button tone="quiet" icon={BookOpenText} onClick={edit}>
        Open the rule…
      </Button>
      <Button tone="quiet" icon={CircleOff} onClick={() => void switchRule(rule, false).then(() => askFocus('list'))}>
        Switch the rule off
      </Button>
    </p>
  )
}

export function ProblemDetail({ problem, units, rule }: ProblemDetailProps) {
  const ofPaper = rule?.builtIn === true && !rule.changed
  return (
    <section className="canvas-below-detail" aria-label="Problem in full" tabIndex={0}>
      <h3>
        <SeverityIcon severity={problem.severity} size={15} />
        {problem.rule}
      </h3>
      <p className="problem-about">
        {problem.severity} · {units.join(', ')}
      </p>
      <dl>
        <Part title="Drawn">{problem.drawn}</Part>
        <Part title="To mend it">{problem.mend}</Part>
      </dl>
      <Steps problem={problem} />
      <dl>
        <Part title={ofPaper ? 'The paper says' : 'The rule of this study says'}>{problem.says}</Part>
      </dl>
      {rule !== undefined && <RuleSteps rule={rule} />}
    </section>
  )
}
