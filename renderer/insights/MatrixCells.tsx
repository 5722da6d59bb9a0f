/** Matrix cells: the headings and numbers of a matrix, each at its place; only those in sight are handed in. */
import type { CSSProperties } from 'react'
import type { Matrix } from '../../shared/api/insights.ts'
import { Chip } from '../ui/Chip.tsx'
import { shownName } from '../ui/shownText.ts'
import type { CellPlace } from '../ui/cellGrid.ts'

export const rowHeight = 26
export const columnWidth = 44
export const headHeight = 132
export const headWidth = 230

type Heading = Matrix['rows'][number]

/** A row or column in sight, with its distance from the first in pixels. */
export interface Placed {
  readonly index: number
  readonly start: number
}

/** How a code is known in the codebook; repositories have none. */
export interface Sign {
  readonly scheme: string
  readonly sign: string
  readonly colour: string
}

export type Signs = ReadonlyMap<string, Sign>

interface HeadRowProps {
  readonly headings: readonly Heading[]
  readonly names: readonly string[]
  readonly signs: Signs
  readonly placed: readonly Placed[]
  readonly here: number
}

export function HeadRow({ headings, names, signs, placed, here }: HeadRowProps) {
  return (
    <div role="row" aria-rowindex={1} className="matrix-head">
      <div role="columnheader" aria-colindex={1} className="matrix-corner">
        units
      </div>
      {placed.map(({ index, start }) => {
        const heading = headings[index]
        const code = signs.get(heading?.id ?? '')
        return (
          <div
            key={heading?.id}
            role="columnheader"
            aria-colindex={index + 2}
            className={`matrix-column ${index === here ? 'matrix-here' : ''}`}
            style={{ left: headWidth + start }}
            title={code === undefined ? heading?.label : `${code.scheme}: ${heading?.label ?? ''}`}
          >
            <span className="matrix-column-name">{shownName(names[index] ?? '')}</span>
            {code !== undefined && <span className="matrix-dot" style={{ background: code.colour }} aria-hidden />}
          </div>
        )
      })}
    </div>
  )
}

export interface CellLook {
  readonly units: number
  /** "Inference in field-guide: 3 units" */
  readonly words: string
  /** Percent of the accent behind the number. */
  readonly shade: number
  /** A code with itself. */
  readonly same: boolean
}

interface NumberRowProps {
  readonly id: string
  readonly at: Placed
  readonly heading: Heading | undefined
  readonly sign: Sign | undefined
  readonly placed: readonly Placed[]
  readonly here: CellPlace
  readonly lookOf: (column: number) => CellLook
  readonly onChoose: (column: number) => void
}

export function NumberRow({ id, at, heading, sign, placed, here, lookOf, onChoose }: NumberRowProps) {
  const row = at.index
  return (
    <div role="row" aria-rowindex={row + 2} className="matrix-row" style={{ top: headHeight + at.start }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={`matrix-row-head ${row === here.row ? 'matrix-here' : ''}`}
        title={`${sign?.scheme ?? ''}: ${heading?.label ?? ''}`}
      >
        {sign !== undefined && <Chip colour={sign.colour} abbreviation={sign.sign} name={heading?.label} />}
        <span className="matrix-total">{heading?.total}</span>
      </div>
      {placed.map(({ index, start }) => {
        const { units, words, shade, same } = lookOf(index)
        // The grid has the focus and the keys; cells only take the pointer.
        const pointing = { onClick: () => onChoose(index) }
        return (
          <div
            key={index}
            id={`${id}-${row}-${index}`}
            role="gridcell"
            aria-colindex={index + 2}
            aria-label={words}
            aria-selected={row === here.row && index === here.column}
            className={`matrix-cell ${same ? 'matrix-same' : ''}`}
            style={{ left: headWidth + start, '--shade': `${shade}%` } as CSSProperties}
            title={words}
            {...pointing}
          >
            {units === 0 ? '' : units}
          </div>
        )
      })}
    </div>
  )
}
