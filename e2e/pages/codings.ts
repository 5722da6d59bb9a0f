/** The panel of codings: everything that was said about the repository. */
import type { Locator } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class CodingsPage {
  readonly panel: Locator
  readonly list: Locator

  constructor({ page }: WindowPage) {
    this.panel = page.getByRole('region', { name: 'Side panel' }).getByRole('region', { name: 'Codings' })
    this.list = this.panel.getByRole('listbox', { name: 'Codings' })
  }

  coding(name: string): Locator {
    return this.list.getByRole('option', { name })
  }
}
