/** Keys in the graph: arrows go from card to card until one is selected, which they then move; Enter follows. */
import type { KeyboardEvent } from 'react'
import { session } from '../session/state.ts'
import { followUnit } from './follow.ts'
import type { ModelFlowNode } from './graphToFlow.ts'
import { isDirection, neighbour } from './neighbour.ts'
import { focusedUnit } from './pointer.ts'
import type { Scene } from './scene.ts'

function focusCard(frame: Element, id: string): void {
  frame.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)?.focus()
}

/** Handled before the library sees the key; what is not ours passes on to it. */
export function onGraphKey(event: KeyboardEvent, scene: Scene, nodes: readonly ModelFlowNode[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const unitId = focusedUnit(event.target)
  if (event.key === 'Enter' && unitId !== null) {
    followUnit(scene, unitId, null, 'openly', event.shiftKey ? -1 : 1)
  } else if (isDirection(event.key) && (unitId === null || !session.getState().unitIds.includes(unitId))) {
    // Arrow keys in the zoom buttons and in the menu of a new link are theirs.
    if (unitId === null) return
    const cards = nodes.map(({ id, position }) => ({ id, ...position }))
    const next = neighbour(cards, unitId, event.key)
    if (next !== undefined) focusCard(event.currentTarget, next)
  } else return
  event.preventDefault()
  event.stopPropagation()
}
