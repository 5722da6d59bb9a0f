/** The field in which a code of the tree is named, or named anew. */
import type { CodeCount, SchemeRow } from '../../shared/api/taxonomy.ts'
import { type Named, NameInput } from './NameInput.tsx'
import { type Naming, showCode, stopNaming } from './place.ts'
import { createCode, renameCode } from './steps.ts'
import { renameWords } from './usageWords.ts'

interface CodeNamingProps {
  readonly naming: Naming | null
  readonly schemes: readonly SchemeRow[]
  readonly scheme: SchemeRow
  readonly counts: ReadonlyMap<string, CodeCount>
}

export function CodeNaming({ naming, schemes, scheme, counts }: CodeNamingProps) {
  if (naming === null || naming.kind === 'newScheme' || naming.kind === 'renameScheme') return null
  const renamed = naming.kind === 'rename' ? scheme.codes.find(({ id }) => id === naming.codeId) : undefined
  const parent = naming.kind === 'newCode' ? scheme.codes.find(({ id }) => id === naming.parentId) : undefined
  const others = schemes.flatMap(({ id: schemeId, name: where, codes }) =>
    codes
      .filter(({ id }) => id !== renamed?.id)
      .map(({ id, name }): Named => (schemeId === scheme.id ? { id, name } : { id, name, where })),
  )
  const show = ({ id }: Named) => {
    const home = schemes.find(({ codes }) => codes.some((code) => code.id === id))
    if (home !== undefined) showCode(home.id, id)
  }
  const label =
    renamed !== undefined ? `New name of ${renamed.name}` : parent ? `New code below ${parent.name}` : 'New code'
  return (
    <NameInput
      key={label}
      label={label}
      initial={renamed?.name ?? ''}
      others={others}
      {...(renamed === undefined ? {} : { foretell: (name: string) => renameWords(counts.get(renamed.id), name) })}
      onDone={(name) => void (renamed ? renameCode(renamed, name) : createCode(scheme.id, name, parent?.id ?? null))}
      onCancel={stopNaming}
      onShow={show}
    />
  )
}
