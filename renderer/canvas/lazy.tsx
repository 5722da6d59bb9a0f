/** The canvas as its own chunk, loaded when it is first shown: it brings the flow library with it. */
export { CanvasPane as default } from './CanvasPane.tsx'
