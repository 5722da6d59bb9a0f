/** Moving a repository to another commit: the dialog, and the work list of the anchors that are left in doubt. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class MovingPage {
  readonly dialog: Locator
  readonly list: Locator
  readonly card: Locator
  readonly tab: Locator
  readonly #window: WindowPage
  readonly #page: Page

  constructor(window: WindowPage) {
    this.#window = window
    this.#page = window.page
    const panel = this.#page.getByRole('region', { name: 'Side panel' })
    this.dialog = this.#page.getByRole('dialog', { name: /to another commit$/ })
    this.list = panel.getByRole('listbox', { name: 'Anchors to check' })
    this.card = panel.getByRole('region', { name: 'The anchor' })
    this.tab = panel.getByRole('tab', { name: /^Check/ })
  }

  anchor(words: string | RegExp): Locator {
    return this.list.getByRole('option', { name: words })
  }

  async open(): Promise<void> {
    await this.#window.run('Move to Another Commit…')
    await expect(this.dialog.getByRole('combobox')).toBeFocused()
  }

  /** Types what names the commit, and takes the choice that is offered for it. */
  async moveTo(typed: string, offered: string | RegExp): Promise<void> {
    await this.open()
    await this.#page.keyboard.type(typed)
    await expect(this.dialog.getByRole('option', { name: offered })).toHaveAttribute('aria-selected', 'true')
    await this.#page.keyboard.press('Enter')
    await expect(this.dialog).toBeHidden()
  }
}
