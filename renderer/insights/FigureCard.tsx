/** One figure: its title, what its shares refer to, and its bars or its table. */
import { ChartBar, Copy, Table } from 'lucide-react'
import { useId, useState } from 'react'
import type { Figure } from '../../shared/api/insights.ts'
import { IconButton } from '../ui/Button.tsx'
import { Chart } from './Chart.tsx'
import { copyFigures } from './copyFigures.ts'
import { FigureTable } from './FigureTable.tsx'
import { denominator } from './figureWords.ts'

interface FigureCardProps {
  readonly figure: Figure
  /** All figures as tables, unless this one is turned. */
  readonly asTable: boolean
}

export function FigureCard({ figure, asTable }: FigureCardProps) {
  const [turned, setTurned] = useState(false)
  const id = useId()
  const table = asTable !== turned
  return (
    <section className="insights-card" aria-labelledby={id}>
      <header className="insights-card-head">
        <div className="insights-card-words">
          <h3 id={id}>{figure.title}</h3>
          <p className="insights-denominator">{denominator(figure)}</p>
        </div>
        <IconButton
          icon={table ? ChartBar : Table}
          label={table ? `Show ${figure.title} as bars` : `Show ${figure.title} as a table`}
          onClick={() => setTurned(!turned)}
        />
        <IconButton
          icon={Copy}
          label={`Copy ${figure.title} as CSV`}
          onClick={() => void copyFigures([figure], figure.title)}
        />
      </header>
      {table ? <FigureTable figure={figure} /> : <Chart figure={figure} />}
    </section>
  )
}
