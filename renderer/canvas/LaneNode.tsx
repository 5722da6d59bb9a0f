/** A lane on the canvas: models that stand in for one another as one card, or as a frame around them. */
import type { NodeProps } from '@xyflow/react'
import { ChevronDown, ChevronRight, Layers } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import { Corners } from './Corners.tsx'
import { useFarGraph } from './far.ts'
import { type LaneCard, laneFacts, laneSize, type LaneStage } from './laneCard.ts'
import type { LaneFlowNode } from './lanes.ts'
import { Ports } from './Ports.tsx'
import { ProblemBadge } from './problems/ProblemBadge.tsx'
import { expandLane } from './view.ts'

function Head({ card, expanded }: { readonly card: LaneCard; readonly expanded: boolean }) {
  const Icon = expanded ? ChevronDown : ChevronRight
  const facts = laneFacts(card)
  return (
    <header className="canvas-lane-head">
      {!expanded && <Ports stageId={null} />}
      {/* Not a tab stop: Enter on the lane itself does the same. */}
      <button
        type="button"
        tabIndex={-1}
        className="canvas-lane-toggle nodrag"
        aria-label={expanded ? 'Collapse lane' : 'Expand lane'}
        aria-expanded={expanded}
        onClick={() => expandLane(card.laneId)}
      >
        <Icon size={16} aria-hidden />
      </button>
      <span className="canvas-lane-title">
        <strong className="canvas-lane-name" title={card.name}>
          {card.name}
        </strong>
        <span className="canvas-lane-facts" title={facts}>
          <Layers size={12} aria-hidden /> {card.members.length} interchangeable{facts === '' ? '' : ` · ${facts}`}
        </span>
      </span>
    </header>
  )
}

function StageRow({ stage: { chip, count }, of }: { readonly stage: LaneStage; readonly of: number }) {
  const words = `${chip.abbreviation} ${chip.name}: ${count} of ${of} models`
  return (
    <li
      className="canvas-lane-stage"
      data-lane-stage={chip.codeId}
      style={{ '--code': chip.colour } as CSSProperties}
      title={words}
    >
      <Ports stageId={chip.codeId} />
      <span className="canvas-chip-sign">{chip.abbreviation || chip.name.slice(0, 4)}</span>
      <span className="canvas-chip-name">{chip.name}</span>
      <span className="canvas-lane-count" data-all={count === of}>
        {count}/{of}
      </span>
    </li>
  )
}

function LaneNodeView({ data: { lane: card, expanded } }: NodeProps<LaneFlowNode>) {
  const far = useFarGraph()
  const { laneId, members, stages } = card
  return (
    <article
      className="canvas-lane"
      data-lane={laneId}
      data-expanded={expanded}
      style={expanded ? undefined : { height: laneSize(card).height }}
    >
      <Corners />
      <Head card={card} expanded={expanded} />
      {!expanded && <ProblemBadge unitIds={members.map(({ unitId }) => unitId)} className="problem-on-card" />}
      {!expanded && !far && (
        <ul className="canvas-lane-stages">
          {stages.map((stage) => (
            <StageRow key={stage.chip.codeId} stage={stage} of={members.length} />
          ))}
          {stages.length === 0 && <li className="canvas-card-hint">No stages yet</li>}
        </ul>
      )}
    </article>
  )
}

/** The position changes with every move of a drag and is not drawn here. */
export const LaneNode = memo(LaneNodeView, (before, after) => before.data === after.data)
