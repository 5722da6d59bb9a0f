/** Finds a code by typing: the one under the cursor is the chosen one, with its definition in sight. */
import { Command } from 'cmdk'
import type { KeyboardEvent } from 'react'
import type { CodeRow, SchemeRow } from '../../shared/api/taxonomy.ts'
import { Chip } from '../ui/Chip.tsx'
import { fuzzyMatch } from '../ui/fuzzyMatch.ts'

interface CodeChooserProps {
  readonly label: string
  readonly schemes: readonly SchemeRow[]
  readonly codeId: string | null
  readonly onChange: (codeId: string) => void
  readonly offers: (code: CodeRow) => boolean
}

export function CodeChooser({ label, schemes, codeId, onChange, offers }: CodeChooserProps) {
  const groups = schemes
    .filter((scheme) => !scheme.retired)
    .map((scheme) => ({ scheme, codes: scheme.codes.filter(offers) }))
    .filter(({ codes }) => codes.length > 0)
  const chosen = groups.flatMap(({ codes }) => codes).find(({ id }) => id === codeId)
  return (
    <Command
      className="taxonomy-chooser"
      label={label}
      value={codeId ?? ''}
      onValueChange={onChange}
      filter={score}
      onKeyDown={submitOnEnter}
    >
      <Command.Input className="ui-input" placeholder="Type to find a code" autoFocus />
      <Command.List className="taxonomy-chooser-list">
        <Command.Empty className="ui-hint">No code is called so.</Command.Empty>
        {groups.map(({ scheme, codes }) => (
          <Command.Group key={scheme.id} heading={scheme.name}>
            {codes.map((code) => (
              <Command.Item
                key={code.id}
                value={code.id}
                keywords={[`${code.abbreviation} ${code.name}`, scheme.name]}
                className="taxonomy-choice"
                onSelect={onChange}
              >
                <Chip colour={code.colour} abbreviation={code.abbreviation || '·'} name={code.name} />
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
      <p className="taxonomy-chooser-definition">
        {chosen === undefined ? 'No code is chosen.' : chosen.definition || `${chosen.name} has no definition yet.`}
      </p>
    </Command>
  )
}

/** The list would take Enter for choosing, and what is under the cursor is chosen already. */
function submitOnEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.closest('form')?.requestSubmit()
}

function score(_value: string, search: string, keywords: string[] = []): number {
  const [name = '', scheme = ''] = keywords
  const own = fuzzyMatch(name, search)
  if (own !== null) return 0.5 + Math.min(0.5, Math.max(0, own.score) / 400)
  return fuzzyMatch(`${scheme} ${name}`, search) === null ? 0 : 0.25
}
