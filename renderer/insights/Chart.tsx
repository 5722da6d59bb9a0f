/** The bars of a figure, as wide as there is room. */
import { useEffect, useRef, useState } from 'react'
import type { Figure } from '../../shared/api/insights.ts'

const rowHeight = 24

export function Chart({ figure }: { readonly figure: Figure }) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  useEffect(() => {
    const element = frame.current
    if (element === null || width === 0) return undefined
    let wanted = true
    void import('./chart.ts').then(({ drawFigure }) => {
      if (wanted) element.replaceChildren(drawFigure(figure, width))
    })
    return () => {
      wanted = false
    }
  }, [figure, width])
  // The height is known before the drawing is there, so nothing jumps.
  const height = figure.bars.length * rowHeight + 6
  return <div ref={frame} className="insights-chart" style={{ height }} />
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])
  return width
}
