/** Draws a rising line of steps with the plotting library; loaded only where such a line is shown. */
import { gridX, gridY, line, plot, ruleY, text } from '@observablehq/plot'
import { wholeTicks } from './wholeTicks.ts'

export interface LinePoint {
  readonly x: number
  readonly y: number
}

export interface LineWords {
  readonly x: string
  readonly y: string
  /** The whole in one sentence, for who does not see it. */
  readonly summary: string
  /** A level that the line may reach, with its name. */
  readonly ceiling?: { readonly y: number; readonly name: string }
}

/** So many pixels each number beside an axis gets at least. */
const tickRoom = { x: 64, y: 36 }

/** An SVG of the given size in pixels; its colours are the tokens, so it follows the theme by itself. */
export function drawLine(points: readonly LinePoint[], words: LineWords, width: number, height: number): Element {
  const { ceiling } = words
  const most = Math.max(1, ...points.map(({ y }) => y), ceiling?.y ?? 0)
  const last = Math.max(1, ...points.map(({ x }) => x))
  const ticks = { x: wholeTicks(last, width / tickRoom.x), y: wholeTicks(most, height / tickRoom.y) }
  const drawn = plot({
    width,
    height,
    marginLeft: 44,
    marginBottom: 40,
    marginTop: 24,
    marginRight: 16,
    style: { background: 'transparent', color: 'var(--text-muted)', fontFamily: 'var(--font-ui)', fontSize: '12px' },
    x: { label: words.x, domain: [0, last], labelArrow: false, tickFormat: 'd', ticks: ticks.x },
    y: { label: words.y, domain: [0, most * 1.08], labelArrow: false, tickFormat: 'd', ticks: ticks.y },
    marks: [
      gridX(ticks.x, { stroke: 'var(--border)', strokeOpacity: 1 }),
      gridY(ticks.y, { stroke: 'var(--border)', strokeOpacity: 1 }),
      ruleY([0], { stroke: 'var(--border-strong)' }),
      ...(ceiling === undefined
        ? []
        : [
            ruleY([ceiling.y], { stroke: 'var(--text-faint)', strokeDasharray: '4 4' }),
            text([ceiling.name], {
              frameAnchor: 'left',
              y: ceiling.y,
              dx: 6,
              dy: -8,
              textAnchor: 'start',
              fill: 'var(--text-muted)',
            }),
          ]),
      line(points, { x: 'x', y: 'y', curve: 'step-after', stroke: 'var(--accent)', strokeWidth: 2 }),
    ],
  })
  // The library names its groups; a group without a role may have no name, and the whole is one picture.
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', words.summary)
  return drawn
}
