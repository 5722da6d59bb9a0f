/** A compared model: its stages and answers in rows, each with a mark for who draws it. */
import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { ArrowDownUp, Box, Hammer } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { findCode } from '../../../shared/pipeline/codebook.ts'
import { useFar } from '../far.ts'
import type { CompareCard, CompareRow, Face } from './compareFlow.ts'
import { type CompareWording, standingWords } from './compareWords.ts'
import { StandingMark } from './StandingMark.tsx'

export type CompareNodeData = {
  readonly card: CompareCard
  readonly face: Face
  readonly wording: CompareWording
  readonly cursor: string | null
}
export type CompareFlowNode = Node<CompareNodeData, 'compared'>

function Sign({ codeId, schemes }: { readonly codeId: string; readonly schemes: CompareWording['schemes'] }) {
  const code = findCode(schemes, codeId)?.code
  return (
    <span className="canvas-chip-sign" style={{ '--code': code?.colour ?? 'var(--border-strong)' } as CSSProperties}>
      {code === undefined ? '?' : code.abbreviation || code.name.slice(0, 4)}
    </span>
  )
}

interface RowProps extends Pick<CompareNodeData, 'face' | 'wording' | 'cursor'> {
  readonly row: CompareRow
}

/** On one face a row says what that rater says; in the overlay two that stand against each other share it. */
function Row({ row, face, wording, cursor }: RowProps) {
  const { schemes, names } = wording
  const ids = face === 'overlay' ? [row.mineId, row.yoursId] : [face === 'mine' ? row.mineId : row.yoursId]
  const shown = [...new Set(ids.filter((id) => id !== null))]
  const [first = ''] = shown
  return (
    <div
      className="compare-row"
      data-item={row.key ?? undefined}
      data-kind={row.kind}
      data-standing={row.standing}
      data-cursor={row.key !== null && row.key === cursor}
    >
      {shown.map((id, index) => (
        <span key={id} className="compare-row-sign">
          {index > 0 && '≠'} <Sign codeId={id} schemes={schemes} />
        </span>
      ))}
      <span className="compare-row-name">{shown.length === 1 ? findCode(schemes, first)?.code.name : ''}</span>
      {row.key !== null && (
        <StandingMark
          standing={row.standing}
          words={standingWords(row.standing, names)}
          quiet={row.standing === 'both' || face !== 'overlay'}
        />
      )}
    </div>
  )
}

function Order({ card, wording, cursor }: Pick<CompareNodeData, 'card' | 'wording' | 'cursor'>) {
  const key = card.orderKey ?? undefined
  return (
    <div className="compare-row" data-item={key} data-standing="different" data-cursor={key === cursor}>
      <ArrowDownUp size={12} aria-hidden />
      <span className="compare-row-name compare-row-order">order of what both draw</span>
      <StandingMark standing="different" words={standingWords('different', wording.names)} />
    </div>
  )
}

function CompareNodeView({ data }: NodeProps<CompareFlowNode>) {
  const { card, face, wording, cursor } = data
  const far = useFar()
  const Icon = card.origin === 'scratch' ? Hammer : Box
  const words =
    card.absent && face !== 'overlay'
      ? `not drawn by ${wording.names[face]}`
      : standingWords(card.standing, wording.names)
  return (
    <article
      className="compare-card"
      data-standing={card.standing}
      data-absent={card.absent}
      data-item={card.id}
      data-cursor={card.id === cursor || (cursor !== null && card.laneKeys.includes(cursor))}
      style={{ width: card.width, height: card.height }}
    >
      {/* Lines are drawn from what is known of the cards; the library only wants to know that they could be joined. */}
      <Handle type="source" position={Position.Right} isConnectable={false} />
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <header className="compare-card-head">
        <Icon size={14} aria-hidden />
        <strong className="compare-card-name" title={card.label}>
          {card.label}
        </strong>
        {card.standing === 'both' && card.differences > 0 && (
          <span className="compare-card-count">{card.differences} ≠</span>
        )}
        {card.standing !== 'both' && !card.absent && <StandingMark standing={card.standing} words={words} />}
      </header>
      {!far && card.ordersDiffer && <Order card={card} wording={wording} cursor={cursor} />}
      {!far &&
        card.rows.map((row, index) => (
          <Row key={`${row.kind} ${index}`} row={row} face={face} wording={wording} cursor={cursor} />
        ))}
      {!far && card.rows.length === 0 && <p className="compare-none">{card.absent ? words : 'no stage drawn'}</p>}
    </article>
  )
}

export const CompareNode = memo(CompareNodeView, (before, after) => before.data === after.data)
