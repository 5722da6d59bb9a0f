/** Dialog: the rules that drawings are checked against; the study changes them, switches them off and adds its own. */
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RuleRow } from '../../../shared/api/canvas.ts'
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import { listed } from '../../../shared/pipeline/checkWords.ts'
import { counted } from '../../../shared/text/counted.ts'
import { closeDialog, useDialogData } from '../../session/dialog.ts'
import { useQuery } from '../../session/query.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SearchField } from '../../ui/Field.tsx'
import { RuleForm } from './RuleForm.tsx'
import { RuleList } from './RuleList.tsx'
import { type Drafts, newKey, useDrafts } from './useDrafts.ts'
import './rules.css'

function summary(rules: readonly RuleRow[]): string {
  const count = (test: (rule: RuleRow) => boolean) => rules.filter(test).length
  const facts = [
    [count(({ enabled }) => !enabled), 'switched off'],
    [count(({ changed }) => changed), 'changed by this study'],
    [count(({ builtIn }) => !builtIn), 'of its own'],
  ] as const
  const words = facts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  return `${counted(rules.length, 'rule')}${words.length === 0 ? '' : `: ${listed(words)}`}.`
}

function matches({ name, says }: RuleRow, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return wanted === '' || `${name} ${says}`.toLowerCase().includes(wanted)
}

/** Asked when there is wording that nobody saved. */
function Leaving({ drafts, onStay }: { readonly drafts: Drafts; readonly onStay: () => void }) {
  const saveAll = async () => {
    for (const key of drafts.changed) if ((await drafts.save(key)) === undefined) return onStay()
    closeDialog()
  }
  return (
    <>
      <p className="rules-leaving" role="alert">
        {counted(drafts.changed.length, 'rule')} {drafts.changed.length === 1 ? 'is' : 'are'} not saved.
      </p>
      <Button onClick={onStay}>Go on</Button>
      <Button tone="danger" onClick={closeDialog}>
        Discard
      </Button>
      <Button tone="primary" onClick={() => void saveAll()}>
        Save and close
      </Button>
    </>
  )
}

interface BodyProps {
  readonly rules: readonly RuleRow[]
  readonly schemes: readonly SchemeRow[]
}

function RulesBody({ rules, schemes }: BodyProps) {
  const codebook = useMemo(() => new CheckCodebook(schemes), [schemes])
  const drafts = useDrafts(rules, codebook)
  const asked = useDialogData<string>()
  const [chosen, setChosen] = useState(asked ?? null)
  const [text, setText] = useState('')
  const [leaving, setLeaving] = useState(false)
  const listedRules = rules.filter((rule) => matches(rule, text))
  const rule = rules.find(({ id }) => id === chosen) ?? (chosen === newKey ? null : listedRules[0])
  const key = rule?.id ?? newKey
  const close = () => (drafts.changed.length > 0 ? setLeaving(true) : closeDialog())
  const save = async () => setChosen((await drafts.save(key)) ?? key)
  const footer =
    leaving && drafts.changed.length > 0 ? (
      <Leaving drafts={drafts} onStay={() => setLeaving(false)} />
    ) : (
      <Button onClick={close}>Close</Button>
    )
  return (
    <Dialog
      title="Pipeline rules"
      description={`Every drawing in this study is checked against them. ${summary(rules)}`}
      size="large"
      className="rules-dialog"
      onClose={close}
      footer={footer}
    >
      <div className="rules">
        <section className="rules-side" aria-label="All rules">
          <div className="rules-tools">
            <SearchField label="Find a rule" value={text} onChange={setText} autoFocus />
            <Button icon={Plus} onClick={() => setChosen(newKey)}>
              Add a rule
            </Button>
          </div>
          {listedRules.length === 0 ? (
            <p className="rules-none">No rule is called that, or says it.</p>
          ) : (
            <RuleList
              rules={listedRules}
              current={rule?.id ?? null}
              unsaved={drafts.changed}
              codebook={codebook}
              onChoose={setChosen}
            />
          )}
        </section>
        {rule !== undefined && (
          <RuleForm
            key={key}
            rule={rule}
            draft={drafts.of(key)}
            changed={drafts.isChanged(key)}
            schemes={schemes}
            codebook={codebook}
            onChange={(draft) => drafts.change(key, draft)}
            onRevert={() => {
              drafts.revert(key)
              if (rule === null) setChosen(null)
            }}
            onSave={() => void save()}
          />
        )}
      </div>
    </Dialog>
  )
}

export function RulesDialog() {
  const rules = useQuery('canvas.rules', {}).data
  const schemes = useQuery('taxonomy.schemes', {}).data
  if (rules === undefined || schemes === undefined) return null
  return <RulesBody rules={rules} schemes={schemes} />
}
