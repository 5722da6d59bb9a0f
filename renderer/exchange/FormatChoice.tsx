/** The formats to choose from, each with what it is for and the files it makes. */
import type { Format } from '../../shared/api/exchange.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { type ExportChoice, withFormat } from './exportChoice.ts'

interface FormatChoiceProps {
  readonly choice: ExportChoice
  readonly formats: readonly Format[]
  readonly problem: string | undefined
  readonly onChange: (choice: ExportChoice) => void
}

export function FormatChoice({ choice, formats, problem, onChange }: FormatChoiceProps) {
  const all = formats.every(({ id }) => choice.formats.includes(id))
  const toggleAll = () => onChange({ ...choice, formats: all ? [] : formats.map(({ id }) => id) })
  return (
    <fieldset className="exchange-formats" aria-describedby={problem === undefined ? undefined : 'exchange-no-format'}>
      <legend className="exchange-legend">Formats</legend>
      <Button tone="quiet" className="exchange-all" onClick={toggleAll}>
        {all ? 'Choose none' : 'Choose all'}
      </Button>
      {formats.map((format) => (
        <FormatRow
          key={format.id}
          format={format}
          chosen={choice.formats.includes(format.id)}
          onChange={(chosen) => onChange(withFormat(choice, format.id, chosen))}
        />
      ))}
      {problem !== undefined && (
        <p id="exchange-no-format" className="exchange-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}

interface FormatRowProps {
  readonly format: Format
  readonly chosen: boolean
  readonly onChange: (chosen: boolean) => void
}

function FormatRow({ format, chosen, onChange }: FormatRowProps) {
  return (
    <div className="exchange-format">
      <Checkbox
        checked={chosen}
        onChange={onChange}
        label={
          <span className="exchange-format-words">
            <span className="exchange-format-name">{format.name}</span>
            <span className="exchange-format-about">{format.description}</span>
            <span className="exchange-format-files">
              {format.files.map((file) => (
                <code key={file}>{file}</code>
              ))}
            </span>
          </span>
        }
      />
    </div>
  )
}
