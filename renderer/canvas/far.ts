/** Zoomed far out, rows and names of links cannot be read: then they are not drawn, which keeps large canvases quick. */
import { type ReactFlowState, useStore } from '@xyflow/react'

const farBelow = 0.45

function isFar({ transform: [, , zoom] }: ReactFlowState): boolean {
  return zoom < farBelow
}

/** Draws its component again only when the view crosses the border. */
export function useFar(): boolean {
  return useStore(isFar)
}
