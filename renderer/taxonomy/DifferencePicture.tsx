/** Draws what moved, merged and split: two columns with lines between them. The table below says the same in words. */
import { Archive, ArrowUpDown, GitMerge, type LucideIcon, Minus, Pencil, Plus, Split } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Difference } from '../../shared/api/taxonomy.ts'
import { useWidth } from '../ui/useWidth.ts'
import { type Picture, pictureOf, type PictureRow, rowHeight } from './differencePicture.ts'

const signs: Partial<Record<PictureRow['mark'], LucideIcon>> = {
  added: Plus,
  removed: Minus,
  merged: GitMerge,
  split: Split,
  renamed: Pencil,
  moved: ArrowUpDown,
  retired: Archive,
  changed: Pencil,
}
/** Of the width, what a column of names takes; the lines have the rest. */
const share = 0.36
const characterWidth = 6.8

interface DifferencePictureProps {
  readonly difference: Difference
  readonly everyCode: boolean
}

export function DifferencePicture({ difference, everyCode }: DifferencePictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const picture = useMemo(() => pictureOf(difference, everyCode), [difference, everyCode])
  const column = Math.round(width * share)
  return (
    <div ref={frame} className="taxonomy-picture" style={{ minHeight: picture.height }}>
      {width > 0 && (
        <svg width={width} height={picture.height} role="img" aria-label={summary(difference)}>
          <Lines picture={picture} from={column} to={width - column} />
          {picture.before.map((row) => (
            <Row key={row.key} row={row} x={0} width={column} />
          ))}
          {picture.after.map((row) => (
            <Row key={row.key} row={row} x={width - column} width={column} />
          ))}
        </svg>
      )}
    </div>
  )
}

function summary({ entries }: Difference): string {
  const counts = Map.groupBy(entries, ({ kind }) => kind)
  const parts = [...counts].map(([kind, own]) => `${own.length} ${kind}`)
  return `The codebook before and after: ${parts.join(', ')}. The table below says which.`
}

function Lines({ picture, from, to }: { readonly picture: Picture; readonly from: number; readonly to: number }) {
  const middle = (from + to) / 2
  // Lines that say something lie above those that only lead the eye.
  const ordered = picture.lines.toSorted((a, b) => Number(a.kind !== 'same') - Number(b.kind !== 'same'))
  return ordered.map(({ key, kind, from: y, to: end, words }) => (
    <path
      key={key}
      className={`taxonomy-line taxonomy-line-${kind}`}
      d={`M ${from + 6} ${y} C ${middle} ${y}, ${middle} ${end}, ${to - 6} ${end}`}
    >
      <title>{words}</title>
    </path>
  ))
}

function Row({ row, x, width }: { readonly row: PictureRow; readonly x: number; readonly width: number }) {
  const { name, level, y, mark, code, heading } = row
  const indent = heading ? 0 : 6 + (level - 1) * 14
  const Sign = signs[mark]
  const room = width - indent - (code === null ? 8 : 24) - (Sign === undefined ? 0 : 22)
  const most = Math.max(4, Math.floor(room / characterWidth))
  const shown = name.length > most ? `${name.slice(0, most - 1)}…` : name
  return (
    <g
      className={`taxonomy-picture-row taxonomy-mark-${mark} ${heading ? 'taxonomy-picture-heading' : ''} ${code?.retired === true ? 'taxonomy-picture-gone' : ''}`}
    >
      <title>{mark === 'same' ? name : `${name}: ${mark}`}</title>
      {!heading && <rect x={x} y={y - rowHeight / 2 + 1} width={width} height={rowHeight - 2} rx={4} />}
      {code !== null && (
        <rect
          className="taxonomy-picture-swatch"
          x={x + indent}
          y={y - 7}
          width={5}
          height={14}
          rx={2}
          style={{ fill: code.colour }}
        />
      )}
      <text x={x + indent + (code === null ? 6 : 13)} y={y} dominantBaseline="central">
        {shown}
      </text>
      {Sign !== undefined && (
        <Sign className="taxonomy-picture-sign" x={x + width - 20} y={y - 7} width={14} height={14} />
      )}
    </g>
  )
}
