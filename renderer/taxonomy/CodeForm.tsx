/** Everything about one code, each part editable in place. */
import { Archive, ArchiveRestore } from 'lucide-react'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Select } from '../ui/Select.tsx'
import { codeTree, possibleParents } from './codeTree.ts'
import { ColourField } from './ColourField.tsx'
import { EditableText } from './EditableText.tsx'
import { ExamplesField } from './ExamplesField.tsx'
import { type CodeChange, codingWords, editCode, setRetired } from './steps.ts'

interface CodeFormProps {
  readonly scheme: SchemeRow
  readonly code: CodeRow
}

const longText = 10_000

export function CodeForm({ scheme, code }: CodeFormProps) {
  const save = (change: CodeChange) => editCode(code.id, change)
  return (
    <article className="taxonomy-form" aria-label={`Code ${code.name}`}>
      <header className="taxonomy-form-head">
        <Chip colour={code.colour} abbreviation={code.abbreviation || '·'} />
        <p>
          Code of <strong>{scheme.name}</strong>; {codingWords(code.codings)} it.
          {code.retired && ' It is retired: nobody can apply it any more.'}
        </p>
        <Button
          icon={code.retired ? ArchiveRestore : Archive}
          title={code.retired ? 'Makes it applicable again' : 'Its codings stay; it cannot be applied any more'}
          onClick={() => void setRetired(code, !code.retired)}
        >
          {code.retired ? 'Take into use again' : 'Retire'}
        </Button>
      </header>
      <div className="taxonomy-names">
        <EditableText
          label="Name"
          value={code.name}
          maxLength={200}
          problem={(name) => (name.trim() === '' ? 'A code needs a name.' : undefined)}
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
      <Texts code={code} />
      <ExamplesField examples={code.examples} onSave={(examples) => save({ examples })} />
      <div className="taxonomy-names">
        <ParentField scheme={scheme} code={code} />
        <ColourField colour={code.colour} onSave={(colour) => save({ colour })} />
      </div>
    </article>
  )
}

function Texts({ code }: { readonly code: CodeRow }) {
  const save = (change: CodeChange) => editCode(code.id, change)
  const shared = { multiline: true, maxLength: longText }
  return (
    <>
      <EditableText
        {...shared}
        label="Definition"
        value={code.definition}
        placeholder="What it means, so that two raters decide alike"
        onSave={(definition) => save({ definition })}
      />
      <div className="taxonomy-pair">
        <EditableText
          {...shared}
          label="Use when"
          value={code.useWhen}
          placeholder="What has to be seen"
          onSave={(useWhen) => save({ useWhen })}
        />
        <EditableText
          {...shared}
          label="Avoid when"
          value={code.avoidWhen}
          placeholder="What looks alike but is another code"
          onSave={(avoidWhen) => save({ avoidWhen })}
        />
      </div>
      <EditableText
        {...shared}
        className="taxonomy-short"
        label="Literature"
        value={code.literature}
        placeholder="Where it comes from"
        onSave={(literature) => save({ literature })}
      />
    </>
  )
}

function KeyField({ scheme, code }: CodeFormProps) {
  const rival = (key: string) =>
    scheme.codes.find((other) => other.id !== code.id && !other.retired && key !== '' && other.key === key)
  return (
    <EditableText
      label="Key"
      value={code.key}
      maxLength={1}
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

function ParentField({ scheme, code }: CodeFormProps) {
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
      onChange={(value) => void editCode(code.id, { parentId: value === none ? null : value })}
    />
  )
}
