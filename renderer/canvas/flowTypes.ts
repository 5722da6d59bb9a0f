/** Which component draws which kind of node and edge; module-level, because a new object would remount everything. */
import { InteractionEdge } from './InteractionEdge.tsx'
import { LaneNode } from './LaneNode.tsx'
import { ModelNode } from './ModelNode.tsx'
import { GhostEdge } from './suggestions/GhostEdge.tsx'
import { GhostNode } from './suggestions/GhostNode.tsx'

export const nodeTypes = { model: ModelNode, lane: LaneNode, ghost: GhostNode }
export const edgeTypes = { interaction: InteractionEdge, ghost: GhostEdge }
