/**
 * How far apart two colours look, to readers with usual vision and with the three kinds of dichromacy (Viénot, Brettel
 * and Mollon 1999 for protan and deutan, Brettel 1997 simplified for tritan), as a distance in the Oklab space (Ottosson 2020).
 */

type Triple = readonly [number, number, number]

function linear(colour: string): Triple {
  const value = Number.parseInt(colour.slice(1), 16)
  const channel = (shift: number) => {
    const share = ((value >> shift) & 255) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(16), channel(8), channel(0)]
}

const rgbToCones: readonly Triple[] = [
  [0.31399, 0.63951, 0.0465],
  [0.15537, 0.75789, 0.08671],
  [0.01775, 0.10945, 0.87257],
]
const conesToRgb: readonly Triple[] = [
  [5.47221, -4.64196, 0.16964],
  [-1.12524, 2.29317, -0.16789],
  [0.0298, -0.19318, 1.16365],
]

function times(matrix: readonly Triple[], [x, y, z]: Triple): Triple {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z)
  return [a ?? 0, b ?? 0, c ?? 0]
}

/** The missing cone's signal as the other two make it up, so that white and the colours both see stay the same. */
const visions: Readonly<Record<string, (cones: Triple) => Triple>> = {
  usual: (cones) => cones,
  protan: ([, m, s]) => [1.05118 * m - 0.05116 * s, m, s],
  deutan: ([l, , s]) => [l, 0.9513 * l + 0.04867 * s, s],
  tritan: ([l, m]) => [l, m, -0.86745 * l + 1.86727 * m],
}

function oklab([red, green, blue]: Triple): Triple {
  const root = (value: number) => Math.cbrt(Math.max(0, value))
  const l = root(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = root(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = root(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** Asked for again with every look at a form: each pair is worked out once. */
const known = new Map<string, number>()

/** The least distance over all kinds of vision: 0 for the same colour, about 1 for black and white. */
export function apart(first: string, second: string): number {
  const key = `${first} ${second}`
  const distance = known.get(key) ?? measured(first, second)
  known.set(key, distance)
  return distance
}

function measured(first: string, second: string): number {
  const [one, other] = [times(rgbToCones, linear(first)), times(rgbToCones, linear(second))]
  return Math.min(
    ...Object.values(visions).map((see) =>
      distance(oklab(times(conesToRgb, see(one))), oklab(times(conesToRgb, see(other)))),
    ),
  )
}

/** Nearer than this, two small swatches are hard to tell apart for somebody. */
export const hardToTell = 0.045

/** The first of the others whose colour is hard to tell from this one. */
export function lookalike<T extends { readonly colour: string }>(colour: string, others: readonly T[]): T | undefined {
  return others.find((other) => apart(colour, other.colour) < hardToTell)
}
