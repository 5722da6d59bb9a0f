/** Which code stays: the list begins with those that are called nearly the same. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { ChangeDraft } from './changeDraft.ts'
import { CodeChooser } from './CodeChooser.tsx'
import { likelyFirst, mayStay } from './mergeChoices.ts'

type MergeDraft = Extract<ChangeDraft, { verb: 'merge' }>

interface MergeFieldsProps {
  readonly draft: MergeDraft
  readonly schemes: readonly SchemeRow[]
  readonly onChange: (draft: MergeDraft) => void
}

export function MergeFields({ draft, schemes, onChange }: MergeFieldsProps) {
  return (
    <CodeChooser
      label="The code that stays"
      schemes={likelyFirst(draft.codeIds, schemes)}
      codeId={draft.intoId}
      offers={(code) => mayStay(draft.codeIds, code)}
      onChange={(intoId) => onChange({ ...draft, intoId })}
    />
  )
}
