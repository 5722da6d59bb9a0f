/** Automatic layout on demand: asks the worker, shows it as a job that can be cancelled, and places once. */
import { AppError } from '../../shared/errors.ts'
import type { Graph } from '../../shared/api/canvas.ts'
import type { Placement } from '../../shared/model/placement.ts'
import { runJob } from '../session/jobs.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { boxesOf, type DrawnFlow, flowOfScene } from './drawnFlow.ts'
import { cardSize, type Point } from './geometry.ts'
import { laneFrame } from './laneCard.ts'
import { type LayoutPlace, type LayoutRequest, mostModels } from './layoutRequest.ts'
import type { Scene } from './scene.ts'
import { knownGhosts } from './suggestions/review.ts'
import { ask } from './view.ts'

/** `around` leaves what people placed where it is, `anew` places everything. */
export type Manner = 'around' | 'anew'

/** What is drawn by itself, with its ports; a model in an open lane is a port of the lane's frame. */
export function layoutRequest({ folded }: DrawnFlow, placements: readonly Placement[], manner: Manner): LayoutRequest {
  const byHand = new Set(placements.filter((placement) => placement.byHand).map(({ id }) => id))
  const boxes = boxesOf(folded.nodes)
  const outer = folded.nodes.flatMap((node, index) => {
    const box = boxes[index]
    return box === undefined || node.parentId !== undefined ? [] : [box]
  })
  const inner = new Map(
    folded.nodes.flatMap((node) =>
      node.parentId === undefined ? [] : [[node.id, { lane: node.parentId, y: node.position.y }] as const],
    ),
  )
  const end = (id: string, offset: number) => {
    const inside = inner.get(id)
    return inside === undefined ? { id, port: offset } : { id: inside.lane, port: inside.y + offset }
  }
  return {
    models: outer.map(({ id, x, y, width, height }) => {
      const held = (folded.behind.get(id) ?? [id]).some((unitId) => byHand.has(unitId))
      return { id, width, height, ...(manner === 'around' && held ? { fixed: { x, y } } : {}) }
    }),
    links: folded.edges.map(({ source, target, data }) => {
      const [from, to] = [end(source, data?.source.offset ?? 0), end(target, data?.target.offset ?? 0)]
      return { sourceId: from.id, targetId: to.id, sourcePort: from.port, targetPort: to.port }
    }),
    // The whole drawing keeps its top left corner, so that it stays where people look for it.
    origin: { x: Math.min(...outer.map(({ x }) => x)), y: Math.min(...outer.map(({ y }) => y)) },
  }
}

/** Models of a lane go where the lane goes, in the order in which it shows them when it is open. */
export function placementsOf({ flow, folded }: DrawnFlow, places: readonly LayoutPlace[]): Placement[] {
  const sizes = new Map(flow.nodes.map(({ id, data }) => [id, cardSize(data.card)]))
  // Room is left for ghosts, but there is nothing to be placed yet.
  const ghosts = new Set(flow.nodes.filter(({ type }) => type === 'ghost').map(({ id }) => id))
  return places.flatMap(({ id, x, y }) => {
    if (ghosts.has(id)) return []
    const members = folded.behind.get(id)
    if (members === undefined) return [{ id, x, y, byHand: false }]
    const frame = laneFrame(members.flatMap((member) => sizes.get(member) ?? []))
    const first: Point = frame.places[0] ?? { x: 0, y: 0 }
    return members.map((member, index) => {
      const place = frame.places[index] ?? first
      return { id: member, x: x + place.x - first.x, y: y + place.y - first.y, byHand: false }
    })
  })
}

function cancelled(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'The layout was cancelled.',
    attempted: 'arrange the canvas',
    next: 'Nothing was moved.',
  })
}

/** Cancelling ends the worker: the layout cannot be interrupted otherwise. */
function inWorker(request: LayoutRequest, signal: AbortSignal): Promise<LayoutPlace[]> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<LayoutPlace[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()))
    worker.addEventListener('message', (event: MessageEvent<LayoutPlace[]>) => resolve(event.data))
    worker.addEventListener('error', (event) => reject(new Error(`The layout failed: ${event.message}`)))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}

/** What the study would not learn anything from is left out of the step. */
export function changedPlacements(graph: Pick<Graph, 'placements'>, placements: readonly Placement[]): Placement[] {
  const known = new Map(graph.placements.map((placement) => [placement.id, placement]))
  return placements.filter(({ id, x, y, byHand }) => {
    const old = known.get(id)
    return old === undefined || old.x !== x || old.y !== y || old.byHand !== byHand
  })
}

/** Says why nothing moved, and offers the other way. */
function nothingMoved(scene: Scene, request: LayoutRequest): void {
  const held = request.models.filter(({ fixed }) => fixed !== undefined).length
  if (held === 0) notify({ tone: 'info', text: 'Everything is arranged already.' })
  else {
    const text =
      held === request.models.length
        ? 'Everything on this canvas was placed by hand, and stays there.'
        : 'Everything that was not placed by hand is arranged already.'
    notify({
      tone: 'info',
      text,
      action: { label: 'Arrange everything anew', perform: () => void arrange(scene, 'anew') },
    })
  }
}

export async function arrange(scene: Scene, manner: Manner): Promise<void> {
  const drawn = flowOfScene(scene, knownGhosts(scene))
  const request = layoutRequest(drawn, scene.graph.placements, manner)
  if (request.models.length === 0) return
  if (scene.graph.models.length > mostModels) {
    const text = `Automatic layout goes up to ${mostModels} models.`
    notify({ tone: 'info', text, next: 'Place this canvas by hand, or use the outline.' })
    return
  }
  await runJob('Arranging the canvas', async ({ signal, report }) => {
    report({ detail: `${request.models.length} models`, done: 0, total: request.models.length })
    const placements = changedPlacements(scene.graph, placementsOf(drawn, await inWorker(request, signal)))
    if (placements.length === 0) nothingMoved(scene, request)
    else await session.getState().call('canvas.place', { placements })
    ask('fit')
  })
}
