/** What the canvas remembers between two starts, on this machine: how it is shown. Nothing of the study. */
import { canvasModeNames, type CanvasView, canvasView } from './view.ts'

const key = 'loadstone.canvas'

type Remembered = Pick<CanvasView, 'mode' | 'palette' | 'minimap'>

const allowed: { readonly [K in keyof Remembered]: readonly Remembered[K][] } = {
  mode: canvasModeNames,
  palette: [true, false],
  minimap: [true, false],
}
const names = Object.keys(allowed) as (keyof Remembered)[]

/** Values that are still valid; anything else (an older version, a hand-made edit) is passed over. */
function validMemory(text: string | null): Partial<Remembered> {
  try {
    const stored = JSON.parse(text ?? '{}') as Record<string, unknown>
    const valid = names.filter((name) => (allowed[name] as readonly unknown[]).includes(stored[name]))
    return Object.fromEntries(valid.map((name) => [name, stored[name]]))
  } catch {
    return {}
  }
}

/** Takes up what was remembered, and keeps remembering; returns how to stop. */
export function rememberCanvas(storage: Storage): () => void {
  canvasView.setState(validMemory(storage.getItem(key)))
  return canvasView.subscribe((state, before) => {
    if (names.every((name) => state[name] === before[name])) return
    storage.setItem(key, JSON.stringify(Object.fromEntries(names.map((name) => [name, state[name]]))))
  })
}
