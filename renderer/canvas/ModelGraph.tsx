/** The graph itself: cards and links that can be moved, joined, dropped on and followed into the code. */
import { Background, ControlButton, Controls, MiniMap, ReactFlow } from '@xyflow/react'
import { Maximize } from 'lucide-react'
import { type MouseEvent, useRef } from 'react'
import { session, useSession } from '../session/state.ts'
import { CaretMarks } from './CaretMarks.tsx'
import { DraftLine } from './DraftLine.tsx'
import { FarContext, useNames, useRestingFar } from './far.ts'
import { FarLinks, manyLinks } from './FarLinks.tsx'
import { edgeTypes, nodeTypes } from './flowTypes.ts'
import { followUnit } from './follow.ts'
import { onGraphKey } from './graphKeys.ts'
import type { LinkFlowEdge } from './graphToFlow.ts'
import { ArrowHead } from './InteractionEdge.tsx'
import type { CanvasNode } from './lanes.ts'
import { LinkMenu } from './LinkMenu.tsx'
import { ModelMenu } from './ModelMenu.tsx'
import { openLinkMenu } from './openLinkMenu.ts'
import { hitOf } from './pointer.ts'
import { CurrentGhost, suggestionUnder } from './suggestions/CurrentGhost.tsx'
import { lookAtId } from './suggestions/reviewSteps.ts'
import { useDrop } from './useDrop.ts'
import { useFlow } from './useFlow.ts'
import { useLaneDrag } from './useLaneDrag.ts'
import { useLineDrag } from './useLineDrag.ts'
import type { DrawnScene } from './useScene.ts'
import { useKeepFitted, useMiddle, useMoving, useRequests } from './useViewport.ts'
import { ask, canvasView, expandLane } from './view.ts'

/** Above this only what is visible is drawn; below, drawing all makes panning smoother. */
const manyModels = 150
const noEdges: LinkFlowEdge[] = []

/** The same for all: navigation by the library's keys and link would clash with the window's. */
const manners = {
  deleteKeyCode: null,
  zoomOnDoubleClick: false,
  // Links are drawn by useLineDrag: from stage to stage, which the library's handles would cost too much for.
  nodesConnectable: false,
  minZoom: 0.1,
  maxZoom: 2,
  // The library's link could not be opened: both hosts deny navigation.
  proOptions: { hideAttribution: true },
} as const

/** Marks the chip of the current coding by a rule, because asking in each chip would be thousands of subscriptions. */
function CurrentChip() {
  const codingId = useSession((state) => state.codingId)
  if (codingId === null) return null
  return <style>{`.canvas-chip[data-coding="${codingId}"] { box-shadow: inset 0 0 0 2px var(--accent); }`}</style>
}

/** A lane is opened, a model renamed; two clicks on a stage or a button mean that and not the model. */
function openNode(event: MouseEvent, node: CanvasNode): void {
  if ((event.target as Element).closest('button, [data-port]') !== null) return
  if (node.type === 'lane') expandLane(node.id)
  else if (node.type === 'model') session.setState({ dialog: { name: 'canvas.rename', data: [node.id] } })
}

function minimapClass(node: CanvasNode): string {
  if (node.type === 'ghost') return 'ghost-minimap'
  return node.selected === true ? 'canvas-minimap-selected' : ''
}

export function ModelGraph({ scene }: { readonly scene: DrawnScene }) {
  const frame = useRef<HTMLDivElement>(null)
  const { drawn, nodes, edges, onNodesChange, onEdgesChange, placing } = useFlow(scene)
  const laneDrag = useLaneDrag(scene, nodes, placing)
  const drop = useDrop(scene)
  const startLine = useLineDrag(scene, frame)
  const minimap = canvasView((state) => state.minimap)
  const middle = useMiddle(frame)
  const moving = useMoving(frame)
  useKeepFitted(frame, nodes, drawn)
  const many = nodes.length > manyModels
  const far = useRestingFar(frame, many)
  const names = useNames()
  useRequests(frame, nodes, drawn)
  const plain = far && edges.length > manyLinks

  function follow(event: MouseEvent): void {
    const suggestionId = suggestionUnder(event.target)
    if (suggestionId !== null) return lookAtId(suggestionId)
    const hit = hitOf(event.target)
    if (hit?.kind === 'link' && (event.target as Element).closest('[data-edit-link]') !== null) {
      return openLinkMenu(scene, hit.unitId, event)
    }
    const several = event.shiftKey || event.ctrlKey || event.metaKey
    if (hit !== null && !several) followUnit(scene, hit.unitId, hit.codeId, 'quietly')
  }

  return (
    <FarContext value={far}>
      <ReactFlow<CanvasNode, LinkFlowEdge>
        ref={frame}
        className="canvas-graph"
        tabIndex={-1}
        data-far={far}
        data-names={names}
        aria-label="Graph of the models: arrow keys go from card to card, Enter shows the code, Space selects"
        nodes={nodes}
        edges={plain ? noEdges : edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...manners}
        {...drop}
        onlyRenderVisibleElements={many}
        onPointerDownCapture={startLine}
        onKeyDownCapture={(event) => onGraphKey(event, scene, nodes)}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeClick={follow}
        onEdgeClick={follow}
        onNodeDoubleClick={openNode}
        onEdgeDoubleClick={(event, edge) => edge.type !== 'ghost' && openLinkMenu(scene, edge.id, event)}
        {...laneDrag}
        onSelectionDragStop={placing.saveNow}
        onInit={middle}
        {...moving}
      >
        <CurrentChip />
        <CurrentGhost />
        <CaretMarks scene={scene} />
        <ArrowHead />
        {!many && <Background gap={24} size={1} />}
        {plain && <FarLinks nodes={nodes} edges={edges} />}
        <Controls showInteractive={false} showFitView={false}>
          <ControlButton onClick={() => ask('fit')} title="Zoom to fit" aria-label="Zoom to fit">
            <Maximize aria-hidden />
          </ControlButton>
        </Controls>
        {minimap && <MiniMap pannable zoomable nodeClassName={minimapClass} ariaLabel="Overview of the canvas" />}
        <DraftLine />
        <LinkMenu scene={scene} frame={frame} />
        <ModelMenu frame={frame} />
      </ReactFlow>
    </FarContext>
  )
}
