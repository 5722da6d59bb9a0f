/** A short stretch of a link's line, so that its style is known before it is drawn. */
import type { CSSProperties } from 'react'

export function LineSample({ colour, pattern }: { readonly colour: string; readonly pattern: string }) {
  return (
    <svg
      className="canvas-line-sample"
      width="36"
      height="10"
      aria-hidden
      style={{ '--code': colour } as CSSProperties}
    >
      <path d="M1,5 L35,5" strokeDasharray={pattern} />
    </svg>
  )
}
