/** Place: a piece of text somewhere in a repository, one click away. */
import { revealAnchor } from '../session/navigate.ts'

interface PlaceProps {
  readonly repositoryId: string
  readonly path: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** What comes before the text: a rule of the trail, or nothing. */
  readonly label?: string
}

export function Place({ repositoryId, path, line, start, end, text, label }: PlaceProps) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return (
    <button type="button" className="coding-place" onClick={() => revealAnchor(repositoryId, { path, start, end })}>
      <span className="coding-place-where" title={path}>
        {label !== undefined && <span className="coding-place-label">{label} · </span>}
        {name}:{line}
      </span>
      <code className="coding-place-text">{shortened(text)}</code>
    </button>
  )
}

/** One line of it; a long piece of text is read in the editor. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > 160 ? `${characters.slice(0, 159).join('')}…` : line
}
