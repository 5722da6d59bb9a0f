/** The canvas is shown as it was left, whatever has happened to the memory meanwhile. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { rememberCanvas } from './rememberView.ts'
import { canvasView } from './view.ts'

const first = canvasView.getState()
let stop = () => {}

/** Storage as a browser's, in memory. */
function memoryStorage(text?: string): Storage {
  const items = new Map<string, string>(text === undefined ? [] : [['loadstone.canvas', text]])
  return {
    get length() {
      return items.size
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  }
}

beforeEach(() => canvasView.setState(first, true))
afterEach(() => stop())

it('is taken up again by the next window', () => {
  const storage = memoryStorage()
  stop = rememberCanvas(storage)
  canvasView.setState({ mode: 'both', palette: false })
  stop()
  canvasView.setState(first, true)
  stop = rememberCanvas(storage)
  expect(canvasView.getState()).toMatchObject({ mode: 'both', palette: false, minimap: true })
})

it('does not write what is not worth remembering', () => {
  const storage = memoryStorage()
  stop = rememberCanvas(storage)
  canvasView.setState({ expanded: new Set(['lane']) })
  expect(storage.getItem('loadstone.canvas')).toBeNull()
})

it.each(['{"mode":"spiral","palette":"yes","minimap":false}', '{"minimap":false'])(
  'passes over what it cannot be: %s',
  (text) => {
    stop = rememberCanvas(memoryStorage(text))
    expect(canvasView.getState()).toMatchObject({
      mode: 'graph',
      palette: true,
      minimap: text.endsWith('}') ? false : true,
    })
  },
)
