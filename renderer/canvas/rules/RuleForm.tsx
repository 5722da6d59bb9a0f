/** One rule in words and fields, to be read, changed, switched, taken as it came or removed. */
import { RotateCcw, Trash2, TriangleAlert } from 'lucide-react'
import type { FormEvent } from 'react'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import type { Demand, Severity } from '../../../shared/pipeline/checkProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { type Option, Select } from '../../ui/Select.tsx'
import { DemandFields } from './DemandFields.tsx'
import { demandKinds, demandOrder, missingFields } from './demandKinds.ts'
import { demandOf } from './demandValues.ts'
import { demandWords, lostWords } from './demandWords.ts'
import { missingWords, type RuleDraft } from './ruleDraft.ts'
import { switchRule, takeBackRule } from './ruleSteps.ts'

const severities: readonly Option[] = [
  { value: 'error', label: 'Error' },
  { value: 'warning', label: 'Warning' },
  { value: 'notice', label: 'Notice' },
]
const kinds: readonly Option[] = demandOrder.map((kind) => ({ value: kind, label: demandKinds[kind].title }))

interface RuleFormProps {
  /** Null for one that is being added. */
  readonly rule: RuleRow | null
  readonly draft: RuleDraft
  /** Whether the draft says something that is not saved. */
  readonly changed: boolean
  readonly schemes: readonly SchemeRow[]
  readonly codebook: CheckCodebook
  readonly onChange: (draft: RuleDraft) => void
  /** Forgets what is not saved. */
  readonly onRevert: () => void
  readonly onSave: () => void
}

function Standing({ rule }: { readonly rule: RuleRow }) {
  const takeBack = rule.builtIn ? 'Take it as it came' : 'Remove the rule'
  return (
    <div className="rule-standing">
      <Checkbox
        label="The study asks for it"
        checked={rule.enabled}
        onChange={(enabled) => void switchRule(rule, enabled)}
      />
      {(rule.changed || !rule.builtIn) && (
        <Button
          tone={rule.builtIn ? 'quiet' : 'danger'}
          icon={rule.builtIn ? RotateCcw : Trash2}
          onClick={() => void takeBackRule(rule)}
        >
          {takeBack}
        </Button>
      )}
    </div>
  )
}

function Sentence({ draft, codebook }: Pick<RuleFormProps, 'draft' | 'codebook'>) {
  const demand = demandOf(draft.values)
  const lost = lostWords(demand, codebook)
  const isWhole = missingFields(draft.values).length === 0
  return (
    <>
      <p className="rule-sentence">
        {isWhole ? demandWords(demand, codebook) : 'Choose what the rule is about: it is said here in a sentence.'}
      </p>
      {lost !== null && (
        <p className="rule-lost">
          <TriangleAlert size={14} aria-hidden /> {lost}
        </p>
      )}
    </>
  )
}

function Buttons({ rule, draft, changed, onRevert }: RuleFormProps) {
  const missing = missingWords(draft)
  return (
    <div className="rule-buttons">
      <p className="ui-hint">{changed ? missing : null}</p>
      {changed && (
        <Button tone="quiet" onClick={onRevert}>
          {rule === null ? 'Discard' : 'Discard changes'}
        </Button>
      )}
      <Button submit tone="primary" disabled={!changed || missing !== null}>
        {rule === null ? 'Add the rule' : 'Save the rule'}
      </Button>
    </div>
  )
}

export function RuleForm(props: RuleFormProps) {
  const { rule, draft, schemes, codebook, onChange, onSave } = props
  const change = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.changed && missingWords(draft) === null) onSave()
  }
  return (
    <form className="rule-form" aria-label={rule?.name ?? 'A new rule'} onSubmit={submit}>
      <div className="rule-fields">
        {rule !== null && <Standing rule={rule} />}
        <div className="rule-pair">
          <Field label="Name" value={draft.name} onChange={(name) => change({ name })} autoFocus={rule === null} />
          <Select
            labelled
            label="Severity"
            options={severities}
            value={draft.severity}
            onChange={(severity) => change({ severity: severity as Severity })}
          />
        </div>
        <Field
          multiline
          label={rule?.builtIn === true ? 'What the paper says' : 'What the rule says, and where it comes from'}
          value={draft.says}
          onChange={(says) => change({ says })}
        />
        <Field multiline label="How to mend it" value={draft.mend} onChange={(mend) => change({ mend })} />
        <fieldset className="rule-demand">
          <legend>What is asked</legend>
          <Sentence draft={draft} codebook={codebook} />
          <Select
            labelled
            label="Kind"
            options={kinds}
            value={draft.values.kind}
            onChange={(kind) => change({ values: { ...draft.values, kind: kind as Demand['kind'] } })}
          />
          <DemandFields
            values={draft.values}
            schemes={schemes}
            codebook={codebook}
            onChange={(part) => change({ values: { ...draft.values, ...part } })}
          />
        </fieldset>
      </div>
      <Buttons {...props} />
    </form>
  )
}
