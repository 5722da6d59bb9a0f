/** What a scheme asks, of which units, and how it may be answered; shown while no code is selected. */
import { Archive, ArchiveRestore, History } from 'lucide-react'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Select } from '../ui/Select.tsx'
import { EditableText } from './EditableText.tsx'
import { showHistoryOf } from './place.ts'
import { possibleAbove, retireOrRevive } from './schemeSteps.ts'
import { editScheme, type SchemeChange } from './steps.ts'

const kinds: readonly { readonly kind: UnitKind; readonly label: string }[] = [
  { kind: 'repository', label: 'Repositories' },
  { kind: 'model', label: 'Models' },
  { kind: 'link', label: 'Interactions between models' },
  { kind: 'load', label: 'Loads' },
  { kind: 'span', label: 'Text spans' },
]

interface SchemeFormProps {
  readonly schemes: readonly SchemeRow[]
  readonly scheme: SchemeRow
}

export function SchemeForm({ schemes, scheme }: SchemeFormProps) {
  const save = (change: SchemeChange) => editScheme(scheme.id, change)
  return (
    <article className="taxonomy-form" aria-label={`Scheme ${scheme.name}`}>
      <header className="taxonomy-head">
        <div className="taxonomy-head-line">
          <h2 className="taxonomy-head-name">{scheme.name}</h2>
          <p className="taxonomy-head-count taxonomy-head-source">
            Scheme{scheme.retired && ', retired'}
            {scheme.source !== '' && ` from ${scheme.source}`}
          </p>
        </div>
        <div className="taxonomy-head-steps" role="toolbar" aria-label={`Change ${scheme.name}`}>
          <Button icon={scheme.retired ? ArchiveRestore : Archive} onClick={() => retireOrRevive(scheme)}>
            {scheme.retired ? 'Revive' : 'Retire…'}
          </Button>
          <IconButton icon={History} label={`History of ${scheme.name}`} onClick={() => showHistoryOf(scheme.id)} />
        </div>
      </header>
      <EditableText
        label="Name"
        value={scheme.name}
        maxLength={200}
        problem={(name) => (name.trim() === '' ? 'A scheme needs a name.' : undefined)}
        onSave={(name) => save({ name: name.trim() })}
      />
      <EditableText
        label="Question"
        multiline
        value={scheme.question}
        maxLength={2000}
        placeholder="What raters are asked about each unit"
        onSave={(question) => save({ question })}
      />
      <Kinds current={scheme.unitKinds} onSave={(unitKinds) => void save({ unitKinds })} />
      <div className="taxonomy-pair">
        <Select
          label="Answer"
          labelled
          options={[
            { value: 'single', label: 'One code' },
            { value: 'multiple', label: 'Any number of codes' },
          ]}
          value={scheme.choice}
          onChange={(choice) => void save({ choice: choice === 'single' ? 'single' : 'multiple' })}
        />
        <Above schemes={schemes} scheme={scheme} />
      </div>
      <Checkbox
        label="The codes have an order (agreement then weighs how far apart two answers are)"
        checked={scheme.ordered}
        onChange={(ordered) => void save({ ordered })}
      />
      <Checkbox
        label="Every such unit must be answered (what is missing counts as open work)"
        checked={scheme.required}
        onChange={(required) => void save({ required })}
      />
    </article>
  )
}

/** Select has no empty value; this one stands for "at the top". */
const none = 'none'

function Above({ schemes, scheme }: SchemeFormProps) {
  const options = possibleAbove(schemes, scheme.id).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      label="Stands below"
      labelled
      options={[{ value: none, label: 'No scheme: at the top' }, ...options]}
      value={scheme.parentId ?? none}
      onChange={(id) => void editScheme(scheme.id, { parentId: id === none ? null : id })}
    />
  )
}

interface KindsProps {
  readonly current: readonly UnitKind[]
  readonly onSave: (kinds: UnitKind[]) => void
}

function Kinds({ current, onSave }: KindsProps) {
  return (
    <fieldset className="ui-field taxonomy-kinds">
      <legend className="ui-label">Asked of</legend>
      {kinds.map(({ kind, label }) => (
        <Checkbox
          key={kind}
          label={label}
          checked={current.includes(kind)}
          // A scheme that is asked of nothing could not be used.
          disabled={current.length === 1 && current.includes(kind)}
          onChange={(checked) => onSave(withKind(current, kind, checked))}
        />
      ))}
    </fieldset>
  )
}

function withKind(current: readonly UnitKind[], kind: UnitKind, wanted: boolean): UnitKind[] {
  return kinds.map((one) => one.kind).filter((one) => (one === kind ? wanted : current.includes(one)))
}
