/** The export view: which formats, into which folder, and what was written. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class ExchangePage {
  readonly form: Locator
  readonly written: Locator
  readonly question: Locator

  constructor({ page }: { readonly page: Page } & WindowPage) {
    this.form = page.getByRole('form', { name: 'Export' })
    this.written = this.form.getByRole('table')
    this.question = page.getByRole('dialog', { name: 'Replace files?' })
  }

  async chooseEverything(): Promise<void> {
    // By default some are chosen and some are not.
    await this.form.getByRole('button', { name: 'Choose all' }).click()
    await expect(this.form.getByRole('checkbox', { checked: false })).toHaveCount(0)
  }

  async export(folder: string): Promise<void> {
    await this.form.getByLabel('Folder').fill(folder)
    await this.form.getByRole('button', { name: /^Export \d+ files?$/ }).click()
  }

  async expectWritten(folder: string, file: string, rows: number): Promise<void> {
    await expect(this.form.getByText(folder, { exact: true })).toBeVisible()
    await expect(this.written.getByRole('row', { name: new RegExp(`^${file.replaceAll('.', String.raw`\.`)} ${rows} `) })).toBeVisible()
  }
}
