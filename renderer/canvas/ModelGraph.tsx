/** The graph itself: cards and links that can be moved, joined, dropped on and followed into the code. */
import { Background, Controls, MiniMap, ReactFlow } from '@xyflow/react'
import { type MouseEvent, useRef } from 'react'
import { session, useSession } from '../session/state.ts'
import { interactionScheme } from './codebook.ts'
import { useFar } from './far.ts'
import { edgeTypes, nodeTypes } from './flowTypes.ts'
import { followUnit } from './follow.ts'
import { onGraphKey } from './graphKeys.ts'
import type { LinkFlowEdge, ModelFlowNode } from './graphToFlow.ts'
import { ArrowHead } from './InteractionEdge.tsx'
import { InteractionMenu } from './InteractionMenu.tsx'
import { hitOf } from './pointer.ts'
import { type Connecting, useConnecting } from './useConnecting.ts'
import { useDrop } from './useDrop.ts'
import { useFlow } from './useFlow.ts'
import type { DrawnScene } from './useScene.ts'
import { fitting, fittingAll, useKeepFitted, useMiddle, useRequests } from './useViewport.ts'
import { canvasView } from './view.ts'

/** Above this only what is visible is drawn; below, drawing all makes panning smoother. */
const manyModels = 150

/** The same for all: navigation by the library's keys and link would clash with the window's. */
const manners = {
  deleteKeyCode: null,
  zoomOnDoubleClick: false,
  connectionRadius: 48,
  minZoom: 0.1,
  maxZoom: 2,
  fitViewOptions: fitting,
  // The library's link could not be opened: both hosts deny navigation.
  proOptions: { hideAttribution: true },
} as const

/** Marks the chip of the current coding by a rule, because asking in each chip would be thousands of subscriptions. */
function CurrentChip() {
  const codingId = useSession((state) => state.codingId)
  if (codingId === null) return null
  return <style>{`.canvas-chip[data-coding="${codingId}"] { box-shadow: inset 0 0 0 2px var(--accent); }`}</style>
}

function rename(_event: MouseEvent, node: ModelFlowNode): void {
  session.setState({ dialog: { name: 'canvas.rename', data: [node.id] } })
}

function minimapClass(node: ModelFlowNode): string {
  return node.selected === true ? 'canvas-minimap-selected' : ''
}

/** Asks for the type of a link that was just drawn. */
function LinkQuestion({ scene, connecting }: { readonly scene: DrawnScene; readonly connecting: Connecting }) {
  const { joining, choose, cancel } = connecting
  const scheme = interactionScheme(scene.schemes)
  if (joining === null || scheme === undefined) return null
  const name = (id: string) => scene.graph.models.find((model) => model.id === id)?.label ?? ''
  const title = `${name(joining.sourceId)} → ${name(joining.targetId)}`
  return <InteractionMenu scheme={scheme} at={joining.at} title={title} onChoose={choose} onCancel={cancel} />
}

export function ModelGraph({ scene }: { readonly scene: DrawnScene }) {
  const frame = useRef<HTMLDivElement>(null)
  const { nodes, edges, onNodesChange, onEdgesChange, saveNow } = useFlow(scene)
  const drop = useDrop(scene)
  const connecting = useConnecting(scene, frame)
  const minimap = canvasView((state) => state.minimap)
  const middle = useMiddle(frame)
  useKeepFitted(frame, nodes.length)
  const far = useFar()
  useRequests()

  function follow(event: MouseEvent): void {
    const hit = hitOf(event.target)
    const several = event.shiftKey || event.ctrlKey || event.metaKey
    if (hit !== null && !several) followUnit(scene, hit.unitId, hit.codeId, 'quietly')
  }

  return (
    <ReactFlow<ModelFlowNode, LinkFlowEdge>
      ref={frame}
      className="canvas-graph"
      data-far={far}
      aria-label="Graph of the models: arrow keys go from card to card, Enter shows the code, Space selects"
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...manners}
      {...drop}
      onlyRenderVisibleElements={nodes.length > manyModels}
      onKeyDownCapture={(event) => onGraphKey(event, scene, nodes)}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onNodeClick={follow}
      onEdgeClick={follow}
      onNodeDoubleClick={rename}
      onNodeDragStop={saveNow}
      onSelectionDragStop={saveNow}
      onConnectEnd={connecting.onConnectEnd}
      onInit={middle}
      onMoveEnd={middle}
    >
      <CurrentChip />
      <ArrowHead />
      <Background gap={24} size={1} />
      <Controls showInteractive={false} fitViewOptions={fittingAll} />
      {minimap && <MiniMap pannable zoomable nodeClassName={minimapClass} ariaLabel="Overview of the canvas" />}
      <LinkQuestion scene={scene} connecting={connecting} />
    </ReactFlow>
  )
}
