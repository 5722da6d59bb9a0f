/** A link from stage to stage: its type by name, line style and colour; an arrow says which way, small signs what for. */
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { Pencil } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import type { Chip, LinkLine } from './cards.ts'
import { chipWords, signOf } from './CodeChip.tsx'
import { useFarGraph } from './far.ts'
import type { Point } from './geometry.ts'
import type { LinkFlowEdge } from './graphToFlow.ts'
import { type LinkPath, linkPath } from './linkPath.ts'
import { ProblemBadge } from './problems/ProblemBadge.tsx'
import { GhostSigns } from './suggestions/GhostSigns.tsx'

export const arrowId = 'canvas-arrow'
/** With less between two cards, the sign alone is shown and the name is its tooltip. */
const roomForName = 130

/** Everything that was said about a link, a line each. */
function linkWords({ interaction, direction, role, further, pairing, ...ends }: LinkLine): string {
  const stages = `${ends.sourceStage?.name ?? 'the model'} → ${ends.targetStage?.name ?? 'the model'}`
  const chips = [interaction, direction, role, ...further].filter((chip) => chip !== null)
  const said = chips.length === 0 ? ['Nobody has named this interaction yet'] : chips.map(chipWords)
  return [...said, stages, pairing].join('\n')
}

function Sign({ chip }: { readonly chip: Chip | null }) {
  if (chip === null) return null
  return (
    <span className="canvas-link-sign" style={{ '--code': chip.colour } as CSSProperties}>
      {signOf(chip)}
    </span>
  )
}

interface LinkLabelProps {
  readonly id: string
  readonly line: LinkLine
  readonly path: LinkPath
  readonly selected: boolean
  /** How many links are drawn as this one. */
  readonly count: number
  readonly state: string
  readonly style: CSSProperties
}

function LinkLabel({ id, line, path: { middle, room }, selected, count, state, style }: LinkLabelProps) {
  const { interaction: chip, direction, role, further, pairing } = line
  const wide = room >= roomForName
  const place = `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)`
  return (
    <EdgeLabelRenderer>
      <div
        className={`canvas-link-label nodrag nopan ${state}`}
        data-link={id}
        style={{ ...style, maxWidth: Math.max(60, room), transform: place }}
        title={linkWords(line)}
      >
        <span className="canvas-link-line">
          {chip !== null && <span className="canvas-chip-sign">{signOf(chip)}</span>}
          {(wide || chip === null) && <span className="canvas-link-name">{chip?.name ?? 'unnamed'}</span>}
          {count > 1 && <span className="canvas-chip-count">×{count}</span>}
          {chip?.unsure === true && <span className="canvas-chip-unsure">?</span>}
          <ProblemBadge unitIds={[id]} className="problem-on-link" />
          {selected && (
            <button
              type="button"
              tabIndex={-1}
              className="canvas-link-edit"
              data-edit-link
              aria-label="Edit interaction"
            >
              <Pencil size={12} aria-hidden />
            </button>
          )}
        </span>
        <span className="canvas-link-line canvas-link-more">
          <Sign chip={direction} />
          <Sign chip={role} />
          {wide && <span className="canvas-link-pairing">{pairing}</span>}
          {further.length > 0 && <span>+{further.length}</span>}
        </span>
        <GhostSigns chips={line.ghosts ?? []} />
      </div>
    </EdgeLabelRenderer>
  )
}

/** How far a grip lies from the card that its end is at: clear of the port there. */
const gripDistance = 22

/** Takes an end of the link to another stage; the other end is where the line is drawn from meanwhile. */
function Grip({ end, at, towards, other }: { end: 'source' | 'target'; at: Point; towards: number; other: Point }) {
  return (
    <circle
      className="canvas-grip nopan"
      data-grip={end}
      data-other-x={other.x}
      data-other-y={other.y}
      cx={at.x + towards * gripDistance}
      cy={at.y}
      r={7}
    >
      <title>Drag to another stage</title>
    </circle>
  )
}

function Grips({ path: { start, end, leaves, arrives } }: { readonly path: LinkPath }) {
  return (
    <>
      <Grip end="source" at={start} towards={leaves} other={end} />
      <Grip end="target" at={end} towards={arrives} other={start} />
    </>
  )
}

function InteractionEdgeView({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<LinkFlowEdge>) {
  const far = useFarGraph()
  if (data === undefined) return null
  const { line, lane, down, pattern, source, target, count = 1 } = data
  const path = linkPath(
    { left: sourceX, width: source.width, y: sourceY + source.offset },
    { left: targetX, width: target.width, y: targetY + target.offset },
    lane,
    down,
  )
  const style = { '--code': line.interaction?.colour ?? 'var(--text-faint)' } as CSSProperties
  const others = line.interaction !== null && line.interaction.mine === null
  const state = `${selected === true ? 'canvas-link-selected' : ''} ${others ? 'canvas-link-others' : ''}`
  return (
    <g data-link={id} style={style} className={`canvas-link ${state}`}>
      <BaseEdge
        path={path.path}
        interactionWidth={24}
        markerEnd={`url(#${arrowId})`}
        style={{ strokeDasharray: pattern }}
      />
      {selected === true && !far && <Grips path={path} />}
      {!far && (
        <LinkLabel
          id={id}
          line={line}
          path={path}
          selected={selected === true}
          count={count}
          state={state}
          style={style}
        />
      )}
    </g>
  )
}

export const InteractionEdge = memo(InteractionEdgeView)

/** One arrow head for all links: it takes the colour of the line it ends. */
export function ArrowHead() {
  return (
    <svg className="canvas-defs" aria-hidden>
      <defs>
        <marker
          id={arrowId}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
          markerUnits="userSpaceOnUse"
        >
          <path d="M0,0 L10,5 L0,10 L2.5,5 Z" fill="context-stroke" />
        </marker>
      </defs>
    </svg>
  )
}
