/** Arranging on the canvas: places of cards, lanes of interchangeable models, and the search. */
import { expect, type Locator } from '@playwright/test'
import type { CanvasPage, Point } from './canvas.ts'
import type { WindowPage } from './window.ts'

export class ArrangingPage {
  readonly dialog: Locator
  readonly search: Locator
  readonly count: Locator
  readonly #canvas: CanvasPage
  readonly #window: WindowPage

  constructor(window: WindowPage, canvas: CanvasPage) {
    this.#window = window
    this.#canvas = canvas
    this.dialog = window.page.getByRole('dialog', { name: /^(Group as interchangeable|Change lane)$/ })
    this.search = canvas.pane.getByRole('textbox', { name: 'Name, family, stage or interaction' })
    this.count = canvas.pane.getByRole('search').getByRole('status')
  }

  lane(name: string): Locator {
    return this.#canvas.graph.getByRole('group', { name: new RegExp(`^Lane ${name}, `) })
  }

  /** Where a card stands on the canvas itself, whatever part of it is shown. */
  async place(node: Locator): Promise<Point> {
    await expect(node).toHaveCount(1)
    const { x, y } = await node.evaluate((element) => {
      const { m41, m42 } = new DOMMatrix(getComputedStyle(element).transform)
      return { x: m41, y: m42 }
    })
    return { x: Math.round(x), y: Math.round(y) }
  }

  places(models: readonly string[]): Promise<Point[]> {
    return Promise.all(models.map((model) => this.place(this.#canvas.model(model))))
  }

  async select(models: readonly string[]): Promise<void> {
    for (const [index, model] of models.entries()) {
      await this.#head(model).click({ modifiers: index === 0 ? [] : ['ControlOrMeta'] })
      await expect(this.#canvas.model(model)).toHaveClass(/selected/)
    }
  }

  /** Drags a box around everything that is in sight. */
  async boxSelect(): Promise<void> {
    const box = await this.#canvas.graph.boundingBox()
    if (box === null) throw new Error('no graph is shown')
    const { keyboard, mouse } = this.#window.page
    await keyboard.down('Shift')
    await mouse.move(box.x + 5, box.y + 5)
    await mouse.down()
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
    await mouse.move(box.x + box.width - 8, box.y + box.height - 8, { steps: 4 })
    await mouse.up()
    await keyboard.up('Shift')
  }

  /** Drags a card by its name to another node, or by so many pixels. */
  async drag(model: string, to: Locator | Point): Promise<void> {
    const from = await this.#middle(this.#head(model))
    const target = 'x' in to ? { x: from.x + to.x, y: from.y + to.y } : await this.#middle(to)
    const { mouse } = this.#window.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + target.x) / 2, (from.y + target.y) / 2, { steps: 5 })
    await mouse.move(target.x, target.y, { steps: 5 })
    await mouse.up()
  }

  /** Draws a line with the mouse, from a port to whatever it shall end at. */
  async drawLine(port: Locator, to: Locator): Promise<void> {
    const [from, target] = [await this.#middle(port), await this.#middle(to)]
    const { mouse } = this.#window.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + target.x) / 2, (from.y + target.y) / 2, { steps: 4 })
    await mouse.move(target.x, target.y, { steps: 4 })
    await mouse.up()
  }

  /** The menu that asks which model of a closed lane is meant. */
  modelMenu(lane: string): Locator {
    return this.#canvas.graph.getByRole('menu', { name: `Which model of ${lane}?` })
  }

  #head(model: string): Locator {
    return this.#canvas.model(model).getByText(model, { exact: true })
  }

  async #middle(locator: Locator): Promise<Point> {
    const box = await locator.boundingBox()
    if (box === null) throw new Error(`${String(locator)} is not drawn`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
}
