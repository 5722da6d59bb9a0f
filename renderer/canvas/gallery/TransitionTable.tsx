/** Transition table: how often one stage stands right behind another; a number leads to its pipelines. */
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { edge, transitions } from '../../../shared/pipeline/shapeCounts.ts'
import { counted } from '../../../shared/text/counted.ts'
import { cellStep, shade } from '../../ui/cellGrid.ts'
import { countedStages } from './galleryCsv.ts'
import { galleryPlace } from './galleryPlace.ts'
import { Sign } from './PipelineStrip.tsx'
import { withOrder } from './queryWords.ts'
import type { Gallery } from './useGallery.ts'

function useTable(gallery: Gallery) {
  return useMemo(() => {
    const stageIds = countedStages(gallery.found, gallery)
    const { of, most } = transitions(gallery.found)
    const name = (id: string) => gallery.codes.get(id)?.name ?? 'Unknown stage'
    const words = (from: string, to: string) => {
      const count = counted(of(from, to), 'pipeline')
      if (from === edge) return `${count} begin${of(from, to) === 1 ? 's' : ''} with ${name(to)}`
      if (to === edge) return `${count} end${of(from, to) === 1 ? 's' : ''} with ${name(from)}`
      return `${name(from)} directly followed by ${name(to)}: ${count}`
    }
    return { rows: [edge, ...stageIds], columns: [...stageIds, edge], of, most, words, name }
  }, [gallery])
}

function open(from: string, to: string): void {
  if (from === edge || to === edge) return
  const order = { firstId: from, thenId: to, directly: true }
  galleryPlace.setState(({ query }) => ({ query: withOrder(query, order), tab: 'pipelines' }))
}

function placeOf(target: EventTarget): { row: number; column: number } | null {
  const cell = (target as Element).closest<HTMLElement>('[data-cell]')
  const [row = Number.NaN, column = Number.NaN] = (cell?.dataset['cell'] ?? '').split(' ').map(Number)
  return cell === null ? null : { row, column }
}

export function TransitionTable({ gallery }: { readonly gallery: Gallery }) {
  const { rows, columns, of, most, words, name } = useTable(gallery)
  const [place, setPlace] = useState({ row: 0, column: 0 })
  const table = useRef<HTMLTableElement>(null)
  const size = { rows: rows.length, columns: columns.length, page: 10 }
  const here = { row: Math.min(place.row, size.rows - 1), column: Math.min(place.column, size.columns - 1) }
  const follow = (row: number, column: number) => {
    const [from = edge, to = edge] = [rows[row], columns[column]]
    if (of(from, to) > 0) open(from, to)
  }
  // The cells have the focus in turn; the table hears of keys and clicks for all of them.
  const grid = {
    role: 'grid',
    onKeyDown: (event: KeyboardEvent) => {
      const next = cellStep(here, event.key, event.ctrlKey || event.metaKey, size)
      if (next !== null) {
        setPlace(next)
        table.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus()
      } else if (event.key === 'Enter' || event.key === ' ') follow(here.row, here.column)
      else return
      event.preventDefault()
    },
    onClick: (event: MouseEvent) => {
      const at = placeOf(event.target)
      if (at === null) return
      setPlace(at)
      follow(at.row, at.column)
    },
  }
  return (
    <section className="gallery-card gallery-card-wide" aria-label="Transitions">
      <h3>Steps from stage to stage</h3>
      <p className="gallery-about">
        Pipelines in which the stage of the column stands right behind that of the row. Choosing a number lists them.
      </p>
      <div className="gallery-table-frame">
        <table ref={table} aria-label="Steps from stage to stage" className="gallery-table" {...grid}>
          <thead>
            <tr>
              <th scope="col">from \ to</th>
              {columns.map((to) => (
                <th key={to} scope="col" title={to === edge ? undefined : name(to)}>
                  {to === edge ? 'ends' : <Sign codeId={to} codes={gallery.codes} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((from, row) => (
              <tr key={from}>
                <th scope="row" title={from === edge ? undefined : name(from)}>
                  {from === edge ? 'begins' : <Sign codeId={from} codes={gallery.codes} />}
                </th>
                {columns.map((to, column) => {
                  const count = of(from, to)
                  const outer = from === edge || to === edge
                  return (
                    <td
                      key={to}
                      data-cell={`${row} ${column}`}
                      className={count > 0 && !outer ? 'gallery-cell gallery-cell-open' : 'gallery-cell'}
                      style={{ '--shade': `${outer ? 0 : shade(count, most)}%` } as CSSProperties}
                      tabIndex={row === here.row && column === here.column ? 0 : -1}
                      aria-label={from === edge && to === edge ? 'nothing' : words(from, to)}
                      title={from === edge && to === edge ? undefined : words(from, to)}
                      onFocus={() => setPlace({ row, column })}
                    >
                      {count === 0 ? <span className="gallery-zero">·</span> : count.toLocaleString('en')}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
