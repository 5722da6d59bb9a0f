/** What is suggested of a link beside its type, or of a link that is drawn: small dashed signs in its label. */
import { type CSSProperties } from 'react'
import type { Chip } from '../cards.ts'
import { signOf } from '../CodeChip.tsx'

export function GhostSigns({ chips }: { readonly chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  return (
    <span className="canvas-link-line ghost-signs">
      {chips.map(({ codeId, ghost, ...chip }) => (
        <button
          key={codeId}
          type="button"
          tabIndex={-1}
          className="ghost-link-sign"
          data-suggestion={ghost?.suggestionId}
          style={{ '--code': chip.colour } as CSSProperties}
          aria-label={ghost?.words}
          title={ghost?.words}
        >
          {signOf({ codeId, ...chip })}
        </button>
      ))}
    </span>
  )
}
