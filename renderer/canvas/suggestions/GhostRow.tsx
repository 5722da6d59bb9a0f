/** A code that is suggested, as a row of a card: dashed and muted, with how sure the detector is. */
import type { CSSProperties } from 'react'
import type { Chip } from '../cards.ts'
import { raterSign, signOf } from '../CodeChip.tsx'
import { ConfidenceBars } from './Confidence.tsx'
import { GhostAnswers } from './GhostAnswers.tsx'
import type { GhostMark } from './ghostMark.ts'

/** Not a tab stop, as chips are none. A click is the graph's: it goes to the suggestion. */
export function GhostRow({ chip, ghost }: { readonly chip: Chip; readonly ghost: GhostMark }) {
  const others = raterSign(chip)
  return (
    <div className="ghost-row" data-suggestion={ghost.suggestionId} style={{ '--code': chip.colour } as CSSProperties}>
      <button type="button" tabIndex={-1} className="ghost-chip nodrag" aria-label={ghost.words} title={ghost.words}>
        {/* The space is for those who compare what is seen with the name. */}
        <span className="canvas-chip-sign ghost-sign">{signOf(chip)}</span>{' '}
        <span className="canvas-chip-name">{chip.name}</span>
        {others !== '' && <span className="canvas-chip-raters" data-mark={others} />}
        <ConfidenceBars confidence={ghost.confidence} />
      </button>
      <GhostAnswers ghost={ghost} name={chip.name} />
    </div>
  )
}
