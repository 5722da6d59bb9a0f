/** The search field over the canvas: marks what it finds, says how much, and goes from hit to hit. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { session } from '../session/state.ts'
import { IconButton } from '../ui/Button.tsx'
import { SearchField } from '../ui/Field.tsx'
import { findOnCanvas, type Hit, nextHit } from './canvasSearch.ts'
import { drawnAs, drawnFlow, ownLanes } from './drawnFlow.ts'
import type { FoldedFlow } from './lanes.ts'
import { canvasSearch, closeSearch } from './searchState.ts'
import { FoundSuggestion } from './suggestions/FoundSuggestion.tsx'
import { knownReview } from './suggestions/review.ts'
import { acceptOne, pointAt, refuse } from './suggestions/reviewSteps.ts'
import { useGhosts } from './suggestions/useSuggestions.ts'
import type { DrawnScene } from './useScene.ts'
import { ask, canvasView, expandLane } from './view.ts'

function unitMarks(folded: FoldedFlow, hits: readonly Hit[], current: Hit | undefined): string {
  const units = hits.flatMap(({ unitId, suggestionId }) => (suggestionId === null ? [unitId] : []))
  const drawn = [...new Set(units.flatMap((id) => drawnAs(folded, id) ?? []))]
  if (drawn.length === 0) return ''
  const list = drawn.map((id) => `[data-id="${id}"]`).join(',')
  const at = (current?.suggestionId === null ? drawnAs(folded, current.unitId) : undefined) ?? ''
  return `
.canvas-graph .react-flow__node:is(${list}) > article { outline: 2px solid var(--warning); outline-offset: 2px; }
.canvas-graph .react-flow__node[data-id="${at}"] > article { outline-width: 4px; }
.canvas-graph .react-flow__edge:is(${list}) .react-flow__edge-path { stroke: var(--warning); stroke-width: 4; }
`
}

function suggestionMarks(hits: readonly Hit[], current: Hit | undefined): string {
  const ids = hits.flatMap(({ suggestionId }) => suggestionId ?? [])
  if (ids.length === 0) return ''
  const list = ids.map((id) => `[data-suggestion="${id}"]`).join(',')
  return `
.canvas-graph :is(.ghost-card, .ghost-row, .ghost-label, .ghost-link-sign):is(${list}) { outline: 2px dashed var(--warning); outline-offset: 1px; }
.canvas-graph :is(.ghost-card, .ghost-row, .ghost-label, .ghost-link-sign)[data-suggestion="${current?.suggestionId ?? ''}"] { outline: 3px solid var(--warning); }
`
}

/** By a rule and not by state: typing must not draw five hundred cards again. */
function Marks({ folded, hits, current }: { folded: FoldedFlow; hits: readonly Hit[]; current: Hit | undefined }) {
  return hits.length === 0 ? null : <style>{unitMarks(folded, hits, current) + suggestionMarks(hits, current)}</style>
}

function countWords(hits: readonly Hit[], current: Hit | undefined, words: string): string {
  if (words.trim() === '') return ''
  if (hits.length === 0) return 'nothing found'
  return current === undefined ? `${hits.length} found` : `${hits.indexOf(current) + 1} of ${hits.length}`
}

/** A hit in a closed lane opens it: what was found is to be seen. */
function show(scene: DrawnScene, { id, unitId, suggestionId }: Hit): void {
  const lane = ownLanes(scene.graph, scene.raterId).find(({ modelIds }) => modelIds.includes(unitId))
  if (lane !== undefined) expandLane(lane.id, true)
  canvasSearch.setState({ current: id })
  const review = suggestionId === null ? null : knownReview()
  const row = review?.rows.find((each) => each.id === suggestionId)
  if (review !== null && row !== undefined) pointAt(review, row)
  else session.setState({ unitIds: [unitId], codingId: null })
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

function useHits(scene: DrawnScene) {
  const { words, current: id } = canvasSearch()
  const expanded = canvasView((state) => state.expanded)
  const ghosts = useGhosts(scene)
  const { graph, view } = scene
  const drawn = useMemo(() => drawnFlow(graph, view, expanded, ghosts), [graph, view, expanded, ghosts])
  const hits = useMemo(() => findOnCanvas(drawn, words), [drawn, words])
  return { folded: drawn.folded, words, hits, current: hits.find((hit) => hit.id === id) }
}

function SearchBar({ scene }: { readonly scene: DrawnScene }) {
  const { folded, words, hits, current } = useHits(scene)
  const asked = canvasSearch((state) => state.asked)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [asked])

  function go(step: 1 | -1): void {
    const hit = nextHit(hits, current?.id ?? null, step)
    if (hit !== undefined) show(scene, hit)
  }

  /** Goes on to the next hit; the study's answer takes this one out of the hits. */
  function answer(verdict: 'accept' | 'refuse'): void {
    const review = knownReview()
    const row = review?.rows.find(({ id }) => id === current?.suggestionId)
    if (review === null || row === undefined) return
    const after = () => (hits.length > 1 ? go(1) : undefined)
    void (verdict === 'accept' ? acceptOne(review, row, undefined, after) : refuse(review, [row], after))
    field.current?.focus()
  }

  function close(): void {
    closeSearch()
    returnFocus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.altKey) answer(event.shiftKey ? 'refuse' : 'accept')
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className="canvas-search" aria-label="Find on the canvas">
      <div className="canvas-search-bar">
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
        <IconButton
          icon={ChevronDown}
          label="Next hit"
          keys="Enter"
          disabled={hits.length === 0}
          onClick={() => go(1)}
        />
        <IconButton icon={X} label="Close search" keys="Escape" onClick={close} />
      </div>
      {current?.suggestionId != null && (
        <FoundSuggestion scene={scene} suggestionId={current.suggestionId} onAnswer={answer} />
      )}
      <Marks folded={folded} hits={hits} current={current} />
    </search>
  )
}

export function CanvasSearch({ scene }: { readonly scene: DrawnScene }) {
  const open = canvasSearch((state) => state.open)
  return open ? <SearchBar scene={scene} /> : null
}
