/** Zoomed far out, rows and names of links cannot be read: then they are not drawn, which keeps large canvases quick. */
import { type ReactFlowState, useStore } from '@xyflow/react'
import { createContext, type RefObject, useContext, useEffect, useState } from 'react'

const farBelow = 0.45

function isFar({ transform: [, , zoom] }: ReactFlowState): boolean {
  return zoom < farBelow
}

/** Below this not even names in large letters can be read. */
const namelessBelow = 0.16

function isNameless({ transform: [, , zoom] }: ReactFlowState): boolean {
  return zoom < namelessBelow
}

export function useNames(): boolean {
  return !useStore(isNameless)
}

/** Draws its component again only when the view crosses the border. */
export function useFar(): boolean {
  return useStore(isFar)
}

/** How often it is looked whether the view has come to rest. */
const pause = 80

/**
 * Of many cards, rows are drawn only once the view rests: cards that come into sight with every frame of a zoom would cost
 * more than the zoom. `frame` is marked while the view moves.
 */
export function useRestingFar(frame: RefObject<HTMLElement | null>, many: boolean): boolean {
  const now = useFar()
  const [resting, setResting] = useState(now)
  useEffect(() => {
    if (now) return setResting(true)
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (frame.current?.hasAttribute('data-moving') === true) timer = setTimeout(look, pause)
      else setResting(false)
    }
    look()
    return () => clearTimeout(timer)
  }, [now, frame])
  return now || (many && resting)
}

/**
 * What the graph found out, for its cards and links: asking the library in each of them would be a thousand questions in
 * every frame.
 */
export const FarContext = createContext(false)

export function useFarGraph(): boolean {
  return useContext(FarContext)
}
