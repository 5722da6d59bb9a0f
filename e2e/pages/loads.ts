/** The panel of loads: every place where a model is loaded, under its file, with its filters and what is left to do. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export interface LoadWords {
  readonly model: string
  readonly line: number
}

export class LoadsPage {
  readonly panel: Locator
  readonly tree: Locator
  readonly filter: Locator
  readonly count: Locator
  readonly work: Locator
  readonly filters: Locator
  readonly naming: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    this.panel = page.getByRole('region', { name: 'Side panel' })
    this.tree = this.panel.getByRole('tree', { name: 'Loads by file' })
    this.filter = this.panel.getByRole('textbox', { name: 'Filter loads' })
    this.count = this.panel.getByRole('status')
    this.work = this.panel.getByRole('group', { name: 'Work on loads' })
    this.filters = this.panel.getByRole('group', { name: 'Filters' })
    this.naming = page.getByRole('dialog', { name: /by hand$/ })
  }

  row({ model, line }: LoadWords): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${escaped(model)} ${line} `) })
  }

  file(name: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${escaped(name)} `) })
  }

  /** What is listed, one line each, from top to bottom: files and their loads. */
  listed(): Promise<string[]> {
    return this.tree
      .getByRole('treeitem')
      .evaluateAll((rows) =>
        rows
          .toSorted((one, other) => Number(one.getAttribute('data-row')) - Number(other.getAttribute('data-row')))
          .map((row) => (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
      )
  }

  /** Picks a step from the menu of a row, with the mouse. */
  async choose(load: LoadWords, step: string): Promise<void> {
    await this.row(load).click({ button: 'right' })
    await this.#page.getByRole('menuitem', { name: step }).click()
  }

  async filterBy(field: string, value: string): Promise<void> {
    await this.filters.getByRole('combobox', { name: field }).click()
    await this.#page.getByRole('option', { name: value, exact: true }).click()
    await expect(this.filters.getByRole('combobox', { name: field })).toHaveText(value)
  }

  /** Scans the current repository again and waits for the word that it has ended. */
  async scanAgain(notices: Locator): Promise<void> {
    await this.panel.getByRole('button', { name: 'Scan this repository' }).click()
    await expect(notices).toContainText(/\d+ loads found, \d+ files searched\./)
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
