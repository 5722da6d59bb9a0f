/** An interaction that nobody has drawn: a thin dotted line from stage to stage, with its type in words. */
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { Ghost } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import type { LinkLine } from '../cards.ts'
import { signOf } from '../CodeChip.tsx'
import { useFarGraph } from '../far.ts'
import type { LinkFlowEdge } from '../graphToFlow.ts'
import { arrowId } from '../InteractionEdge.tsx'
import { type LinkPath, linkPath } from '../linkPath.ts'
import { ConfidenceBars } from './Confidence.tsx'
import { GhostAnswers } from './GhostAnswers.tsx'
import type { GhostMark } from './ghostMark.ts'
import { GhostSigns } from './GhostSigns.tsx'

/** With less between two cards, the sign alone is shown and the name is its tooltip. */
const roomForName = 190
/** Beside a drawn link the name stands below its line, clear of what people said. */
const belowOthers = 30

interface LabelProps {
  readonly line: LinkLine
  readonly ghost: GhostMark
  readonly path: LinkPath
  readonly lane: number
  readonly style: CSSProperties
}

function Label({ line: { interaction: chip, ghosts = [] }, ghost, path: { middle, room }, lane, style }: LabelProps) {
  const top = middle.y + (lane > 0 ? belowOthers : 0)
  const place = `translate(-50%, -50%) translate(${middle.x}px, ${top}px)`
  const name = chip?.name ?? 'an interaction'
  return (
    <EdgeLabelRenderer>
      <div
        className="canvas-link-label ghost-label nodrag nopan"
        data-suggestion={ghost.suggestionId}
        style={{ ...style, maxWidth: Math.max(96, room), transform: place }}
        title={ghost.words}
      >
        <span className="canvas-link-line">
          <Ghost size={12} aria-hidden />
          {chip !== null && <span className="canvas-chip-sign ghost-sign">{signOf(chip)}</span>}
          {room >= roomForName && <span className="canvas-link-name">{name}</span>}
          <ConfidenceBars confidence={ghost.confidence} />
        </span>
        <GhostSigns chips={ghosts.filter(({ codeId }) => codeId !== chip?.codeId)} />
        <GhostAnswers ghost={ghost} name={name} />
      </div>
    </EdgeLabelRenderer>
  )
}

function GhostEdgeView({ sourceX, sourceY, targetX, targetY, data }: EdgeProps<LinkFlowEdge>) {
  const far = useFarGraph()
  if (data?.line.ghost === undefined) return null
  const { line, lane, source, target } = data
  const path = linkPath(
    { left: sourceX, width: source.width, y: sourceY + source.offset },
    { left: targetX, width: target.width, y: targetY + target.offset },
    lane,
  )
  const style = { '--code': line.interaction?.colour ?? 'var(--text-faint)' } as CSSProperties
  return (
    <g className="ghost-link" data-suggestion={line.ghost?.suggestionId} style={style}>
      <BaseEdge
        path={path.path}
        interactionWidth={24}
        markerEnd={`url(#${arrowId})`}
        style={{ strokeDasharray: '3 6' }}
      />
      {!far && line.ghost !== undefined && (
        <Label line={line} ghost={line.ghost} path={path} lane={lane} style={style} />
      )}
    </g>
  )
}

export const GhostEdge = memo(GhostEdgeView)
