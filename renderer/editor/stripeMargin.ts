/** Stripe margin: draws the stripes left of the text, follows scrolling, and says what a stripe stands for. */
import { chooseMark } from './chooseMark.ts'
import type { monaco } from './monaco.ts'
import { stripeLabel } from './stripeLabel.ts'
import type { Stripe, Stripes } from './stripes.ts'

/** The margin is as wide with ten columns as with none, so that coding does not move the text. */
const room = 60
/** Pixels from one stripe to the next, the gap included, where there is room. */
const widest = 9
const beside = 6
/** Lines drawn beyond what is in sight, so that slow scrolling shows no gap. */
const ahead = 30

export interface StripeMargin {
  readonly draw: (stripes: Stripes, currentId: string | null) => void
  readonly dispose: () => void
}

export function stripeMargin(editor: monaco.editor.ICodeEditor): StripeMargin {
  const node = document.createElement('div')
  node.className = 'editor-margin'
  node.ariaHidden = 'true'
  const widget = { getId: () => 'loadstone.stripes', getDomNode: () => node, getPosition: () => null }
  editor.addOverlayWidget(widget)
  const label = stripeLabel()
  editor.updateOptions({ lineDecorationsWidth: beside + room })
  let shown: Stripes = { stripes: [], columns: 0 }
  let current: string | null = null

  const redraw = () => {
    const { decorationsLeft, height } = editor.getLayoutInfo()
    node.style.left = `${decorationsLeft}px`
    node.style.width = `${beside + room}px`
    node.style.height = `${height}px`
    const [from, to] = linesInSight(editor)
    const drawn = shown.stripes.filter(({ firstLine, lastLine }) => lastLine >= from - ahead && firstLine <= to + ahead)
    const pitch = Math.min(widest, room / Math.max(1, shown.columns))
    node.style.setProperty('--editor-bar', `${Math.round(pitch - (pitch < 6 ? 1 : 2))}px`)
    const nodeOf = (stripe: Stripe) => stripeNode(editor, stripe, { pitch, current: stripe.mark.codingId === current })
    node.replaceChildren(...drawn.map(nodeOf))
  }
  const listeners = [
    editor.onDidScrollChange(() => {
      label.hide()
      redraw()
    }),
    editor.onDidLayoutChange(redraw),
    editor.onDidChangeHiddenAreas(redraw),
    editor.onDidChangeModel(() => node.replaceChildren()),
  ]
  listenToPointer(editor, node, { stripeOf: (id) => shown.stripes.find(({ mark }) => mark.codingId === id), label })
  return {
    draw: (stripes, currentId) => {
      shown = stripes
      current = currentId
      redraw()
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose()
      label.dispose()
      editor.removeOverlayWidget(widget)
    },
  }
}

function linesInSight(editor: monaco.editor.ICodeEditor): [number, number] {
  const ranges = editor.getVisibleRanges()
  return [ranges[0]?.startLineNumber ?? 1, ranges.at(-1)?.endLineNumber ?? 1]
}

interface Drawing {
  readonly pitch: number
  readonly current: boolean
}

function stripeNode(editor: monaco.editor.ICodeEditor, stripe: Stripe, { pitch, current }: Drawing): HTMLElement {
  const { mark, column, firstLine, lastLine, colour, pattern } = stripe
  const top = editor.getTopForLineNumber(firstLine)
  const bottom = editor.getBottomForLineNumber(lastLine)
  const node = document.createElement('div')
  node.className = [
    'editor-bar',
    `editor-bar-pattern-${pattern}`,
    ...(mark.unsure ? ['editor-bar-unsure'] : []),
    ...(mark.state === 'outdated' ? ['editor-bar-outdated'] : []),
    ...(current ? ['editor-bar-current'] : []),
  ].join(' ')
  node.dataset['coding'] = mark.codingId
  node.style.left = `${beside / 2 + column * pitch}px`
  node.style.top = `${top - editor.getScrollTop() + 1}px`
  node.style.height = `${Math.max(4, bottom - top - 2)}px`
  node.style.setProperty('--editor-code', colour)
  if (mark.unsure) node.textContent = '?'
  return node
}

interface Pointed {
  readonly stripeOf: (codingId: string) => Stripe | undefined
  readonly label: ReturnType<typeof stripeLabel>
}

function listenToPointer(editor: monaco.editor.ICodeEditor, node: HTMLElement, { stripeOf, label }: Pointed): void {
  const hit = (event: Event) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['coding'] : undefined
    return id === undefined ? undefined : stripeOf(id)
  }
  node.addEventListener('pointerover', (event) => {
    const stripe = hit(event)
    if (stripe === undefined) label.hide()
    else label.show(stripe.mark, event.clientX, event.clientY)
  })
  node.addEventListener('pointerleave', () => label.hide())
  node.addEventListener('mousedown', (event) => {
    const stripe = hit(event)
    if (stripe === undefined || event.button !== 0) return
    // The editor would select the whole line.
    event.preventDefault()
    event.stopPropagation()
    chooseMark(stripe.mark)
    editor.focus()
  })
  node.addEventListener('wheel', (event) => {
    editor.setScrollTop(editor.getScrollTop() + event.deltaY)
    editor.setScrollLeft(editor.getScrollLeft() + event.deltaX)
  })
}
