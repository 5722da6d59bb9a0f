/** How sure the detector is: three bars, and the word where there is room for it. */
import { barsOf, confidenceList } from './suggestionWords.ts'
import type { Confidence } from './ghostMark.ts'

export function ConfidenceBars({ confidence }: { readonly confidence: Confidence }) {
  const filled = barsOf[confidence]
  return (
    <svg
      className="suggestion-bars"
      data-confidence={confidence}
      width={14}
      height={12}
      viewBox="0 0 14 12"
      aria-hidden
    >
      {confidenceList.map((each, index) => (
        <rect
          key={each}
          className={index < filled ? 'suggestion-bar-on' : 'suggestion-bar-off'}
          x={index * 5 + 0.5}
          y={8.5 - index * 4}
          width={3}
          height={3 + index * 4}
          rx={0.5}
        />
      ))}
    </svg>
  )
}

export function ConfidenceMark({ confidence }: { readonly confidence: Confidence }) {
  return (
    <span className="suggestion-confidence">
      <ConfidenceBars confidence={confidence} />
      {confidence}
    </span>
  )
}
