/** Everything about one code, each part editable in place. */
import type { CodeCount, CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Select } from '../ui/Select.tsx'
import { CodeHead } from './CodeHead.tsx'
import { codeTree, possibleParents } from './codeTree.ts'
import { ColourField } from './ColourField.tsx'
import { EditableText } from './EditableText.tsx'
import { ExamplesField } from './ExamplesField.tsx'
import { ExampleSpans } from './ExampleSpans.tsx'
import { MeaningField } from './MeaningField.tsx'
import { type CodeChange, editCode, moveQuietly } from './steps.ts'
import { renameWords } from './usageWords.ts'

interface CodeFormProps {
  readonly schemes: readonly SchemeRow[]
  readonly scheme: SchemeRow
  readonly code: CodeRow
  readonly count: CodeCount | undefined
}

export function CodeForm({ schemes, scheme, code, count }: CodeFormProps) {
  const save = (change: CodeChange) => editCode(code.id, change)
  return (
    <article className="taxonomy-form" aria-label={`Code ${code.name}`}>
      <CodeHead schemes={schemes} scheme={scheme} code={code} count={count} />
      <div className="taxonomy-names">
        <EditableText
          label="Name"
          value={code.name}
          maxLength={200}
          problem={(name) => (name.trim() === '' ? 'A code needs a name.' : undefined)}
          foretell={(name) => renameWords(count, name)}
          onSave={(name) => save({ name: name.trim() })}
        />
        <EditableText
          label="Abbreviation"
          value={code.abbreviation}
          maxLength={16}
          onSave={(abbreviation) => save({ abbreviation: abbreviation.trim() })}
        />
        <KeyField scheme={scheme} code={code} />
      </div>
      <Meanings code={code} codings={count?.codings ?? 0} />
      <ExamplesField examples={code.examples} onSave={(examples) => save({ examples })} />
      <ExampleSpans code={code} />
      <div className="taxonomy-look">
        <ColourField
          colour={code.colour}
          others={inUse(scheme).filter(({ id }) => id !== code.id)}
          onSave={(colour) => save({ colour })}
        />
        <ParentField scheme={scheme} code={code} />
      </div>
      <EditableText
        multiline
        className="taxonomy-short"
        label="Literature"
        value={code.literature}
        maxLength={10_000}
        placeholder="Where it comes from, and what others call it"
        onSave={(literature) => save({ literature })}
      />
    </article>
  )
}

function inUse(scheme: SchemeRow): CodeRow[] {
  return scheme.codes.filter(({ retired, mergedInto }) => !retired && mergedInto === null)
}

const meanings = [
  ['definition', 'Definition', 'What it means, so that two raters decide alike'],
  ['useWhen', 'Use when', 'What has to be seen'],
  ['avoidWhen', 'Avoid when', 'What looks alike but is another code'],
] as const

function Meanings({ code, codings }: { readonly code: CodeRow; readonly codings: number }) {
  const fields = meanings.map(([field, label, placeholder]) => (
    <MeaningField
      key={field}
      label={label}
      value={code[field]}
      placeholder={placeholder}
      codings={codings}
      onSave={(value, meant) => editCode(code.id, { [field]: value }, meant)}
    />
  ))
  return (
    <>
      {fields[0]}
      <div className="taxonomy-pair">{fields.slice(1)}</div>
    </>
  )
}

function KeyField({ scheme, code }: Pick<CodeFormProps, 'scheme' | 'code'>) {
  const rival = (key: string) => inUse(scheme).find((other) => other.id !== code.id && key !== '' && other.key === key)
  const [own] = [rival(code.key)]
  return (
    <EditableText
      label="Key"
      value={code.key}
      maxLength={1}
      {...(own === undefined ? {} : { hint: `${own.name} has it too.` })}
      problem={(key) => {
        const taken = rival(key.trim())
        return taken === undefined ? undefined : `Applies ${taken.name}.`
      }}
      onSave={(key) => editCode(code.id, { key: key.trim() })}
    />
  )
}

/** Select has no empty value; this one stands for "no parent". */
const none = 'none'

function ParentField({ scheme, code }: Pick<CodeFormProps, 'scheme' | 'code'>) {
  const levels = new Map(codeTree(scheme.codes).map(({ key, level }) => [key, level]))
  const parents = possibleParents(scheme.codes, code.id).map(({ id, name }) => ({
    value: id,
    label: `${'\u2003'.repeat((levels.get(id) ?? 1) - 1)}${name}`,
  }))
  return (
    <Select
      label="Parent"
      labelled
      options={[{ value: none, label: 'None' }, ...parents]}
      value={code.parentId ?? none}
      onChange={(value) => {
        const parentId = value === none ? null : value
        void moveQuietly({ verb: 'move', codeIds: [code.id], schemeId: scheme.id, parentId, beforeId: null })
      }}
    />
  )
}
