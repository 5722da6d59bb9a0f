/** Where codes go: a scheme, a code above, and the place among its neighbours. */
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Select } from '../ui/Select.tsx'
import type { ChangeDraft } from './changeDraft.ts'
import { codeTree, possibleParents } from './codeTree.ts'

type MoveDraft = Extract<ChangeDraft, { verb: 'move' }>

interface MoveFieldsProps {
  readonly draft: MoveDraft
  readonly schemes: readonly SchemeRow[]
  readonly onChange: (draft: MoveDraft) => void
}

/** Select has no empty value; these stand for "no parent" and "last". */
const none = 'none'

export function MoveFields({ draft, schemes, onChange }: MoveFieldsProps) {
  const codes = schemes.find(({ id }) => id === draft.schemeId)?.codes ?? []
  const levels = new Map(codeTree(codes).map(({ key, level }) => [key, level]))
  const above = draft.codeIds.reduce<readonly CodeRow[]>((left, id) => {
    const possible = possibleParents(codes, id).map((code) => code.id)
    return left.filter((code) => possible.includes(code.id))
  }, codes)
  const beside = codes.filter(({ id, parentId }) => parentId === draft.parentId && !draft.codeIds.includes(id))
  return (
    <div className="taxonomy-move">
      <Select
        label="Scheme"
        labelled
        autoFocus
        options={schemes.filter(({ retired }) => !retired).map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.schemeId}
        onChange={(schemeId) => onChange({ ...draft, schemeId, parentId: null, beforeId: null })}
      />
      <Select
        label="Below"
        labelled
        options={[
          { value: none, label: 'No code: at the top' },
          ...above.map(({ id, name }) => ({
            value: id,
            label: `${'\u2003'.repeat((levels.get(id) ?? 1) - 1)}${name}`,
          })),
        ]}
        value={draft.parentId ?? none}
        onChange={(id) => onChange({ ...draft, parentId: id === none ? null : id, beforeId: null })}
      />
      <Select
        label="Place"
        labelled
        options={[
          { value: none, label: 'Last' },
          ...beside.map(({ id, name }) => ({ value: id, label: `Before ${name}` })),
        ]}
        value={draft.beforeId ?? none}
        onChange={(id) => onChange({ ...draft, beforeId: id === none ? null : id })}
      />
    </div>
  )
}
