/** Which code stays: the list begins with those that are called nearly the same. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { nearDuplicates } from '../../shared/text/similarity.ts'
import type { ChangeDraft } from './changeDraft.ts'
import { CodeChooser } from './CodeChooser.tsx'

type MergeDraft = Extract<ChangeDraft, { verb: 'merge' }>

interface MergeFieldsProps {
  readonly draft: MergeDraft
  readonly schemes: readonly SchemeRow[]
  readonly onChange: (draft: MergeDraft) => void
}

export function MergeFields({ draft, schemes, onChange }: MergeFieldsProps) {
  const offered = (code: CodeRow) => !draft.codeIds.includes(code.id) && !code.retired && code.mergedInto === null
  return (
    <CodeChooser
      label="The code that stays"
      schemes={likelyFirst(draft, schemes)}
      codeId={draft.intoId}
      offers={offered}
      onChange={(intoId) => onChange({ ...draft, intoId })}
    />
  )
}

/** The scheme of the merged code first, and in it the codes that come closest by name. */
function likelyFirst({ codeIds }: MergeDraft, schemes: readonly SchemeRow[]): SchemeRow[] {
  const home = schemes.find(({ codes }) => codes.some(({ id }) => codeIds.includes(id)))
  const code = home?.codes.find(({ id }) => codeIds.includes(id))
  if (home === undefined || code === undefined) return [...schemes]
  const near = nearDuplicates(code.name, home.codes).map(({ item }) => item.id)
  const rank = ({ id }: CodeRow) => (near.includes(id) ? near.indexOf(id) : near.length)
  const codes = home.codes.toSorted((a, b) => rank(a) - rank(b))
  return [{ ...home, codes }, ...schemes.filter(({ id }) => id !== home.id)]
}
