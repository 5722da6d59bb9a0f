/** The canvas: the graph of models, its palette, and the outline that says the same as a tree. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface StageOf {
  readonly model: string
  readonly stage: string
}

/** As part of a regular expression. */
function escaped(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Where on a row something is let go of: what is dropped on its upper half goes before it. */
export type Half = 'upper' | 'lower'

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
    return this.graph.getByRole('group', { name: new RegExp(`^Model ${escaped(label)},`) })
  }

  chip(model: string, code: string): Locator {
    return this.model(model).getByRole('button', { name: new RegExp(String.raw`\b${code}\b.*, by `) })
  }

  /** `source` and `target` are models, or stages of them: `Inference of BERT`. */
  link(type: string, source: string, target: string): Locator {
    return this.graph.getByRole('group', {
      name: new RegExp(`^${escaped(`${type} from ${source} to ${target}`)}(,|$)`),
    })
  }

  /** The menu that asks about a link, named after its ends. */
  menu(source: string, target: string): Locator {
    return this.graph.getByRole('dialog', { name: `${source} → ${target}`, exact: true })
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
        rows.map(
          (row) => `${row.getAttribute('aria-level')} ${(row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()}`,
        ),
      )
  }

  /** Opens every branch of the outline by key, and gives its rows. */
  async wholeOutline(): Promise<string[]> {
    await this.outline.focus()
    const { keyboard } = this.#page
    await keyboard.press('Home')
    const cursor = this.outline.locator('[data-cursor="true"]')
    for (let row = 0; row < (await this.outline.getByRole('treeitem').count()); row += 1) {
      await expect(cursor).toHaveAttribute('data-row', String(row))
      if ((await cursor.getAttribute('aria-expanded')) === 'false') {
        await keyboard.press('ArrowRight')
        await expect(cursor).toHaveAttribute('aria-expanded', 'true')
      }
      await keyboard.press('ArrowDown')
    }
    return this.rows()
  }

  async drop(what: Locator, position: Point): Promise<void> {
    await what.dragTo(this.graph, { targetPosition: position })
  }

  /** From one end of a link to the other with the mouse: models, or stages of them. */
  async drawLink(source: string | StageOf, target: string | StageOf): Promise<void> {
    await this.#drag(await this.#port(source), await this.#landing(target))
  }

  /** Takes one end of the selected link to another stage. */
  async moveEnd(end: 'source' | 'target', to: string | StageOf): Promise<void> {
    const grip = this.graph.locator(`[data-grip="${end}"]`)
    await this.#drag(await this.#middle(grip), await this.#landing(to))
  }

  /** Drops a code beside a stage of a model. */
  async dropBeside(what: Locator, row: StageOf, half: Half): Promise<void> {
    const chip = this.stage(row)
    const { width, height } = await this.#box(chip)
    await what.dragTo(chip, { targetPosition: { x: width / 2, y: half === 'upper' ? 4 : height - 4 } })
  }

  stage({ stage, model }: StageOf): Locator {
    return this.chip(model, stage)
  }

  /** Names of the stages of a model from top to bottom. */
  async stages(model: string): Promise<string[]> {
    const name = (await this.model(model).getAttribute('aria-label')) ?? ''
    return name.slice(name.indexOf('stages: ') + 'stages: '.length).split(', ')
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
      .poll(
        async () => {
          const now = JSON.stringify(await this.#box(this.model(model)))
          const rests = now === before
          before = now
          return rests
        },
        { intervals: [250] },
      )
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

  /** The dot at the right end of a stage, or of the name of a model. */
  async #port(from: string | StageOf): Promise<Point> {
    const row = typeof from === 'string' ? this.model(from).getByText(from) : this.stage(from)
    const { y, height } = await this.#box(row)
    const card = await this.#box(this.model(typeof from === 'string' ? from : from.model))
    return { x: card.x + card.width, y: y + height / 2 }
  }

  #landing(to: string | StageOf): Promise<Point> {
    return this.#middle(typeof to === 'string' ? this.model(to).getByText(to) : this.stage(to))
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
