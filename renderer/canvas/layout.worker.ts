/** Runs the automatic layout off the main thread: one request, one answer. */
import { layoutGraph } from './layout.ts'
import type { LayoutRequest } from './layoutRequest.ts'

self.addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  self.postMessage(layoutGraph(event.data))
})
