/** Comparing drawings on the canvas, and the gallery of pipelines. */
import type { Locator, Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class ComparisonPage {
  readonly pane: Locator
  readonly overlay: Locator
  readonly differences: Locator
  readonly evidence: Locator
  readonly legend: Locator
  readonly numbers: Locator
  readonly at: Locator

  constructor({ page }: WindowPage) {
    this.pane = page.getByRole('region', { name: 'Comparison of drawings' })
    this.overlay = this.pane.getByRole('application', { name: /in one graph; the list says the same$/ })
    this.differences = this.pane.getByRole('listbox', { name: 'Differences' })
    this.evidence = this.pane.getByRole('region', { name: 'Evidence of both' })
    this.legend = this.pane.getByRole('list', { name: 'Legend' })
    this.numbers = this.pane.getByRole('table')
    this.at = this.pane.getByRole('toolbar', { name: 'Comparison' }).getByRole('status')
  }

  tool(name: string): Locator {
    return this.pane.getByRole('toolbar', { name: 'Comparison' }).getByRole('button', { name, exact: true })
  }

  face(rater: string): Locator {
    return this.pane.getByRole('application', { name: new RegExp(`^What ${rater} draws`) })
  }

  row(words: RegExp): Locator {
    return this.differences.getByRole('option', { name: words })
  }

  /** What is listed, without line breaks. */
  rows(): Promise<string[]> {
    return this.differences
      .getByRole('option')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()))
  }

  /** Transform of what a graph shows: the same for both faces when they pan and zoom together. */
  view(graph: Locator): Promise<string> {
    return graph.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform)
  }
}

export class GalleryPage {
  readonly view: Locator
  readonly search: Locator
  readonly found: Locator
  readonly parts: Locator
  readonly list: Locator
  readonly shapes: Locator
  readonly steps: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    this.view = page.getByRole('region', { name: 'Pipelines', exact: true })
    this.search = this.view.getByRole('textbox', { name: 'Model, repository or rater' })
    this.found = this.view.getByRole('status').first()
    this.parts = this.view.getByRole('list', { name: 'What is asked for' })
    this.list = this.view.getByRole('listbox', { name: 'Pipelines' })
    this.shapes = this.view.getByRole('tree', { name: 'Shapes' })
    this.steps = this.view.getByRole('grid', { name: 'Steps from stage to stage' })
  }

  wish(stage: string): Locator {
    return this.view
      .getByRole('toolbar', { name: 'Stage', exact: true })
      .getByRole('button', { name: new RegExp(stage) })
  }

  async show(tab: string): Promise<void> {
    await this.view.getByRole('tab', { name: tab }).click()
  }

  /** Opens one of the menus on the left and chooses from it. */
  async choose(menu: RegExp, item: string): Promise<void> {
    await this.view.getByRole('button', { name: menu }).click()
    await this.#page.getByRole('menu').getByText(item, { exact: true }).click()
  }
}
