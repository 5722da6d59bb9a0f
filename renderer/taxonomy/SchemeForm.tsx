/** What a scheme asks, of which units, and how it may be answered; shown while no code is selected. */
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import type { UnitKind } from '../../shared/model/unitKind.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Select } from '../ui/Select.tsx'
import { EditableText } from './EditableText.tsx'
import { editScheme, type SchemeChange } from './steps.ts'

const kinds: readonly { readonly kind: UnitKind; readonly label: string }[] = [
  { kind: 'repository', label: 'Repositories' },
  { kind: 'model', label: 'Models' },
  { kind: 'link', label: 'Interactions between models' },
  { kind: 'load', label: 'Loads' },
  { kind: 'span', label: 'Text spans' },
]

export function SchemeForm({ scheme }: { readonly scheme: SchemeRow }) {
  const save = (change: SchemeChange) => editScheme(scheme.id, change)
  return (
    <article className="taxonomy-form" aria-label={`Scheme ${scheme.name}`}>
      <header className="taxonomy-form-head">
        <p>
          Scheme{scheme.retired && ', retired'}
          {scheme.source !== '' && <span className="taxonomy-source"> from {scheme.source}</span>}
        </p>
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
      <Checkbox
        label="The codes have an order (agreement then weighs how far apart two answers are)"
        checked={scheme.ordered}
        onChange={(ordered) => void save({ ordered })}
      />
    </article>
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
