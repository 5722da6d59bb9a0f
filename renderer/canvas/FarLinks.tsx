/** Hundreds of links seen from far away: lines of the same look as one shape, without names and not to be clicked. */
import { ViewportPortal } from '@xyflow/react'
import { type CSSProperties, memo, useMemo } from 'react'
import { boxesOf } from './drawnFlow.ts'
import type { LinkFlowEdge } from './graphToFlow.ts'
import type { CanvasNode } from './lanes.ts'
import { linkPath } from './linkPath.ts'

/** Fewer links stay what they are: they can be clicked then. */
export const manyLinks = 200

interface Look {
  readonly key: string
  readonly colour: string
  readonly selected: boolean
  readonly path: string
}

function looksOf(nodes: readonly CanvasNode[], edges: readonly LinkFlowEdge[]): Look[] {
  const boxes = new Map(boxesOf(nodes).map((box) => [box.id, box]))
  const looks = new Map<string, Omit<Look, 'path'> & { readonly paths: string[] }>()
  for (const { source, target, data, selected = false } of edges) {
    const [from, to] = [boxes.get(source), boxes.get(target)]
    // A line of ghosts would look like any other from there.
    if (data?.line.ghost !== undefined) continue
    if (data === undefined || from === undefined || to === undefined) continue
    const { line, lane, down } = data
    const colour = line.interaction?.colour ?? 'var(--text-faint)'
    const key = `${colour} ${String(selected)}`
    const look = looks.get(key) ?? { key, colour, selected, paths: [] }
    const { path } = linkPath(
      { left: from.x, width: data.source.width, y: from.y + data.source.offset },
      { left: to.x, width: data.target.width, y: to.y + data.target.offset },
      lane,
      down,
    )
    look.paths.push(path)
    looks.set(key, look)
  }
  return [...looks.values()].map(({ paths, ...look }) => ({ ...look, path: paths.join(' ') }))
}

function FarLinksView({ nodes, edges }: { nodes: readonly CanvasNode[]; edges: readonly LinkFlowEdge[] }) {
  const looks = useMemo(() => looksOf(nodes, edges), [nodes, edges])
  return (
    <ViewportPortal>
      <svg className="canvas-far-links" aria-hidden>
        {looks.map(({ key, colour, selected, path }) => (
          <path key={key} d={path} data-selected={selected} style={{ '--code': colour } as CSSProperties} />
        ))}
      </svg>
    </ViewportPortal>
  )
}

export const FarLinks = memo(FarLinksView)
