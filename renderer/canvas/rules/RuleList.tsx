/** The rules that drawings are checked against, as a list: which are asked for, which the study changed, which are its own. */
import { Check, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { SeverityIcon } from '../problems/SeverityIcon.tsx'
import { lostWords } from './demandWords.ts'
import { switchRule } from './ruleSteps.ts'

interface RuleListProps {
  readonly rules: readonly RuleRow[]
  readonly current: string | null
  readonly unsaved: readonly string[]
  readonly codebook: CheckCodebook
  readonly onChoose: (ruleId: string) => void
}

function Marks({ rule, unsaved, codebook }: { rule: RuleRow; unsaved: boolean; codebook: CheckCodebook }) {
  const lost = lostWords(rule.demand, codebook)
  return (
    <span className="ui-row-end">
      {lost !== null && (
        <span className="rule-mark-lost" title={lost}>
          <TriangleAlert size={13} aria-hidden /> codes lost
        </span>
      )}
      {unsaved && <span className="rule-mark">not saved</span>}
      {!rule.builtIn && <span className="rule-mark">own</span>}
      {rule.changed && <span className="rule-mark">changed</span>}
    </span>
  )
}

export function RuleList({ rules, current, unsaved, codebook, onChoose }: RuleListProps) {
  const rows = rules.map((rule) => ({ key: rule.id, rule }))
  const toggle = (ruleId: string | null | undefined) => {
    const rule = rules.find(({ id }) => id === ruleId)
    if (rule !== undefined) void switchRule(rule, !rule.enabled)
  }
  // Before the list, for which Space and a click both mean to open the row.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    toggle(current)
  }
  const onClick = (event: MouseEvent) => {
    const mark = (event.target as Element).closest<HTMLElement>('[data-switch]')
    if (mark === null) return
    event.stopPropagation()
    toggle(mark.dataset['switch'])
  }
  return (
    <div className="rule-list" onKeyDownCapture={onKey} onClickCapture={onClick}>
      <VirtualList
        label="Rules: Space switches one on or off"
        role="listbox"
        rows={rows}
        current={current}
        onCursor={onChoose}
        onOpen={({ key }) => onChoose(key)}
      >
        {({ rule }) => (
          <>
            <span className="rule-switch" data-switch={rule.id} data-on={rule.enabled}>
              {rule.enabled && <Check size={12} strokeWidth={3} aria-hidden />}
            </span>
            {!rule.enabled && <span className="ui-hidden">switched off: </span>}
            <SeverityIcon severity={rule.severity} />
            <span className="ui-hidden">{rule.severity}: </span>
            <span className="ui-row-text rule-name" data-on={rule.enabled}>
              {rule.name}
            </span>
            <Marks rule={rule} unsaved={unsaved.includes(rule.id)} codebook={codebook} />
          </>
        )}
      </VirtualList>
    </div>
  )
}
