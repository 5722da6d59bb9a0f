/** The dialog of signature packs: which are in force, and how the study brings its own. */
import type { Locator, Page } from '@playwright/test'

export class PacksPage {
  readonly dialog: Locator
  readonly text: Locator
  readonly problem: Locator
  readonly table: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog', { name: 'Signature packs' })
    this.text = this.dialog.getByLabel('Add a pack (JSON)')
    this.problem = this.dialog.getByText(/^The signature pack that was given/)
    this.table = this.dialog.getByRole('table')
  }

  pack(library: string): Locator {
    return this.table.getByRole('row', { name: new RegExp(`^${library} `) })
  }

  async chooseFile(path: string): Promise<void> {
    const asked = this.#page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: 'Choose a file…' }).click()
    await (await asked).setFiles(path)
  }

  async add(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Add the pack' }).click()
  }
}
