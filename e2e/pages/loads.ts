/** The panel of loads: every place where a model is loaded, under its file. */
import type { Locator } from '@playwright/test'
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

  constructor({ page }: WindowPage) {
    this.panel = page.getByRole('region', { name: 'Side panel' })
    this.tree = this.panel.getByRole('tree', { name: 'Loads by file' })
    this.filter = this.panel.getByRole('textbox', { name: 'Filter loads' })
    this.count = this.panel.getByRole('status')
  }

  row({ model, line }: LoadWords): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${escaped(model)} ${line} `) })
  }

  file(name: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${escaped(name)} `) })
  }

  /** What is listed, one line each, from top to bottom: files and their loads. */
  listed(): Promise<string[]> {
    return this.tree.getByRole('treeitem').evaluateAll((rows) =>
      rows
        .toSorted((one, other) => Number(one.getAttribute('data-row')) - Number(other.getAttribute('data-row')))
        .map((row) => (row as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
    )
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}
