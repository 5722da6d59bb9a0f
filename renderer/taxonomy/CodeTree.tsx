/** The codes of one scheme as a tree; new codes are named in it, and codes renamed in place. */
import { Plus } from 'lucide-react'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Chip, Count } from '../ui/Chip.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ContextMenu, type MenuItem } from '../ui/Menu.tsx'
import { codeTree, type CodeTreeRow } from './codeTree.ts'
import { type Named, NameInput } from './NameInput.tsx'
import { type Naming, place, showCode, startNaming, stopNaming } from './place.ts'
import { RowList } from './RowList.tsx'
import { createCode, renameCode, setRetired } from './steps.ts'

interface CodeTreeProps {
  readonly schemes: readonly SchemeRow[]
  readonly scheme: SchemeRow
  readonly code: CodeRow | undefined
}

export function CodeTree({ schemes, scheme, code }: CodeTreeProps) {
  const naming = place((state) => state.naming)
  const rows = codeTree(scheme.codes)
  const add = () => startNaming({ kind: 'newCode', parentId: code?.parentId ?? null })
  return (
    <section className="taxonomy-column" aria-label={`Codes of ${scheme.name}`}>
      <header className="taxonomy-column-head">
        <h2>Codes</h2>
        <IconButton icon={Plus} label="New code" onClick={add} />
      </header>
      {naming !== null && naming.kind !== 'newScheme' && <Naming naming={naming} schemes={schemes} scheme={scheme} />}
      {rows.length === 0 && naming === null && (
        <EmptyState
          title="This scheme has no codes yet"
          actions={
            <Button tone="primary" icon={Plus} onClick={add}>
              New code
            </Button>
          }
        >
          A code is one answer to the scheme’s question, with the definition that raters decide by.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <ContextMenu items={menuFor(code, add)} className="taxonomy-scroll">
          <RowList
            label={`Codes of ${scheme.name}`}
            rows={rows}
            current={code?.id ?? null}
            onMove={(row) => showCode(scheme.id, row.key)}
            ownKeys={['Insert', 'a', 'A', 'F2', 'Delete']}
            onKey={(key) => performKey(key, code, add)}
            onDoubleClick={() => code && startNaming({ kind: 'rename', codeId: code.id })}
          >
            {(row) => <CodeLine row={row} />}
          </RowList>
        </ContextMenu>
      )}
      <p className="taxonomy-keys ui-hint">F2 renames, A adds, Delete retires.</p>
    </section>
  )
}

function CodeLine({ row }: { readonly row: CodeTreeRow }) {
  const { code, level } = row
  return (
    <>
      {Array.from({ length: level - 1 }, (_, depth) => (
        <span key={depth} className="taxonomy-indent" aria-hidden />
      ))}
      <Chip colour={code.colour} abbreviation={code.abbreviation || '·'} />
      <span className={`ui-row-text ${code.retired ? 'taxonomy-retired' : ''}`}>{code.name}</span>
      <span className="ui-row-end">
        {code.retired && 'retired'}
        <Count value={code.codings} title={code.codings === 1 ? 'coding' : 'codings'} />
      </span>
    </>
  )
}

type CodeNaming = Exclude<Naming, { kind: 'newScheme' }>

function Naming({ naming, schemes, scheme }: Omit<CodeTreeProps, 'code'> & { readonly naming: CodeNaming }) {
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
      onDone={(name) => void (renamed ? renameCode(renamed, name) : createCode(scheme.id, name, parent?.id ?? null))}
      onCancel={stopNaming}
      onShow={show}
    />
  )
}

function performKey(key: string, code: CodeRow | undefined, add: () => void): boolean {
  if (key === 'Insert' || key === 'a') add()
  else if (key === 'A' && code) startNaming({ kind: 'newCode', parentId: code.id })
  else if (key === 'F2' && code) startNaming({ kind: 'rename', codeId: code.id })
  else if (key === 'Delete' && code) void setRetired(code, !code.retired)
  else return false
  return true
}

function menuFor(code: CodeRow | undefined, add: () => void): MenuItem[] {
  const one = [{ label: 'New code', keys: 'a', perform: add }]
  if (code === undefined) return one
  return [
    ...one,
    { label: 'New code below', keys: 'Shift+a', perform: () => startNaming({ kind: 'newCode', parentId: code.id }) },
    { label: 'Rename', keys: 'F2', perform: () => startNaming({ kind: 'rename', codeId: code.id }) },
    {
      label: code.retired ? 'Take into use again' : 'Retire',
      keys: 'Delete',
      startsGroup: true,
      perform: () => void setRetired(code, !code.retired),
    },
  ]
}
