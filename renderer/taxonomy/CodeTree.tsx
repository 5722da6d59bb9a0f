/** The codes of one scheme as a tree: named, marked, moved and dragged in place. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { CodeCount, CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ContextMenu, type MenuItem } from '../ui/Menu.tsx'
import { CodeLine } from './CodeLine.tsx'
import { CodeNaming } from './CodeNaming.tsx'
import { addBeside, codeKey, ownKeys } from './codeKeys.ts'
import { codeMenu } from './codeSteps.ts'
import { codeTree } from './codeTree.ts'
import { DropMenu } from './DropMenu.tsx'
import { dropCodes, takesCodes } from './dropCodes.ts'
import { place, showCode, startNaming } from './place.ts'
import { RowList } from './RowList.tsx'

interface CodeTreeProps {
  readonly schemes: readonly SchemeRow[]
  readonly scheme: SchemeRow
  readonly code: CodeRow | undefined
  readonly counts: ReadonlyMap<string, CodeCount>
}

export function CodeTree({ schemes, scheme, code, counts }: CodeTreeProps) {
  const naming = place((state) => state.naming)
  const marked = place((state) => state.marked)
  const [menu, setMenu] = useState<{ x: number; y: number; items: MenuItem[] } | null>(null)
  const rows = codeTree(scheme.codes)
  const chosen = scheme.codes.filter(({ id }) => (marked.size > 0 ? marked.has(id) : id === code?.id))
  const add = () => addBeside(code)
  const items = code === undefined ? [{ label: 'New code', keys: 'a', perform: add }] : codeMenu(scheme, code, chosen)
  return (
    <section className="taxonomy-column" aria-label={`Codes of ${scheme.name}`}>
      <header className="taxonomy-column-head">
        <h2>Codes</h2>
        {marked.size > 1 && <span className="taxonomy-marked">{marked.size} marked</span>}
        <IconButton icon={Plus} label="New code" onClick={add} />
      </header>
      <CodeNaming naming={naming} schemes={schemes} scheme={scheme} counts={counts} />
      {rows.length === 0 && naming === null && <NoCodes onAdd={add} />}
      {rows.length > 0 && (
        <ContextMenu items={items} className="taxonomy-scroll">
          <RowList
            label={`Codes of ${scheme.name}`}
            rows={rows}
            current={code?.id ?? null}
            onMove={(row) => showCode(scheme.id, row.key)}
            marks={{ keys: marked, change: (keys, current) => showCode(scheme.id, current, keys) }}
            ownKeys={ownKeys}
            comesFirst={code !== undefined}
            onKey={(event) => codeKey(event, { scheme, code, chosen })}
            onDoubleClick={() => code && startNaming({ kind: 'rename', codeId: code.id })}
            drag={{
              start: (row, transfer) => startCodes(scheme, row.code, marked, transfer),
              end: () => place.setState({ dragged: null }),
              takes: ({ code: onto }) => takesCodes(scheme, onto),
              drop: (row, point) => setMenu(dropCodes(scheme, row.code, point)),
            }}
          >
            {(row) => <CodeLine row={row} count={counts.get(row.key)} schemes={schemes} />}
          </RowList>
        </ContextMenu>
      )}
      {menu !== null && <DropMenu at={menu} items={menu.items} onClose={() => setMenu(null)} />}
      <p className="taxonomy-keys ui-hint">A adds, F2 renames, M merges, S splits, V moves, Alt and arrows reorder.</p>
    </section>
  )
}

function NoCodes({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      title="This scheme has no codes yet"
      actions={
        <Button tone="primary" icon={Plus} onClick={onAdd}>
          New code
        </Button>
      }
    >
      A code is one answer to the scheme’s question, with the definition that raters decide by.
    </EmptyState>
  )
}

function startCodes(scheme: SchemeRow, code: CodeRow, marked: ReadonlySet<string>, transfer: DataTransfer): void {
  const ids = marked.has(code.id) ? [...marked] : [code.id]
  transfer.effectAllowed = 'move'
  transfer.setData(
    'text/plain',
    scheme.codes
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', '),
  )
  // The browser takes its picture of the row first: a change of state now would end the drag at once.
  queueMicrotask(() => place.setState({ dragged: { kind: 'codes', ids } }))
}
