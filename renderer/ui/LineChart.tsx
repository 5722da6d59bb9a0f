/** A rising line of steps, as wide as there is room. */
import { useEffect, useRef } from 'react'
import type { LinePoint, LineWords } from './lineChart.ts'
import { useWidth } from './useWidth.ts'

interface LineChartProps {
  readonly points: readonly LinePoint[]
  readonly words: LineWords
  readonly height: number
}

export function LineChart({ points, words, height }: LineChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  useEffect(() => {
    const element = frame.current
    if (element === null || width === 0) return undefined
    let wanted = true
    void import('./lineChart.ts').then(({ drawLine }) => {
      if (wanted) element.replaceChildren(drawLine(points, words, width, height))
    })
    return () => {
      wanted = false
    }
  }, [points, words, width, height])
  return <div ref={frame} className="ui-line-chart" style={{ height }} />
}
