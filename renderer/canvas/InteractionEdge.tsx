/** A link between two models: its type by name, line style and colour; an arrow says which way. */
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { type CSSProperties, memo } from 'react'
import type { LinkLine } from './cards.ts'
import { chipWords } from './CodeChip.tsx'
import type { LinkFlowEdge } from './graphToFlow.ts'
import { linkPath } from './linkPath.ts'

export const arrowId = 'canvas-arrow'
/** With less between two cards, the sign alone is shown and the name is its tooltip. */
const roomForName = 130

/** Everything that was said about a link, a line each. */
function linkWords(line: LinkLine | undefined): string {
  const chips = [line?.interaction ?? null, ...(line?.further ?? [])].filter((chip) => chip !== null)
  return chips.length === 0 ? 'Nobody has named this interaction yet' : chips.map(chipWords).join('\n')
}

function InteractionEdgeView({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<LinkFlowEdge>) {
  const { path, middle, room } = linkPath({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, data?.lane ?? 0)
  const chip = data?.line.interaction ?? null
  const further = data?.line.further ?? []
  const style = { '--code': chip?.colour ?? 'var(--text-faint)' } as CSSProperties
  const state = `${selected === true ? 'canvas-link-selected' : ''} ${chip?.mine === null ? 'canvas-link-others' : ''}`
  return (
    <g data-link={id} style={style} className={`canvas-link ${state}`}>
      <BaseEdge
        path={path}
        interactionWidth={24}
        markerEnd={`url(#${arrowId})`}
        style={{ strokeDasharray: data?.pattern }}
      />
      <EdgeLabelRenderer>
        <div
          className={`canvas-link-label nodrag nopan ${state}`}
          data-link={id}
          style={{
            ...style,
            maxWidth: Math.max(60, room),
            transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)`,
          }}
          title={linkWords(data?.line)}
        >
          {chip !== null && <span className="canvas-chip-sign">{chip.abbreviation}</span>}
          {(room >= roomForName || chip === null) && (
            <span className="canvas-link-name">{chip?.name ?? 'unnamed'}</span>
          )}
          {chip?.unsure === true && <span className="canvas-chip-unsure">?</span>}
          {further.length > 0 && <span className="canvas-chip-raters">+{further.length}</span>}
        </div>
      </EdgeLabelRenderer>
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
