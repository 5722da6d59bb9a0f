/** A compared link: who draws it is told by its line, a mark and words; an arrow says which way it runs. */
import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { useFar } from '../far.ts'
import { arrowId } from '../InteractionEdge.tsx'
import type { CompareLine } from './compareFlow.ts'
import { StandingMark } from './StandingMark.tsx'

export type CompareEdgeData = { readonly line: CompareLine; readonly current: boolean; readonly words: string }
export type CompareFlowEdge = Edge<CompareEdgeData, 'compared'>

function CompareEdgeView({ data }: EdgeProps<CompareFlowEdge>) {
  const far = useFar()
  if (data === undefined) return null
  const { line, current, words } = data
  const place = `translate(-50%, -50%) translate(${line.middle.x}px, ${line.middle.y}px)`
  const state = { 'data-standing': line.standing, 'data-cursor': current }
  return (
    <g className="compare-line" data-item={line.key} {...state}>
      <BaseEdge path={line.path} interactionWidth={24} markerEnd={`url(#${arrowId})`} />
      {!far && (
        <EdgeLabelRenderer>
          <div
            className="compare-line-label nodrag nopan"
            data-item={line.key}
            {...state}
            style={{ transform: place }}
            title={line.words}
          >
            <StandingMark standing={line.standing} words={words} quiet />
            {line.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  )
}

export const CompareEdge = memo(CompareEdgeView, (before, after) => before.data === after.data)
