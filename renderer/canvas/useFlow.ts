/** Nodes and edges as the flow library wants them: the study's graph, plus what is being dragged, plus the selection. */
import { applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '../session/query.ts'
import { session, useSession } from '../session/state.ts'
import { unitsShown } from './evidence.ts'
import { graphToFlow, type LinkFlowEdge, type ModelFlowNode } from './graphToFlow.ts'
import { type Emphasis, syncEdges, syncNodes } from './syncFlow.ts'
import { usePlacing } from './usePlacing.ts'
import type { DrawnScene } from './useScene.ts'

function useEmphasis(scene: DrawnScene): Emphasis {
  const unitIds = useSession((state) => state.unitIds)
  const loadId = useSession((state) => state.loadId)
  const codingId = useSession((state) => state.codingId)
  const { repositoryId, graph } = scene
  const codings = useQuery('coding.list', codingId === null ? null : { repositoryId }).data
  return useMemo(() => {
    const coding = codings?.find((candidate) => candidate.id === codingId)
    return { selected: new Set(unitIds), shown: unitsShown(graph, loadId, coding) }
  }, [unitIds, graph, loadId, codingId, codings])
}

/** Selecting in the graph selects for the whole window; selecting elsewhere comes back through the emphasis. */
function takeSelection(changes: readonly (NodeChange | EdgeChange)[]): void {
  const selected = new Set(session.getState().unitIds)
  const before = [...selected].join(' ')
  for (const change of changes) {
    if (change.type !== 'select') continue
    if (change.selected) selected.add(change.id)
    else selected.delete(change.id)
  }
  const unitIds = [...selected]
  if (unitIds.join(' ') !== before) session.setState({ unitIds })
}

export interface DrawnFlow {
  readonly nodes: ModelFlowNode[]
  readonly edges: LinkFlowEdge[]
  readonly onNodesChange: (changes: NodeChange<ModelFlowNode>[]) => void
  readonly onEdgesChange: (changes: EdgeChange<LinkFlowEdge>[]) => void
  /** A drag has ended: its places are saved now and not after a pause. */
  readonly saveNow: () => void
}

export function useFlow(scene: DrawnScene): DrawnFlow {
  const flow = useMemo(() => graphToFlow(scene.graph, scene.view), [scene.graph, scene.view])
  const emphasis = useEmphasis(scene)
  const [nodes, setNodes] = useState<ModelFlowNode[]>(() => syncNodes([], flow.nodes, emphasis))
  const [edges, setEdges] = useState<LinkFlowEdge[]>(() => syncEdges([], flow.edges, emphasis))
  const latest = useRef({ flow, emphasis })
  const redraw = useCallback((held: ReadonlySet<string>) => {
    const now = latest.current
    setNodes((old) => syncNodes(old, now.flow.nodes, { ...now.emphasis, held }))
    setEdges((old) => syncEdges(old, now.flow.edges, now.emphasis))
  }, [])
  const placing = usePlacing(redraw)
  useEffect(() => {
    if (latest.current.flow !== flow) placing.answered()
    latest.current = { flow, emphasis }
    redraw(placing.held())
  }, [flow, emphasis, redraw, placing])

  const onNodesChange = useCallback(
    (changes: NodeChange<ModelFlowNode>[]) => {
      takeSelection(changes)
      // Only positions and sizes are the library's to change; what exists and what is selected is not.
      const own = changes.filter((change) => change.type === 'position' || change.type === 'dimensions')
      if (own.length === 0) return
      placing.moved(own)
      setNodes((old) => applyNodeChanges(own, old))
    },
    [placing],
  )
  return { nodes, edges, onNodesChange, onEdgesChange: takeSelection, saveNow: placing.saveNow }
}
