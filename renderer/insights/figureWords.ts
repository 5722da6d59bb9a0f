/** Figures in words: shares, what they refer to, and labels short enough for the axis. */
import type { Figure } from '../../shared/api/insights.ts'

/** One decimal, so that small studies do not look more exact than they are; 0 % and 100 % only where they are true. */
export function shareText(share: number): string {
  const rounded = (share * 100).toFixed(1)
  if (rounded === '100.0' && share < 1) return '>99.9 %'
  if (rounded === '0.0' && share > 0) return '<0.1 %'
  return share === 0 || share === 1 ? `${share * 100} %` : `${rounded} %`
}

/** "of 12 models coded": the denominator of every share in the figure. */
export function denominator({ total, unit }: Figure): string {
  return `of ${total.toLocaleString('en')} ${unit}`
}

/** The figure in one sentence, for those who do not see the bars. */
export function summary(figure: Figure): string {
  const [most] = [...figure.bars].sort((a, b) => b.count - a.count)
  const shares = `Shares ${denominator(figure)}.`
  if (most === undefined || most.count === 0) return `${figure.title}: nothing counted yet. ${shares}`
  return `${figure.title}: most are ${most.label}, ${most.count} (${shareText(most.share)}). ${shares}`
}

const separator = ' \u203a '
const longest = 30

/** The last part of a path of codes, indented by its depth, and cut where it would crowd the bars out. */
export function axisLabel(label: string): string {
  const parts = label.split(separator)
  const own = parts.at(-1) ?? label
  const cut = own.length > longest ? `${own.slice(0, longest - 1)}\u2026` : own
  return `${'\u2003'.repeat(parts.length - 1)}${cut}`
}

export interface FigureGroup {
  readonly title: string
  readonly figures: readonly Figure[]
  /** Titles of figures without anything to count. */
  readonly empty: readonly string[]
}

/** Load figures have dotted ids; all others are schemes. */
export function groups(figures: readonly Figure[]): FigureGroup[] {
  const isLoads = ({ id }: Figure) => id.includes('.')
  const group = (title: string, all: readonly Figure[]): FigureGroup => ({
    title,
    figures: all.filter(({ total }) => total > 0),
    empty: all.filter(({ total }) => total === 0).map((figure) => figure.title),
  })
  return [
    group(
      'Codings',
      figures.filter((figure) => !isLoads(figure)),
    ),
    group('Loads', figures.filter(isLoads)),
  ].filter(({ figures: shown }) => shown.length > 0)
}
