/** Drawing a link from one card to another: which two models, and where the menu that names it opens. */
import type { OnConnectEnd } from '@xyflow/react'
import { type RefObject, useCallback, useState } from 'react'
import { attempt } from '../session/notices.ts'
import { session } from '../session/state.ts'
import type { Point } from './geometry.ts'
import { hitOf } from './pointer.ts'
import { evidenceAtHand, type Scene } from './scene.ts'

export interface Joining {
  readonly sourceId: string
  readonly targetId: string
  readonly at: Point
}

export interface Connecting {
  readonly joining: Joining | null
  readonly onConnectEnd: OnConnectEnd
  readonly choose: (codeId: string) => void
  readonly cancel: () => void
}

/** The menu must lie inside the graph, whatever the corner the drag ended in. */
function menuPlace(pointer: Point, frame: DOMRect): Point {
  const menu = { width: 334, height: 290 }
  const fit = (value: number, room: number) => Math.max(4, Math.min(value, room))
  return {
    x: fit(pointer.x - frame.left, frame.width - menu.width),
    y: fit(pointer.y - frame.top, frame.height - menu.height),
  }
}

function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX, clientY } =
    'changedTouches' in event ? (event.changedTouches[0] ?? { clientX: 0, clientY: 0 }) : event
  return { x: clientX, y: clientY }
}

export function useConnecting(scene: Scene, frame: RefObject<HTMLElement | null>): Connecting {
  const [joining, setJoining] = useState<Joining | null>(null)
  const onConnectEnd = useCallback<OnConnectEnd>(
    (event, { fromNode, fromHandle, toNode }) => {
      const pointer = pointOf(event)
      // The whole card counts as the end of a link, not only its handle.
      const hit = hitOf(document.elementFromPoint(pointer.x, pointer.y))
      const end = toNode?.id ?? (hit?.kind === 'model' ? hit.unitId : null)
      if (fromNode === null || end === null || end === fromNode.id || frame.current === null) return
      const forwards = fromHandle?.type !== 'target'
      setJoining({
        sourceId: forwards ? fromNode.id : end,
        targetId: forwards ? end : fromNode.id,
        at: menuPlace(pointer, frame.current.getBoundingClientRect()),
      })
    },
    [frame],
  )
  const cancel = useCallback(() => setJoining(null), [])
  const choose = (codeId: string) => {
    if (joining === null) return
    setJoining(null)
    const { sourceId, targetId } = joining
    const { repositoryId } = scene
    const { call, ...state } = session.getState()
    const evidence = evidenceAtHand(state, scene, null)
    void attempt(async () => {
      const { unitId } = await call('canvas.connect', { repositoryId, sourceId, targetId, codeId, evidence })
      session.setState({ unitIds: [unitId] })
    })
  }
  return { joining, onConnectEnd, choose, cancel }
}
