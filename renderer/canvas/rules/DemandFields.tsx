/** The fields that suit a kind of demand: codes as chips, questions by name, sides and numbers as choices. */
import type { SchemeRow } from '../../../shared/api/taxonomy.ts'
import type { CheckCodebook } from '../../../shared/pipeline/checkCodebook.ts'
import { schemesFor } from '../../../shared/pipeline/codebook.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { type Option, Select } from '../../ui/Select.tsx'
import { CodesField } from './CodesField.tsx'
import { type DemandField, demandKinds } from './demandKinds.ts'
import type { DemandValues } from './demandValues.ts'

interface FieldsProps {
  readonly values: DemandValues
  readonly schemes: readonly SchemeRow[]
  readonly codebook: CheckCodebook
  readonly onChange: (change: Partial<DemandValues>) => void
}

const origins: readonly Option[] = [
  { value: 'pretrained', label: 'Pre-trained' },
  { value: 'scratch', label: 'Trained from scratch' },
]
const anyOrigin: readonly Option[] = [{ value: 'any', label: 'All models' }, ...origins]
const sides: readonly Option[] = [
  { value: 'source', label: 'The model that it leaves' },
  { value: 'target', label: 'The model that it enters' },
  { value: 'any', label: 'At least one of the two' },
]
const numbers: readonly Option[] = [2, 3, 4, 5, 6, 8, 10].map((value) => ({
  value: String(value),
  label: String(value),
}))

function Schemes({ label, values, schemes, onChange }: FieldsProps & { readonly label: string }) {
  const chosen = new Set(values.schemeIds)
  return (
    <fieldset className="rule-schemes">
      <legend className="ui-label">{label}</legend>
      {schemesFor(schemes, 'model').map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.has(id)}
          onChange={(checked) =>
            onChange({ schemeIds: checked ? [...chosen, id] : [...chosen].filter((other) => other !== id) })
          }
        />
      ))}
    </fieldset>
  )
}

/** A question that the codebook lost stays in the list, so that it can be seen and replaced. */
function schemeOptions(schemes: readonly SchemeRow[], of: 'model' | 'link', chosen: string): Option[] {
  const options = schemesFor(schemes, of).map(({ id, name }) => ({ value: id, label: name }))
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options
  const lost = schemes.find(({ id }) => id === chosen)
  return [
    ...options,
    { value: chosen, label: lost === undefined ? 'not in the codebook any more' : `${lost.name} (not asked)` },
  ]
}

function OneField({ field, ...props }: FieldsProps & { readonly field: DemandField }) {
  const { values, schemes, codebook, onChange } = props
  const { label } = field
  switch (field.field) {
    case 'codes':
      return (
        <CodesField
          field={field}
          chosen={values[field.name]}
          schemes={schemes}
          codebook={codebook}
          onChange={(codeIds) => onChange({ [field.name]: codeIds })}
        />
      )
    case 'scheme':
      return (
        <Select
          labelled
          label={label}
          options={schemeOptions(schemes, field.of, values.schemeId)}
          value={values.schemeId}
          onChange={(schemeId) => onChange({ schemeId })}
        />
      )
    case 'schemes':
      return <Schemes label={label} {...props} />
    case 'modelOrigin':
      return (
        <Select
          labelled
          label={label}
          options={anyOrigin}
          value={values.modelOrigin}
          onChange={(value) => onChange({ modelOrigin: value as DemandValues['modelOrigin'] })}
        />
      )
    case 'side':
      return (
        <Select
          labelled
          label={label}
          options={sides}
          value={values.side}
          onChange={(value) => onChange({ side: value as DemandValues['side'] })}
        />
      )
    case 'sideOrigin':
      return (
        <Select
          labelled
          label={label}
          options={origins}
          value={values.sideOrigin}
          onChange={(value) => onChange({ sideOrigin: value as DemandValues['sideOrigin'] })}
        />
      )
    case 'least':
      return (
        <Select
          labelled
          label={label}
          options={numbers}
          value={String(values.least)}
          onChange={(value) => onChange({ least: Number(value) })}
        />
      )
  }
}

export function DemandFields(props: FieldsProps) {
  return demandKinds[props.values.kind].fields.map((field) => (
    <OneField key={`${field.field} ${field.label}`} field={field} {...props} />
  ))
}
