/** Keys in the graph: arrows go from card to card until one is selected, which they then move; Enter follows. */
import type { KeyboardEvent } from 'react'
import { session } from '../session/state.ts'
import { boxesOf } from './drawnFlow.ts'
import { followUnit } from './follow.ts'
import type { CanvasNode } from './lanes.ts'
import { openLinkMenu } from './openLinkMenu.ts'
import { isDirection, neighbour } from './neighbour.ts'
import { focusedUnit } from './pointer.ts'
import type { Scene } from './scene.ts'
import { lookAtId } from './suggestions/reviewSteps.ts'
import { expandLane } from './view.ts'

function focusCard(frame: Element, id: string): void {
  frame.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus()
}

/** Handled before the library sees the key; what is not ours passes on to it. */
export function onGraphKey(event: KeyboardEvent, scene: Scene, nodes: readonly CanvasNode[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const unitId = focusedUnit(event.target)
  const node = nodes.find(({ id }) => id === unitId)
  const ghost = node?.type === 'ghost' ? node.data.card.ghost : undefined
  if (event.key === 'Enter' && ghost !== undefined) lookAtId(ghost.suggestionId)
  else if (event.key === 'Enter' && node?.type === 'lane') expandLane(node.id)
  else if (event.key === 'Enter' && unitId !== null && scene.graph.links.some(({ id }) => id === unitId)) {
    openLinkMenu(scene, unitId)
  } else if (event.key === 'Enter' && unitId !== null) {
    followUnit(scene, unitId, null, 'openly', event.shiftKey ? -1 : 1)
  } else if (isDirection(event.key) && !(node?.selected ?? session.getState().unitIds.includes(unitId ?? ''))) {
    // Arrow keys in the zoom buttons and in the menu of a new link are theirs.
    if (unitId === null) return
    const next = neighbour(boxesOf(nodes), unitId, event.key)
    if (next !== undefined) focusCard(event.currentTarget, next)
  } else return
  event.preventDefault()
  event.stopPropagation()
}
