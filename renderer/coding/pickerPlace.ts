/** Picker place: where the picker opens so that what it is about stays in sight. Pure. */

/** Window coordinates of the text that is coded. */
export interface Spot {
  readonly x: number
  readonly y: number
  readonly height: number
}

export interface Room {
  readonly width: number
  readonly height: number
}

const margin = 12
const gap = 6

/** Top left corner for a surface of a size: below the spot, else above it, else beside it. */
export function placeAt(spot: Spot, surface: Room, page: Room): { readonly left: number; readonly top: number } {
  const within = (value: number, size: number, whole: number) =>
    Math.max(margin, Math.min(value, whole - size - margin))
  const left = within(spot.x, surface.width, page.width)
  const below = spot.y + spot.height + gap
  if (below + surface.height + margin <= page.height) return { left, top: below }
  const above = spot.y - gap - surface.height
  if (above >= margin) return { left, top: above }
  const right = spot.x + 160 + surface.width + margin <= page.width ? spot.x + 160 : left
  return { left: right, top: within(spot.y, surface.height, page.height) }
}
