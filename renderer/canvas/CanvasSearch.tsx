/** The search field over the canvas: marks what it finds, says how much, and goes from hit to hit. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { session } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import { SearchField } from '../ui/Field.tsx'
import { findOnCanvas, nextHit } from './canvasSearch.ts'
import { drawnAs, drawnFlow, ownLanes } from './drawnFlow.ts'
import type { FoldedFlow } from './lanes.ts'
import { canvasSearch, closeSearch } from './searchState.ts'
import type { DrawnScene } from './useScene.ts'
import { ask, canvasView, expandLane } from './view.ts'

/** By a rule and not by state: typing must not draw five hundred cards again. */
function Marks({ folded, hits, current }: { folded: FoldedFlow; hits: readonly string[]; current: string | null }) {
  const drawn = [...new Set(hits.flatMap((id) => drawnAs(folded, id) ?? []))]
  if (drawn.length === 0) return null
  const list = drawn.map((id) => `[data-id="${id}"]`).join(',')
  const at = (current === null ? undefined : drawnAs(folded, current)) ?? ''
  return (
    <style>{`
.canvas-graph .react-flow__node:is(${list}) > article { outline: 2px solid var(--warning); outline-offset: 2px; }
.canvas-graph .react-flow__node[data-id="${at}"] > article { outline-width: 4px; }
.canvas-graph .react-flow__edge:is(${list}) .react-flow__edge-path { stroke: var(--warning); stroke-width: 4; }
`}</style>
  )
}

function countWords(hits: readonly string[], current: string | null, words: string): string {
  if (words.trim() === '') return ''
  if (hits.length === 0) return 'nothing found'
  const at = current === null ? -1 : hits.indexOf(current)
  return at === -1 ? `${hits.length} found` : `${at + 1} of ${hits.length}`
}

/** A hit in a closed lane opens it: what was found is to be seen. */
function show(scene: DrawnScene, unitId: string): void {
  const lane = ownLanes(scene.graph, scene.raterId).find(({ modelIds }) => modelIds.includes(unitId))
  if (lane !== undefined) expandLane(lane.id, true)
  canvasSearch.setState({ current: unitId })
  session.setState({ unitIds: [unitId], codingId: null })
  ask('reveal')
}

/** To what was found last, so that the next key is about it; else to the canvas. */
function returnFocus(): void {
  const places = ['.react-flow__node.selected', '.react-flow__edge.selected', '.canvas-graph', '.canvas-outline']
  const target = places
    .map((place) => document.querySelector<HTMLElement>(`.canvas-views ${place}`))
    .find((one) => one !== null)
  target?.focus({ preventScroll: true })
}

function SearchBar({ scene }: { readonly scene: DrawnScene }) {
  const { words, current, asked } = canvasSearch()
  const expanded = canvasView((state) => state.expanded)
  const drawn = useMemo(() => drawnFlow(scene.graph, scene.view, expanded), [scene.graph, scene.view, expanded])
  const hits = useMemo(() => findOnCanvas(drawn, words), [drawn, words])
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [asked])

  function go(step: 1 | -1): void {
    const hit = nextHit(hits, current, step)
    if (hit !== undefined) show(scene, hit)
  }

  function close(): void {
    closeSearch()
    returnFocus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className="canvas-search" aria-label="Find on the canvas">
      <SearchField
        label="Name, family, stage or interaction"
        value={words}
        onChange={(text) => canvasSearch.setState({ words: text, current: null })}
        inputRef={field}
        onKeyDown={onKeyDown}
      />
      <output className="canvas-search-count">{countWords(hits, current, words)}</output>
      <IconButton
        icon={ChevronUp}
        label="Previous hit"
        keys="Shift+Enter"
        disabled={hits.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton icon={ChevronDown} label="Next hit" keys="Enter" disabled={hits.length === 0} onClick={() => go(1)} />
      <IconButton icon={X} label="Close search" keys="Escape" onClick={close} />
      <Marks folded={drawn.folded} hits={hits} current={current} />
    </search>
  )
}

export function CanvasSearch({ scene }: { readonly scene: DrawnScene }) {
  const open = canvasSearch((state) => state.open)
  return open ? <SearchBar scene={scene} /> : null
}
