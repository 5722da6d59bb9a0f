/** Standing mark: who draws a thing, as a half-filled square or an unequal sign, with its words. */
import type { Standing } from '../../../shared/pipeline/compareCodes.ts'

function Shape({ standing }: { readonly standing: Standing }) {
  if (standing === 'different') return <path d="M2 4.5h8M2 7.5h8M8 1.5l-4 9" fill="none" strokeWidth="1.6" />
  return (
    <>
      <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="none" strokeWidth="1.4" />
      {standing !== 'yours' && <rect x="2" y="2" width="4" height="8" stroke="none" />}
      {standing !== 'mine' && <rect x="6" y="2" width="4" height="8" stroke="none" />}
    </>
  )
}

interface StandingMarkProps {
  readonly standing: Standing
  /** Beside the mark, or only read out where there is no room. */
  readonly words: string
  readonly quiet?: boolean
}

export function StandingMark({ standing, words, quiet = false }: StandingMarkProps) {
  return (
    <span className="compare-mark" data-standing={standing} title={words}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        <Shape standing={standing} />
      </svg>
      <span className={quiet ? 'ui-hidden' : 'compare-mark-words'}>{words}</span>
    </span>
  )
}
