/** The schemes of the codebook, with how many codes each has and a place to name a new one. */
import { Plus } from 'lucide-react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { IconButton } from '../ui/Button.tsx'
import { Count } from '../ui/Chip.tsx'
import { ContextMenu, type MenuItem } from '../ui/Menu.tsx'
import { NameInput } from './NameInput.tsx'
import { place, showScheme, startNaming, stopNaming } from './place.ts'
import { RowList } from './RowList.tsx'
import { createScheme, editScheme } from './steps.ts'

export function SchemeList({
  schemes,
  current,
}: {
  readonly schemes: readonly SchemeRow[]
  readonly current: SchemeRow
}) {
  const naming = place((state) => state.naming?.kind === 'newScheme')
  const add = () => startNaming({ kind: 'newScheme' })
  const menu: MenuItem[] = [
    { label: 'New scheme', keys: 'a', perform: add },
    {
      label: current.retired ? 'Take into use again' : 'Retire scheme',
      startsGroup: true,
      perform: () => void editScheme(current.id, { retired: !current.retired }),
    },
  ]
  return (
    <section className="taxonomy-column" aria-label="Schemes">
      <header className="taxonomy-column-head">
        <h2>Schemes</h2>
        <IconButton icon={Plus} label="New scheme" onClick={add} />
      </header>
      {naming && (
        <NameInput
          label="Name of the new scheme"
          others={schemes}
          onDone={(name) => void createScheme(name)}
          onCancel={stopNaming}
          onShow={({ id }) => showScheme(id)}
        />
      )}
      <ContextMenu items={menu} className="taxonomy-scroll">
        <RowList
          label="Schemes"
          rows={schemes.map((scheme) => ({ key: scheme.id, scheme }))}
          current={current.id}
          onMove={({ scheme }) => showScheme(scheme.id)}
          ownKeys={['Insert', 'a']}
          onKey={(key) => (key === 'Insert' || key === 'a' ? (add(), true) : false)}
        >
          {({ scheme }) => (
            <>
              <span className={`ui-row-text ${scheme.retired ? 'taxonomy-retired' : ''}`}>{scheme.name}</span>
              <span className="ui-row-end">
                {scheme.retired && 'retired'}
                <Count value={scheme.codes.filter((code) => !code.retired).length} title="codes" />
              </span>
            </>
          )}
        </RowList>
      </ContextMenu>
    </section>
  )
}
