/** The panel of callers: the function that holds the current load, and who calls it. */
import type { Locator } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class CallersPage {
  readonly tree: Locator

  constructor({ page }: WindowPage) {
    this.tree = page.getByRole('region', { name: 'Side panel' }).getByRole('tree', { name: 'Callers' })
  }

  step(symbol: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${symbol} `) })
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
