/** Automatic layout on demand: asks the worker, shows it as a job that can be cancelled, and places once. */
import { AppError } from '../../shared/errors.ts'
import type { Graph } from '../../shared/api/canvas.ts'
import { runJob } from '../session/jobs.ts'
import { notify } from '../session/notices.ts'
import { session } from '../session/state.ts'
import { cardsOf, type Viewpoint } from './cards.ts'
import { cardSize } from './geometry.ts'
import { type LayoutPlace, type LayoutRequest, mostLinks, mostModels } from './layoutRequest.ts'
import { ask } from './view.ts'

/** The whole drawing keeps its top left corner, so that it stays where people look for it. */
export function layoutRequest(graph: Graph, view: Viewpoint): LayoutRequest {
  const { models, links } = cardsOf(graph, view)
  const xs = graph.placements.map(({ x }) => x)
  const ys = graph.placements.map(({ y }) => y)
  return {
    models: models.map((card) => ({ id: card.unitId, ...cardSize(card) })),
    links: links.map(({ sourceId, targetId }) => ({ sourceId, targetId })),
    origin: xs.length === 0 ? { x: 0, y: 0 } : { x: Math.min(...xs), y: Math.min(...ys) },
  }
}

function cancelled(): AppError {
  return new AppError({
    code: 'cancelled',
    message: 'The layout was cancelled.',
    attempted: 'arrange the canvas',
    next: 'Nothing was moved.',
  })
}

/** Cancelling ends the worker: dagre cannot be interrupted otherwise. */
function inWorker(request: LayoutRequest, signal: AbortSignal): Promise<LayoutPlace[]> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  return new Promise<LayoutPlace[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()))
    worker.addEventListener('message', (event: MessageEvent<LayoutPlace[]>) => resolve(event.data))
    worker.addEventListener('error', (event) => reject(new Error(`The layout failed: ${event.message}`)))
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}

export async function arrange(graph: Graph, view: Viewpoint): Promise<void> {
  const request = layoutRequest(graph, view)
  if (request.models.length === 0) return
  if (request.models.length > mostModels || request.links.length > mostLinks) {
    notify({
      tone: 'info',
      text: `Automatic layout goes up to ${mostModels} models and ${mostLinks} links.`,
      next: 'Place this canvas by hand, or use the outline.',
    })
    return
  }
  await runJob('Arranging the canvas', async ({ signal, report }) => {
    report({ detail: `${request.models.length} models`, done: 0, total: request.models.length })
    const placements = await inWorker(request, signal)
    await session.getState().call('canvas.place', { placements })
    ask('fit')
  })
}
