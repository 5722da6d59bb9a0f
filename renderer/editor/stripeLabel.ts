/** Stripe label: what a stripe in the margin stands for, beside the pointer. Foreign text is only ever text here. */
import type { Mark } from './marks.ts'

export function stripeLabel(): {
  readonly show: (mark: Mark, x: number, y: number) => void
  readonly hide: () => void
  readonly dispose: () => void
} {
  const node = document.body.appendChild(document.createElement('div'))
  node.className = 'editor-bar-label'
  node.role = 'tooltip'
  node.hidden = true
  return {
    show: (mark, x, y) => {
      node.replaceChildren(...labelLines(mark).map(lineNode))
      node.hidden = false
      const { width, height } = node.getBoundingClientRect()
      node.style.left = `${Math.min(x + 14, window.innerWidth - width - 8)}px`
      node.style.top = `${Math.max(8, Math.min(y + 10, window.innerHeight - height - 8))}px`
    },
    hide: () => {
      node.hidden = true
    },
    dispose: () => node.remove(),
  }
}

type LabelLine = readonly ['name' | 'about' | 'memo', string]

const stateWords = { anchored: '', shifted: 'moved with the text', outdated: 'the text changed since: check it' }
const longestMemo = 300

export function labelLines(mark: Mark): LabelLine[] {
  const about = [
    mark.scheme,
    mark.mine ? 'you' : mark.rater,
    ...(mark.unsure ? ['unsure'] : []),
    ...(stateWords[mark.state] === '' ? [] : [stateWords[mark.state]]),
  ].join(' · ')
  const memo = mark.memo.trim()
  const shortened = memo.length > longestMemo ? `${memo.slice(0, longestMemo - 1)}…` : memo
  return [
    ['name', `${mark.name} (${mark.abbreviation})`],
    ['about', about],
    ...(memo === '' ? [] : [['memo', shortened] as const]),
  ]
}

function lineNode([kind, text]: LabelLine): HTMLElement {
  const node = document.createElement('p')
  node.className = `editor-bar-label-${kind}`
  node.textContent = text
  return node
}
