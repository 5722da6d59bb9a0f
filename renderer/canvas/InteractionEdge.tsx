/** A link between two models: its type by name, line style and colour; an arrow says which way. */
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import type { LinkLine } from './cards.ts'
import { chipWords } from './CodeChip.tsx'
import { useFar } from './far.ts'
import type { LinkFlowEdge } from './graphToFlow.ts'
import { type LinkPath, linkPath } from './linkPath.ts'

export const arrowId = 'canvas-arrow'
/** With less between two cards, the sign alone is shown and the name is its tooltip. */
const roomForName = 130

/** Everything that was said about a link, a line each. */
function linkWords({ interaction, further }: LinkLine): string {
  const chips = interaction === null ? further : [interaction, ...further]
  return chips.length === 0 ? 'Nobody has named this interaction yet' : chips.map(chipWords).join('\n')
}

interface LinkLabelProps {
  readonly id: string
  readonly line: LinkLine
  readonly path: LinkPath
  readonly state: string
  readonly style: CSSProperties
}

function LinkLabel({ id, line, path: { middle, room }, state, style }: LinkLabelProps) {
  const { interaction: chip, further } = line
  const place = `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)`
  return (
    <EdgeLabelRenderer>
      <div
        className={`canvas-link-label nodrag nopan ${state}`}
        data-link={id}
        style={{ ...style, maxWidth: Math.max(60, room), transform: place }}
        title={linkWords(line)}
      >
        {chip !== null && <span className="canvas-chip-sign">{chip.abbreviation}</span>}
        {(room >= roomForName || chip === null) && <span className="canvas-link-name">{chip?.name ?? 'unnamed'}</span>}
        {chip?.unsure === true && <span className="canvas-chip-unsure">?</span>}
        {further.length > 0 && <span className="canvas-chip-raters">+{further.length}</span>}
      </div>
    </EdgeLabelRenderer>
  )
}

function InteractionEdgeView({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<LinkFlowEdge>) {
  const far = useFar()
  if (data === undefined) return null
  const { line, lane, pattern } = data
  const path = linkPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, lane)
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
      {!far && <LinkLabel id={id} line={line} path={path} state={state} style={style} />}
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
