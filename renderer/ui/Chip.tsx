/** Chip: a swatch of colour with a short sign and a name, so that colour never speaks alone. */
import type { CSSProperties } from 'react'

interface ChipProps {
  readonly colour: string
  /** Short sign; shown before the name. */
  readonly abbreviation: string
  /** Left out where there is no room; then it is the tooltip. */
  readonly name?: string | undefined
  readonly title?: string | undefined
}

export function Chip({ colour, abbreviation, name, title }: ChipProps) {
  return (
    <span className="ui-chip" style={{ '--chip': colour } as CSSProperties} title={title}>
      <span className="ui-chip-sign">{abbreviation}</span>
      {name !== undefined && <span className="ui-chip-name">{name}</span>}
    </span>
  )
}

/** A number beside a name, for example how many loads a file has. */
export function Count({ value, title }: { readonly value: number; readonly title: string }) {
  return (
    <span className="ui-count" title={title}>
      {value.toLocaleString('en')}
      <span className="ui-hidden"> {title}</span>
    </span>
  )
}
