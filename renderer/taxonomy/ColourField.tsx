/** The colour of a code: a palette told apart by colour-blind readers too, or any other. */
import { useEffect, useRef, useState } from 'react'

/** Okabe and Ito's colours, the faint yellow replaced by a darker one. */
const palette = [
  ['#0072b2', 'Blue'],
  ['#d55e00', 'Vermilion'],
  ['#009e73', 'Green'],
  ['#cc79a7', 'Pink'],
  ['#b07d00', 'Ochre'],
  ['#2a8fc4', 'Sky blue'],
  ['#7a5195', 'Violet'],
  ['#5c6670', 'Grey'],
] as const

interface ColourFieldProps {
  readonly colour: string
  readonly onSave: (colour: string) => Promise<boolean>
}

export function ColourField({ colour, onSave }: ColourFieldProps) {
  return (
    <fieldset className="ui-field taxonomy-colours">
      <legend className="ui-label">Colour</legend>
      <div className="taxonomy-swatches">
        {palette.map(([value, name]) => (
          <button
            key={value}
            type="button"
            className="taxonomy-swatch"
            style={{ background: value }}
            aria-label={name}
            aria-pressed={value === colour}
            title={name}
            onClick={() => value !== colour && void onSave(value)}
          />
        ))}
        <OtherColour colour={colour} onSave={onSave} />
      </div>
    </fieldset>
  )
}

/** The browser's picker tells of every shade it passes; only the one it closes with is a step. */
function OtherColour({ colour, onSave }: ColourFieldProps) {
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
