/** The schemes of the codebook as a tree, put in order and nested by drag and by key; codes dropped on one move there. */
import { Plus } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { useQuery } from '../session/query.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Count } from '../ui/Chip.tsx'
import { ContextMenu } from '../ui/Menu.tsx'
import { directionOf } from './codeSteps.ts'
import { treeRows } from './codeTree.ts'
import { NameInput } from './NameInput.tsx'
import { place, showScheme, startNaming, stopNaming } from './place.ts'
import { RowList } from './RowList.tsx'
import { dropOnScheme, moveScheme, retireOrRevive, schemeMenu, takesOnScheme } from './schemeSteps.ts'
import { completeCodebook, createScheme, renameScheme } from './steps.ts'

interface SchemeListProps {
  readonly schemes: readonly SchemeRow[]
  readonly current: SchemeRow
}

const ownKeys = ['Insert', 'a', 'A', 'F2', 'Delete']

export function SchemeList({ schemes, current }: SchemeListProps) {
  const rows = treeRows(schemes)
  const codeShown = place((state) => state.codeId !== null)
  return (
    <section className="taxonomy-column" aria-label="Schemes">
      <header className="taxonomy-column-head">
        <h2>Schemes</h2>
        <IconButton
          icon={Plus}
          label="New scheme"
          onClick={() => startNaming({ kind: 'newScheme', parentId: current.parentId })}
        />
      </header>
      <SchemeNaming schemes={schemes} />
      <ContextMenu items={schemeMenu(schemes, current)} className="taxonomy-scroll">
        <RowList
          label="Schemes"
          rows={rows}
          current={current.id}
          onMove={({ key }) => showScheme(key)}
          ownKeys={ownKeys}
          comesFirst={!codeShown}
          onKey={(event) => performKey(event, schemes, current)}
          onDoubleClick={() => startNaming({ kind: 'renameScheme', schemeId: current.id })}
          drag={{
            start: ({ item }, transfer) => startScheme(item, transfer),
            end: () => place.setState({ dragged: null }),
            takes: ({ item }, zone) => takesOnScheme(schemes, item, zone),
            drop: ({ item }, { zone }) => dropOnScheme(schemes, item, zone),
          }}
        >
          {({ item, level }) => <SchemeLine scheme={item} level={level} />}
        </RowList>
      </ContextMenu>
      <MissingSchemes />
    </section>
  )
}

/** Studies that are older than a scheme of the built-in codebook are offered it. */
function MissingSchemes() {
  const { data: missing = [] } = useQuery('taxonomy.missing', {})
  if (missing.length === 0) return null
  const names = missing.map(({ name }) => name).join(', ')
  return (
    <aside className="taxonomy-missing">
      <p>
        The built-in codebook also asks: <strong>{names}</strong>
      </p>
      <Button onClick={() => void completeCodebook()}>Add to This Study</Button>
    </aside>
  )
}

function SchemeLine({ scheme, level }: { readonly scheme: SchemeRow; readonly level: number }) {
  const inUse = scheme.codes.filter(({ retired, mergedInto }) => !retired && mergedInto === null)
  return (
    <>
      {Array.from({ length: level - 1 }, (_, depth) => (
        <span key={depth} className="taxonomy-indent" aria-hidden />
      ))}
      <span className={`ui-row-text ${scheme.retired ? 'taxonomy-retired' : ''}`}>{scheme.name}</span>
      <span className="ui-row-end">
        {scheme.required && !scheme.retired && <span title="Every unit must be answered">required</span>}
        {scheme.retired && 'retired'}
        <Count value={inUse.length} title={inUse.length === 1 ? 'code' : 'codes'} />
      </span>
    </>
  )
}

function SchemeNaming({ schemes }: { readonly schemes: readonly SchemeRow[] }) {
  const naming = place((state) => state.naming)
  if (naming?.kind !== 'newScheme' && naming?.kind !== 'renameScheme') return null
  const renamed = naming.kind === 'renameScheme' ? schemes.find(({ id }) => id === naming.schemeId) : undefined
  const parentId = naming.kind === 'newScheme' ? naming.parentId : null
  return (
    <NameInput
      key={renamed?.id ?? 'new'}
      label={renamed === undefined ? 'Name of the new scheme' : `New name of ${renamed.name}`}
      initial={renamed?.name ?? ''}
      others={schemes.filter(({ id }) => id !== renamed?.id)}
      onDone={(name) => void (renamed === undefined ? createScheme(name, parentId) : renameScheme(renamed, name))}
      onCancel={stopNaming}
      onShow={({ id }) => showScheme(id)}
    />
  )
}

function startScheme(scheme: SchemeRow, transfer: DataTransfer): void {
  transfer.effectAllowed = 'move'
  transfer.setData('text/plain', scheme.name)
  queueMicrotask(() => place.setState({ dragged: { kind: 'scheme', ids: [scheme.id] } }))
}

function performKey(event: KeyboardEvent, schemes: readonly SchemeRow[], current: SchemeRow): boolean {
  const { key } = event
  const direction = event.altKey ? directionOf(key) : undefined
  if (direction !== undefined) void moveScheme(schemes, current, direction)
  else if (event.altKey) return false
  else if (key === 'Insert' || key === 'a') startNaming({ kind: 'newScheme', parentId: current.parentId })
  else if (key === 'A') startNaming({ kind: 'newScheme', parentId: current.id })
  else if (key === 'F2') startNaming({ kind: 'renameScheme', schemeId: current.id })
  else if (key === 'Delete') retireOrRevive(current)
  else return false
  return true
}
