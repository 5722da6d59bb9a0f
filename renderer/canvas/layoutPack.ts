/** Puts rectangles of different sizes beside and below each other, about as wide as a window is to its height. */
import { gap, type Point, type Size } from './geometry.ts'

/** Width to height of what most windows leave for a canvas. */
const shape = 1.6

/** A stretch of the lower edge of what has been put down so far. */
interface Step {
  readonly x: number
  readonly width: number
  readonly y: number
}

/** How far down a rectangle comes to lie when it begins at a step; null when it would stand out on the right. */
function restingPlace(skyline: readonly Step[], first: number, width: number, limit: number): number | null {
  const left = skyline[first]?.x ?? 0
  if (left + width > limit) return null
  let y = 0
  for (let index = first; index < skyline.length; index += 1) {
    const step = skyline[index]
    if (step === undefined || step.x >= left + width) break
    y = Math.max(y, step.y)
  }
  return y
}

function lowered(skyline: readonly Step[], x: number, width: number, y: number): Step[] {
  const end = x + width
  const rest = skyline.flatMap((step) => {
    const stepEnd = step.x + step.width
    if (stepEnd <= x || step.x >= end) return [step]
    const parts: Step[] = []
    if (step.x < x) parts.push({ ...step, width: x - step.x })
    if (stepEnd > end) parts.push({ x: end, width: stepEnd - end, y: step.y })
    return parts
  })
  return [...rest, { x, width, y }].toSorted((a, b) => a.x - b.x)
}

interface Packing extends Size {
  readonly places: readonly Point[]
}

/** Each rectangle as high up as it fits within a width, and there as far left. */
function packWithin(sizes: readonly Size[], limit: number): Packing {
  let skyline: Step[] = [{ x: 0, width: limit, y: 0 }]
  let [right, bottom] = [0, 0]
  const places = sizes.map(({ width, height }) => {
    let best: Point | null = null
    for (const [index, step] of skyline.entries()) {
      const y = restingPlace(skyline, index, width + gap, limit)
      if (y !== null && (best === null || y < best.y)) best = { x: step.x, y }
    }
    const place = best ?? { x: 0, y: bottom }
    skyline = lowered(skyline, place.x, width + gap, place.y + height + gap)
    right = Math.max(right, place.x + width)
    bottom = Math.max(bottom, place.y + height + gap)
    return place
  })
  return { places, width: right, height: bottom - gap }
}

/** Places of the rectangles in the order given, which is the order in which they are put down: large ones come first. */
export function pack(sizes: readonly Size[]): Point[] {
  if (sizes.length === 0) return []
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0)
  const widest = sizes.reduce((most, { width }) => Math.max(most, width), 0) + gap
  const packings = [1, 1.15, 1.3, 1.5, 1.8].map((by) =>
    packWithin(sizes, Math.max(widest, Math.ceil(Math.sqrt(area * shape) * by))),
  )
  const waste = ({ width, height }: Packing) => Math.max(width / shape, height)
  const best = packings.reduce((least, packing) => (waste(packing) < waste(least) ? packing : least))
  return [...best.places]
}
