/** Matrix grid: numbers below and beside headings that stay in sight, with one cursor; only what is in sight is drawn. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { Matrix } from '../../shared/api/insights.ts'
import type { SchemeRow } from '../../shared/api/taxonomy.ts'
import { cellStep, shade } from '../ui/cellGrid.ts'
import { columnWidth, HeadRow, headHeight, headWidth, NumberRow, rowHeight, type Signs } from './MatrixCells.tsx'
import { darkest, shortLabels } from './matrixShape.ts'

interface MatrixGridProps {
  readonly matrix: Matrix
  readonly schemes: readonly SchemeRow[]
  readonly columns: 'repositories' | 'codes'
  readonly onOpen: (row: string, column: string) => void
}

function useSigns(schemes: readonly SchemeRow[]): Signs {
  return useMemo(() => {
    const codes = schemes.flatMap((scheme) => scheme.codes.map((code) => ({ scheme: scheme.name, code })))
    return new Map(
      codes.map(({ scheme, code }) => {
        const sign = code.abbreviation === '' ? code.name.slice(0, 4) : code.abbreviation
        return [code.id, { scheme, sign, colour: code.colour }]
      }),
    )
  }, [schemes])
}

function useWindow({ rows, columns }: Matrix) {
  const scroller = useRef<HTMLDivElement>(null)
  const shared = { getScrollElement: () => scroller.current, overscan: 10 }
  const vertical = useVirtualizer({
    ...shared,
    count: rows.length,
    estimateSize: () => rowHeight,
    scrollPaddingStart: headHeight,
  })
  const horizontal = useVirtualizer({
    ...shared,
    horizontal: true,
    count: columns.length,
    estimateSize: () => columnWidth,
    scrollPaddingStart: headWidth,
  })
  return { scroller, vertical, horizontal }
}

/** What is said and drawn of each cell. */
function useLooks(matrix: Matrix, columns: MatrixGridProps['columns']) {
  const most = useMemo(() => darkest(matrix), [matrix])
  return (row: number, column: number) => {
    const units = matrix.cells[row]?.[column] ?? 0
    const [one, other] = [matrix.rows[row], matrix.columns[column]]
    const same = one?.id === other?.id
    const between = columns === 'repositories' ? 'in' : 'together with'
    const words = `${one?.label ?? ''} ${between} ${other?.label ?? ''}: ${units} ${units === 1 ? 'unit' : 'units'}`
    return { units, words, same, shade: same ? 0 : shade(units, most) }
  }
}

export function MatrixGrid({ matrix, schemes, columns, onOpen }: MatrixGridProps) {
  const id = useId()
  const [place, setPlace] = useState({ row: 0, column: 0 })
  const signs = useSigns(schemes)
  const lookOf = useLooks(matrix, columns)
  const { scroller, vertical, horizontal } = useWindow(matrix)
  const names = useMemo(() => {
    const labels = matrix.columns.map(({ label }) => label)
    return columns === 'codes' ? labels : shortLabels(labels)
  }, [matrix, columns])
  const size = { rows: matrix.rows.length, columns: matrix.columns.length, page: 10 }
  const here = { row: Math.min(place.row, size.rows - 1), column: Math.min(place.column, size.columns - 1) }
  const open = (row: number, column: number) => onOpen(matrix.rows[row]?.id ?? '', matrix.columns[column]?.id ?? '')

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey) return
    const next = cellStep(here, event.key, event.ctrlKey || event.metaKey, size)
    if (next !== null) {
      setPlace(next)
      vertical.scrollToIndex(next.row)
      horizontal.scrollToIndex(next.column)
    } else if (event.key === 'Enter') open(here.row, here.column)
    else return
    event.preventDefault()
  }

  const placed = horizontal.getVirtualItems()
  return (
    <>
      <div
        ref={scroller}
        className="matrix-grid"
        role="grid"
        aria-label={columns === 'repositories' ? 'Codes by repositories' : 'Codes by codes'}
        aria-rowcount={size.rows + 1}
        aria-colcount={size.columns + 1}
        aria-activedescendant={`${id}-${here.row}-${here.column}`}
        tabIndex={0}
        data-first-focus
        onKeyDown={onKeyDown}
      >
        <div
          role="presentation"
          className="matrix-canvas"
          style={{ width: headWidth + horizontal.getTotalSize(), height: headHeight + vertical.getTotalSize() }}
        >
          <HeadRow headings={matrix.columns} names={names} signs={signs} placed={placed} here={here.column} />
          {vertical.getVirtualItems().map((at) => (
            <NumberRow
              key={matrix.rows[at.index]?.id}
              id={id}
              at={at}
              heading={matrix.rows[at.index]}
              sign={signs.get(matrix.rows[at.index]?.id ?? '')}
              placed={placed}
              here={here}
              lookOf={(column) => lookOf(at.index, column)}
              onChoose={(column) => {
                setPlace({ row: at.index, column })
                if (lookOf(at.index, column).units > 0) open(at.index, column)
              }}
            />
          ))}
        </div>
      </div>
      <p className="matrix-words" aria-live="polite">
        {lookOf(here.row, here.column).words} <span className="matrix-hint">Enter shows the codings</span>
      </p>
    </>
  )
}
