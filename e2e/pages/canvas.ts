/** The canvas: the graph of models, its palette, and the outline that says the same as a tree. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export class CanvasPage {
  readonly pane: Locator
  readonly graph: Locator
  readonly outline: Locator
  readonly palette: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    this.pane = page.getByRole('region', { name: 'Canvas' })
    this.graph = this.pane.getByRole('application', { name: /^Graph of the models/ })
    this.outline = this.pane.getByRole('tree', { name: 'Models, stages, evidence and links' })
    this.palette = this.pane.getByRole('navigation', { name: 'Codes for models and links' })
  }

  tool(name: string): Locator {
    return this.pane.getByRole('toolbar', { name: 'Canvas' }).getByRole('button', { name, exact: true })
  }

  model(label: string): Locator {
    return this.graph.getByRole('group', { name: new RegExp(`^Model ${label.replaceAll('.', String.raw`\.`)},`) })
  }

  chip(model: string, code: string): Locator {
    return this.model(model).getByRole('button', { name: new RegExp(String.raw`\b${code}\b.*, by `) })
  }

  link(type: string, source: string, target: string): Locator {
    return this.graph.getByRole('group', { name: `${type} from ${source} to ${target}`, exact: true })
  }

  /** A code of the palette, to be dragged. */
  code(scheme: string, name: string): Locator {
    return this.palette.getByRole('toolbar', { name: scheme }).getByRole('button', { name })
  }

  row(words: string | RegExp): Locator {
    return this.outline.getByRole('treeitem', { name: words })
  }

  /** `level words`, from top to bottom. */
  rows(): Promise<string[]> {
    return this.outline
      .getByRole('treeitem')
      .evaluateAll((rows) =>
        rows.map((row) => `${row.getAttribute('aria-level')} ${(row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()}`),
      )
  }

  async drop(what: Locator, position: Point): Promise<void> {
    await what.dragTo(this.graph, { targetPosition: position })
  }

  /** From the right edge of one card to the left edge of another, with the mouse. */
  async drawLink(source: string, target: string): Promise<void> {
    const from = await this.#edge(source, 'right')
    const to = await this.#edge(target, 'left')
    await this.#drag(from, to)
  }

  async move(model: string, by: Point): Promise<void> {
    const from = await this.#middle(this.model(model).getByText(model))
    await this.#drag(from, { x: from.x + by.x, y: from.y + by.y })
  }

  /** Where a card lies, relative to another, in tenths of a card's width: zoom and scrolling do not matter. */
  async offset(model: string, from: string): Promise<Point> {
    const [one, other] = await Promise.all([this.#box(this.model(model)), this.#box(this.model(from))])
    const tenths = (distance: number) => Math.round((10 * distance) / other.width)
    return { x: tenths(one.x - other.x), y: tenths(one.y - other.y) }
  }

  /** The graph fits itself to more or less room; a card can be hit once it stands still. */
  async expectAtRest(model: string): Promise<void> {
    let before: unknown = null
    await expect
      .poll(async () => {
        const now = JSON.stringify(await this.#box(this.model(model)))
        const rests = now === before
        before = now
        return rests
      }, { intervals: [250] })
      .toBe(true)
  }

  async #box(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await expect(locator).toBeVisible()
    const box = await locator.boundingBox()
    if (box === null) throw new Error(`${String(locator)} is not drawn`)
    return box
  }

  async #middle(locator: Locator): Promise<Point> {
    const { x, y, width, height } = await this.#box(locator)
    return { x: x + width / 2, y: y + height / 2 }
  }

  async #edge(model: string, side: 'left' | 'right'): Promise<Point> {
    const { x, y, width, height } = await this.#box(this.model(model))
    return { x: side === 'left' ? x : x + width, y: y + height / 2 }
  }

  async #drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.#page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await mouse.move(to.x, to.y, { steps: 4 })
    await mouse.up()
  }
}
