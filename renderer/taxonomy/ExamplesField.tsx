/** The examples of a code: each editable in place, emptied ones go, and a new one is written at the end. */
import { EditableText } from './EditableText.tsx'

interface ExamplesFieldProps {
  readonly examples: readonly string[]
  readonly onSave: (examples: string[]) => Promise<boolean>
}

const longest = 4000
const most = 50

export function ExamplesField({ examples, onSave }: ExamplesFieldProps) {
  const replace = (index: number, text: string) => onSave(withExample(examples, index, text))
  return (
    <fieldset className="ui-field taxonomy-examples">
      <legend className="ui-label">Examples</legend>
      {examples.map((example, index) => (
        <EditableText
          // Examples have no identity of their own; one that moves up is another field.
          key={`${index} ${example}`}
          quiet
          multiline
          label={`Example ${index + 1}`}
          value={example}
          maxLength={longest}
          onSave={(text) => replace(index, text)}
        />
      ))}
      {examples.length < most && (
        <EditableText
          key={examples.length}
          quiet
          multiline
          label="New example"
          value=""
          maxLength={longest}
          placeholder="Add an example"
          onSave={(text) => replace(examples.length, text)}
        />
      )}
    </fieldset>
  )
}

/** The list with one example written anew, or without it when nothing is left of it. */
function withExample(examples: readonly string[], index: number, text: string): string[] {
  const next = [...examples]
  next[index] = text.trim()
  return next.filter((example) => example !== '')
}
