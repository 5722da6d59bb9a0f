/** The panel of callers: the function that holds the current load, and who calls it. */
import type { Locator, Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class CallersPage {
  readonly panel: Locator
  readonly tree: Locator
  readonly extent: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    this.panel = page.getByRole('region', { name: 'Side panel' })
    this.extent = this.panel.getByLabel('What belongs to the pipeline')
    this.tree = this.panel.getByRole('tree', { name: 'Callers' })
  }

  step(symbol: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${symbol} `) })
  }

  /** Picks a step from the menu of a row, with the mouse. */
  async choose(symbol: string, step: string): Promise<void> {
    await this.step(symbol).click({ button: 'right' })
    await this.#page.getByRole('menuitem', { name: step }).click()
  }

  /** `level symbol place`, from the load outwards. */
  steps(): Promise<string[]> {
    return this.tree.getByRole('treeitem').evaluateAll((rows) =>
      rows.map((row) => {
        const words = (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').replace('holds the load, ', '').trim()
        return `${row.getAttribute('aria-level')} ${/^.*?\S+:\d+/.exec(words)?.[0] ?? words}`
      }),
    )
  }
}
