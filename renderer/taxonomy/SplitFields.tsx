/** The codes that a code is split into, and whether it stays one of the answers itself. */
import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { nearDuplicates } from '../../shared/text/similarity.ts'
import type { ChangeDraft, SplitPart } from './changeDraft.ts'

type SplitDraft = Extract<ChangeDraft, { verb: 'split' }>

interface SplitFieldsProps {
  readonly draft: SplitDraft
  readonly schemes: readonly SchemeRow[]
  readonly onChange: (draft: SplitDraft) => void
}

const most = 20

export function SplitFields({ draft, schemes, onChange }: SplitFieldsProps) {
  const code = schemes.flatMap(({ codes }) => codes).find(({ id }) => id === draft.codeId)
  const others = schemes.flatMap(({ codes }) => codes).filter(({ id }) => id !== draft.codeId)
  const replace = (at: number, part: SplitPart) =>
    onChange({ ...draft, into: draft.into.map((old, index) => (index === at ? part : old)) })
  return (
    <fieldset className="taxonomy-parts">
      <legend className="ui-label">New codes</legend>
      {draft.into.map((part, index) => (
        <Part
          // The rows have no identity of their own and only go at the end of an edit.
          key={index}
          number={index + 1}
          part={part}
          near={nearDuplicates(part.name, others)[0]?.item.name}
          onChange={(next) => replace(index, next)}
          onRemove={
            draft.into.length < 2
              ? undefined
              : () => onChange({ ...draft, into: draft.into.filter((_, at) => at !== index) })
          }
        />
      ))}
      <div className="taxonomy-parts-end">
        <Button
          icon={Plus}
          disabled={draft.into.length >= most}
          onClick={() => onChange({ ...draft, into: [...draft.into, { name: '', definition: '' }] })}
        >
          Another code
        </Button>
        <Checkbox
          label={`Retire ${code?.name ?? 'the code'}: it takes no new codings`}
          checked={draft.retire}
          onChange={(retire) => onChange({ ...draft, retire })}
        />
      </div>
    </fieldset>
  )
}

interface PartProps {
  readonly number: number
  readonly part: SplitPart
  readonly near: string | undefined
  readonly onChange: (part: SplitPart) => void
  readonly onRemove: (() => void) | undefined
}

function Part({ number, part, near, onChange, onRemove }: PartProps) {
  const id = useId()
  return (
    <div className="taxonomy-part">
      <input
        className="ui-input"
        aria-label={`Name of new code ${number}`}
        aria-describedby={near === undefined ? undefined : id}
        placeholder={`Name of new code ${number}`}
        value={part.name}
        maxLength={200}
        autoFocus={number === 1}
        onChange={(event) => onChange({ ...part, name: event.target.value })}
      />
      <textarea
        className="ui-input"
        rows={1}
        aria-label={`Definition of new code ${number}`}
        placeholder="What it means"
        value={part.definition}
        maxLength={10_000}
        onChange={(event) => onChange({ ...part, definition: event.target.value })}
      />
      {onRemove !== undefined && <IconButton icon={X} label={`Leave out new code ${number}`} onClick={onRemove} />}
      {near !== undefined && (
        <p id={id} className="taxonomy-near">
          Close to {near}
        </p>
      )}
    </div>
  )
}
