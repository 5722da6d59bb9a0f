/** Which component draws which kind of node and edge; module-level, because a new object would remount everything. */
import { InteractionEdge } from './InteractionEdge.tsx'
import { ModelNode } from './ModelNode.tsx'

export const nodeTypes = { model: ModelNode }
export const edgeTypes = { interaction: InteractionEdge }
