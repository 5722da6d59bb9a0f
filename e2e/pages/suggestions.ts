/** Suggestions: ghosts on the canvas, and the list below it in which they are answered. */
import { expect, type Locator } from '@playwright/test'
import type { CanvasPage } from './canvas.ts'
import type { WindowPage } from './window.ts'

export class SuggestionsPage {
  readonly panel: Locator
  readonly list: Locator
  readonly detail: Locator
  readonly counts: Locator
  readonly evidence: Locator
  readonly #canvas: CanvasPage
  readonly #window: WindowPage

  constructor(window: WindowPage, canvas: CanvasPage) {
    this.#window = window
    this.#canvas = canvas
    this.panel = canvas.pane.getByRole('region', { name: 'Suggestions', exact: true })
    this.list = this.panel.getByRole('tree', { name: 'Suggestions by model' })
    this.detail = this.panel.getByRole('region', { name: 'Suggestion in full' })
    this.counts = this.panel.getByRole('status')
    this.evidence = this.detail.getByRole('list', { name: 'Evidence' })
  }

  ghost(model: string): Locator {
    return this.#canvas.graph.getByRole('group', { name: `Suggested: the model ${model},` })
  }

  ghostLink(type: string): Locator {
    return this.#canvas.graph.getByRole('group', { name: new RegExp(`^Suggested: .*${type}`) })
  }

  /** A row of a card, drawn or not. */
  ghostRow(sign: string): Locator {
    return this.#canvas.graph.getByRole('button', { name: `Suggested: ${sign} ` })
  }

  row(words: string | RegExp): Locator {
    return this.list.getByRole('treeitem', { name: words })
  }

  answer(name: string | RegExp): Locator {
    return this.detail.getByRole('button', { name })
  }

  step(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name })
  }

  /** How many are open, accepted, changed and refused. */
  async numbers(): Promise<number[]> {
    return ((await this.counts.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
  }

  async expectNumbers(...numbers: number[]): Promise<void> {
    await expect.poll(() => this.numbers()).toEqual(numbers)
  }

  async expectCurrent(words: string): Promise<void> {
    await expect(this.detail.getByRole('heading')).toContainText(words)
  }

  /** Goes on by key until the one at hand is about these words. */
  async goTo(words: string): Promise<void> {
    for (let step = 0; step < 40; step += 1) {
      if ((await this.detail.getByRole('heading').textContent())?.includes(words) === true) return
      const shown = (await this.detail.textContent()) ?? ''
      await this.#window.press(']')
      await expect(this.detail).not.toHaveText(shown)
    }
    await this.expectCurrent(words)
  }
}
