/** Nodes and edges as the flow library wants them: the study's graph, plus what is being dragged, plus the selection. */
import { applyNodeChanges, type EdgeChange, type NodeChange } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useQuery } from '../session/query.ts'
import { session, useSession } from '../session/state.ts'
import { unitsShown } from './evidence.ts'
import { type DrawnFlow, drawnFlow } from './drawnFlow.ts'
import type { LinkFlowEdge } from './graphToFlow.ts'
import { type CanvasNode, studyMoves, type StudyMove } from './lanes.ts'
import { drawnSelection, unitsAfter } from './laneSelection.ts'
import { rememberDrawn } from './suggestions/ghostPlaces.ts'
import { useGhosts } from './suggestions/useSuggestions.ts'
import { type Emphasis, syncEdges, syncNodes } from './syncFlow.ts'
import { useCaretSpots } from './useCaretSpots.ts'
import { type Placing, usePlacing } from './usePlacing.ts'
import { canvasView } from './view.ts'
import type { DrawnScene } from './useScene.ts'

function useEmphasis(scene: DrawnScene): Emphasis {
  const unitIds = useSession((state) => state.unitIds)
  const loadId = useSession((state) => state.loadId)
  const codingId = useSession((state) => state.codingId)
  const { repositoryId, graph } = scene
  const codings = useQuery('coding.list', codingId === null ? null : { repositoryId }).data
  const spots = useCaretSpots(scene)
  return useMemo(() => {
    const coding = codings?.find((candidate) => candidate.id === codingId)
    // A coding without evidence has nothing in the editor.
    const inText = coding !== undefined && (coding.evidence.length > 0 || 'anchor' in coding.unit) ? coding : undefined
    const shown = new Set([...unitsShown(graph, loadId, inText), ...spots.map(({ unitId }) => unitId)])
    return { selected: new Set(unitIds), shown }
  }, [unitIds, graph, loadId, codingId, codings, spots])
}

/** Selecting in the graph selects for the whole window; selecting elsewhere comes back through the emphasis. */
function takeSelection(changes: readonly (NodeChange | EdgeChange)[], { folded }: DrawnFlow): void {
  const { unitIds } = session.getState()
  const after = unitsAfter(unitIds, changes, folded)
  if (after.join(' ') !== unitIds.join(' ')) session.setState({ unitIds: after })
}

export interface ShownFlow {
  readonly drawn: DrawnFlow
  readonly nodes: CanvasNode[]
  readonly edges: LinkFlowEdge[]
  readonly onNodesChange: (changes: NodeChange<CanvasNode>[]) => void
  readonly onEdgesChange: (changes: EdgeChange<LinkFlowEdge>[]) => void
  readonly placing: Placing
}

export function useFlow(scene: DrawnScene): ShownFlow {
  const expanded = canvasView((state) => state.expanded)
  const ghosts = useGhosts(scene)
  const { graph, view } = scene
  const drawn = useMemo(() => drawnFlow(graph, view, expanded, ghosts), [graph, view, expanded, ghosts])
  const units = useEmphasis(scene)
  const emphasis = useMemo(() => ({ ...units, selected: drawnSelection(units.selected, drawn.folded) }), [units, drawn])
  const [nodes, setNodes] = useState<CanvasNode[]>(() => syncNodes([], drawn.folded.nodes, emphasis))
  const [edges, setEdges] = useState<LinkFlowEdge[]>(() => syncEdges([], drawn.folded.edges, emphasis))
  const latest = useRef({ drawn, emphasis })
  const redraw = useCallback((held: ReadonlySet<string>) => {
    const now = latest.current
    setNodes((old) => syncNodes(old, now.drawn.folded.nodes, { ...now.emphasis, held }))
    setEdges((old) => syncEdges(old, now.drawn.folded.edges, now.emphasis))
  }, [])
  const inStudy = useRef((moves: readonly StudyMove[]) => {
    const { flow, folded } = latest.current.drawn
    return studyMoves(flow, folded, moves)
  })
  const placing = usePlacing(redraw, inStudy)
  useEffect(() => {
    if (latest.current.drawn !== drawn) placing.answered()
    latest.current = { drawn, emphasis }
    redraw(placing.held())
  }, [drawn, emphasis, redraw, placing])

  useEffect(() => rememberDrawn({ repositoryId: scene.repositoryId, nodes }), [scene.repositoryId, nodes])

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      takeSelection(changes, latest.current.drawn)
      // Only positions and sizes are the library's to change; what exists and what is selected is not.
      const own = changes.filter((change) => change.type === 'position' || change.type === 'dimensions')
      if (own.length === 0) return
      placing.moved(own)
      setNodes((old) => applyNodeChanges(own, old))
    },
    [placing],
  )
  const onEdgesChange = useCallback(
    (changes: EdgeChange<LinkFlowEdge>[]) => takeSelection(changes, latest.current.drawn),
    [],
  )
  return { drawn, nodes, edges, onNodesChange, onEdgesChange, placing }
}
