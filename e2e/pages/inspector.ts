/** The inspector: what is pointed at, the codes that can be given to it, and what was said about it. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class InspectorPage {
  readonly pane: Locator
  readonly target: Locator
  readonly scheme: Locator
  readonly codings: Locator
  readonly memo: Locator
  readonly unsure: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    this.pane = page.getByRole('complementary', { name: 'Inspector' })
    this.target = this.pane.getByRole('heading', { name: /^Coding: / })
    this.scheme = this.pane.getByRole('combobox', { name: 'Scheme' })
    this.codings = this.pane.getByRole('region', { name: 'Codings' })
    this.memo = this.pane.getByRole('textbox', { name: 'Memo' })
    this.unsure = this.pane.getByRole('checkbox', { name: 'Unsure' })
  }

  async expectTarget(words: string): Promise<void> {
    await expect(this.target).toHaveText(`Coding: ${words}`)
  }

  async chooseScheme(name: string): Promise<void> {
    await this.scheme.click()
    const option = this.#page.getByRole('option', { name, exact: true })
    await option.click()
    await expect(this.scheme).toHaveText(name)
    // Keys go to the list until it has closed, also where its choice was the present one.
    await expect(option).toBeHidden()
  }

  code(name: string): Locator {
    return this.pane.getByRole('listbox', { name: /^Codes of / }).getByRole('option', { name })
  }

  coding(name: string): Locator {
    return this.codings.getByRole('button', { name: new RegExp(`${name} (unsure · )?you$`) })
  }

  /** Picks another code for the coding that is open. */
  async changeTo(name: string): Promise<void> {
    await this.codings.getByRole('button', { name: 'Change…' }).click()
    await this.#page.getByRole('menuitemcheckbox', { name }).click()
  }
}
