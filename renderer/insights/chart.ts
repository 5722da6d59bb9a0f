/** Draws a figure as horizontal bars. Loaded only when a figure is shown; the one importer of the plotting library. */
import { barX, plot, ruleX, text } from '@observablehq/plot'
import type { Figure } from '../../shared/api/insights.ts'
import { axisLabel, shareText, summary } from './figureWords.ts'

const rowHeight = 24
const countWidth = 100
/** Wide enough for most scripts at 12 px; a label that needs more is cut by axisLabel. */
const characterWidth = 6.9

/** An SVG of the given width in pixels; its colours are the tokens, so it follows the theme by itself. */
export function drawFigure(figure: Figure, width: number): Element {
  const labels = figure.bars.map(({ label }) => label)
  const longest = Math.max(0, ...labels.map((label) => axisLabel(label).length))
  const labelWidth = Math.min(longest * characterWidth + 14, width * 0.5)
  const drawn = plot({
    width,
    height: figure.bars.length * rowHeight + 6,
    marginLeft: labelWidth,
    marginRight: countWidth,
    marginTop: 2,
    marginBottom: 4,
    style: { background: 'transparent', color: 'var(--text-muted)', fontFamily: 'var(--font-ui)', fontSize: '12px' },
    x: { domain: [0, Math.max(1, ...figure.bars.map(({ count }) => count))], axis: null },
    y: { domain: labels, axis: null, padding: 0.3 },
    marks: [
      barX(figure.bars, { x: 'count', y: 'label', fill: 'var(--accent)', rx2: 2, title: ({ label }) => label }),
      ruleX([0], { stroke: 'var(--border-strong)' }),
      // At the left edge, not against the bars: there the indentation of codes below others shows.
      text(figure.bars, {
        y: 'label',
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -labelWidth,
        text: ({ label }) => axisLabel(label),
        title: ({ label }) => label,
        fill: 'var(--text-muted)',
      }),
      text(figure.bars, {
        x: 'count',
        y: 'label',
        text: ({ count, share }) => `${count.toLocaleString('en')} · ${shareText(share)}`,
        textAnchor: 'start',
        dx: 6,
        fill: 'var(--text)',
      }),
    ],
  })
  // The library names its groups; a group without a role may have no name, and the whole is one picture.
  for (const group of drawn.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  drawn.setAttribute('role', 'img')
  drawn.setAttribute('aria-label', summary(figure))
  return drawn
}
