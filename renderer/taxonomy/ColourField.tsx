/** The colour of a code: a palette told apart by colour-blind readers too, or any other. */
import { useEffect, useRef, useState } from 'react'
import type { CodeRow } from '../../shared/api/taxonomy.ts'
import { lookalike } from './colourVision.ts'
import { codeColours } from '../../shared/codeColours.ts'

interface ColourFieldProps {
  readonly colour: string
  /** The other codes of the scheme that are in use. */
  readonly others: readonly CodeRow[]
  readonly onSave: (colour: string) => Promise<boolean>
}

export function ColourField({ colour, others, onSave }: ColourFieldProps) {
  const alike = lookalike(colour, others)
  return (
    <fieldset className="ui-field taxonomy-colours">
      <legend className="ui-label">Colour</legend>
      <div className="taxonomy-swatches">
        {codeColours.map(([value, name]) => (
          <button
            key={value}
            type="button"
            className="taxonomy-swatch"
            style={{ background: value }}
            aria-label={name}
            aria-pressed={value === colour}
            title={titleOf(value, name, others)}
            onClick={() => value !== colour && void onSave(value)}
          />
        ))}
        <OtherColour colour={colour} onSave={onSave} />
      </div>
      {alike !== undefined && (
        <p className="taxonomy-near">
          {alike.colour === colour ? 'The same colour as' : 'Hard to tell, at least for colour-blind readers, from'}{' '}
          {alike.name}.
        </p>
      )}
    </fieldset>
  )
}

function titleOf(colour: string, name: string, others: readonly CodeRow[]): string {
  const alike = lookalike(colour, others)
  return alike === undefined ? name : `${name}: hard to tell from ${alike.name}`
}

/** The browser's picker tells of every shade it passes; only the one it closes with is a step. */
function OtherColour({ colour, onSave }: Omit<ColourFieldProps, 'others'>) {
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState({ from: colour, value: colour })
  useEffect(() => {
    const element = input.current
    if (element === null) return undefined
    const save = () => {
      if (element.value !== colour) void onSave(element.value)
    }
    // React's onChange is the input event; the native change event comes once, at the end.
    element.addEventListener('change', save)
    return () => element.removeEventListener('change', save)
  }, [colour, onSave])
  return (
    <input
      ref={input}
      type="color"
      className="taxonomy-swatch-other"
      aria-label="Other colour"
      title="Other colour"
      value={draft.from === colour ? draft.value : colour}
      onChange={(event) => setDraft({ from: colour, value: event.target.value })}
    />
  )
}
