/** Compare graph: the two drawings laid over each other, or side by side with one view of both. */
import { Background, Controls, ReactFlow, ReactFlowProvider, useReactFlow, type Viewport } from '@xyflow/react'
import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Graph } from '../../../shared/api/canvas.ts'
import { comparedKinds } from '../../../shared/pipeline/compareItems.ts'
import { useFar } from '../far.ts'
import { ArrowHead } from '../InteractionEdge.tsx'
import { canvasView } from '../view.ts'
import { CompareEdge, type CompareFlowEdge } from './CompareEdge.tsx'
import { type CompareCard, type CompareFlow, compareFlow, type Face } from './compareFlow.ts'
import { CompareNode, type CompareFlowNode } from './CompareNode.tsx'
import { compareState, isShown } from './compareState.ts'
import { type CompareWording, standingWords } from './compareWords.ts'
import { startingView } from './startingView.ts'
import type { Compared } from './useComparison.ts'

const nodeTypes = { compared: CompareNode }
const edgeTypes = { compared: CompareEdge }

/** Never larger than life. */
const fittingAll = { padding: 0.1, minZoom: 0.1, maxZoom: 1 } as const

const manners = {
  nodesDraggable: false,
  nodesConnectable: false,
  nodesFocusable: false,
  edgesFocusable: false,
  elementsSelectable: false,
  deleteKeyCode: null,
  zoomOnDoubleClick: false,
  minZoom: 0.1,
  maxZoom: 2,
  // The library's link could not be opened: both hosts deny navigation.
  proOptions: { hideAttribution: true },
} as const

/** Whether the item at hand is about the card, or about one of its rows. */
function isAt({ id, orderKey, laneKeys, rows }: CompareCard, cursor: string | null): boolean {
  if (cursor === null) return false
  return id === cursor || orderKey === cursor || laneKeys.includes(cursor) || rows.some(({ key }) => key === cursor)
}

function nodesOf(
  { cards }: CompareFlow,
  face: Face,
  wording: CompareWording,
  cursor: string | null,
): CompareFlowNode[] {
  return cards.map((card) => {
    return {
      id: card.id,
      type: 'compared',
      position: { x: card.x, y: card.y },
      // Only the card that has the cursor is drawn anew when it moves.
      data: { card, face, wording, cursor: isAt(card, cursor) ? cursor : null },
      width: card.width,
      height: card.height,
      ariaLabel: `${card.label}, ${standingWords(card.standing, wording.names)}`,
    }
  })
}

function edgesOf({ lines }: CompareFlow, wording: CompareWording, cursor: string | null): CompareFlowEdge[] {
  return lines.map((line) => ({
    id: line.id,
    type: 'compared',
    source: line.sourceId,
    target: line.targetId,
    data: { line, current: line.key === cursor, words: standingWords(line.standing, wording.names) },
    ariaLabel: line.words,
  }))
}

/** Cards that did not change keep their data, so that a move of the cursor draws two cards and not hundreds. */
function useKept<T extends { readonly id: string; readonly data?: unknown }>(next: T[]): T[] {
  const last = useRef<ReadonlyMap<string, T>>(new Map())
  return useMemo(() => {
    const kept = next.map((element) => {
      const before = last.current.get(element.id)
      return before !== undefined && sameShallow(before.data, element.data) ? before : element
    })
    last.current = new Map(kept.map((element) => [element.id, element]))
    return kept
  }, [next])
}

function sameShallow(a: unknown, b: unknown): boolean {
  const [first, second] = [a ?? {}, b ?? {}] as [Record<string, unknown>, Record<string, unknown>]
  return Object.keys(second).every((key) => first[key] === second[key])
}

/** Brings the item at hand into the middle once it is out of sight. */
function useFollowCursor(flow: CompareFlow, frame: React.RefObject<HTMLElement | null>): void {
  const { setCenter, getViewport } = useReactFlow()
  const cursor = compareState((state) => state.cursor)
  const drawn = useRef(flow)
  useEffect(() => {
    drawn.current = flow
  }, [flow])
  useEffect(() => {
    if (cursor === null) return
    const card = drawn.current.cards.find((each) => isAt(each, cursor))
    const line = drawn.current.lines.find(({ key }) => key === cursor)
    const at = card === undefined ? line?.middle : { x: card.x + card.width / 2, y: card.y + card.height / 2 }
    const box = frame.current?.getBoundingClientRect()
    if (at === undefined || box === undefined) return
    const { x, y, zoom } = getViewport()
    const [left, top] = [at.x * zoom + x, at.y * zoom + y]
    const margin = 60
    const inSight = left > margin && left < box.width - margin && top > margin && top < box.height - margin
    if (!inSight || zoom < 0.5) void setCenter(at.x, at.y, { zoom: Math.max(0.7, zoom), duration: 0 })
  }, [cursor, setCenter, getViewport, frame])
}

/** The canvas's own step, asked for by number; what was asked before this graph was shown is past. */
function useFitting(): void {
  const { fitView } = useReactFlow()
  const fit = canvasView((state) => state.requests.fit)
  const done = useRef(fit)
  useEffect(() => {
    if (fit === done.current) return
    done.current = fit
    void fitView(fittingAll)
  }, [fit, fitView])
}

function choose(event: MouseEvent): void {
  const key = (event.target as Element).closest<HTMLElement | SVGElement>('[data-item]')?.dataset['item']
  if (key !== undefined) compareState.setState({ cursor: key })
}

interface FaceProps {
  readonly compared: Compared
  readonly graph: Graph
  readonly face: Face
  readonly viewport?: Viewport | undefined
  readonly onViewport?: (viewport: Viewport) => void
}

function GraphOf({ compared, graph, face, viewport, onViewport }: FaceProps) {
  const frame = useRef<HTMLDivElement>(null)
  const { comparison, items, wording } = compared
  const cursor = compareState((state) => state.cursor)
  const kinds = compareState((state) => state.kinds)
  const far = useFar()
  const flow = useMemo(
    () => compareFlow(comparison, items, graph.placements, face, wording),
    [comparison, items, graph.placements, face, wording],
  )
  const nodes = useKept(useMemo(() => nodesOf(flow, face, wording, cursor), [flow, face, wording, cursor]))
  const edges = useKept(useMemo(() => edgesOf(flow, wording, cursor), [flow, wording, cursor]))
  useFollowCursor(flow, frame)
  useFitting()
  const { setViewport } = useReactFlow()
  function begin(): void {
    const box = frame.current?.getBoundingClientRect()
    const view = box === undefined ? null : startingView(flow.cards, box)
    if (view === null) return
    if (onViewport === undefined) void setViewport(view)
    else onViewport(view)
  }
  const { names } = wording
  const label = face === 'overlay' ? `${names.mine} and ${names.yours} in one graph` : `What ${names[face]} draws`
  return (
    <ReactFlow<CompareFlowNode, CompareFlowEdge>
      ref={frame}
      className="canvas-graph compare-graph"
      data-far={far}
      data-hidden={comparedKinds.filter((kind) => !isShown(kind, kinds)).join(' ')}
      aria-label={`${label}; the list says the same`}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      {...manners}
      {...(viewport === undefined ? {} : { viewport })}
      {...(onViewport === undefined ? {} : { onViewportChange: onViewport })}
      onClickCapture={choose}
      onInit={begin}
    >
      <ArrowHead />
      <Background id={face} gap={24} size={1} />
      <Controls showInteractive={false} fitViewOptions={fittingAll} />
    </ReactFlow>
  )
}

export function CompareGraph({ compared, graph }: Pick<FaceProps, 'compared' | 'graph'>) {
  const layout = compareState((state) => state.layout)
  const [viewport, setViewport] = useState<Viewport>()
  const { names } = compared.wording
  if (layout === 'overlay') {
    return (
      <ReactFlowProvider key="overlay">
        <GraphOf compared={compared} graph={graph} face="overlay" />
      </ReactFlowProvider>
    )
  }
  return (
    <div className="compare-faces">
      {(['mine', 'yours'] as const).map((face) => (
        <section key={face} className="compare-face" aria-label={`Drawn by ${names[face]}`}>
          <h3 className="compare-face-name">{names[face]}</h3>
          <ReactFlowProvider>
            <GraphOf compared={compared} graph={graph} face={face} viewport={viewport} onViewport={setViewport} />
          </ReactFlowProvider>
        </section>
      ))}
    </div>
  )
}
