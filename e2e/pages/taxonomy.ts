/** The taxonomy room: schemes, codes, their form, the dialogs of change, history, releases and saturation. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class TaxonomyPage {
  readonly room: Locator
  readonly schemes: Locator
  readonly codes: Locator
  readonly form: Locator
  readonly dialog: Locator
  readonly consequences: Locator
  readonly timeline: Locator
  readonly changes: Locator
  readonly picture: Locator
  readonly #page: Page
  readonly #window: WindowPage

  constructor(window: WindowPage) {
    this.#window = window
    this.#page = window.page
    this.room = this.#page.getByRole('main').getByRole('region', { name: 'Codebook', exact: true })
    this.schemes = this.room.getByRole('tree', { name: 'Schemes' })
    this.codes = this.room.getByRole('tree', { name: /^Codes of / })
    this.form = this.room.getByRole('article')
    this.dialog = this.#page.getByRole('dialog')
    this.consequences = this.dialog.getByRole('region', { name: 'What this will do' })
    this.timeline = this.room.getByRole('listbox', { name: 'Changes of the codebook' })
    this.changes = this.room.getByRole('region', { name: 'Changes' })
    this.picture = this.changes.getByRole('img')
  }

  async open(): Promise<void> {
    await this.#window.goTo('Codebook')
    await expect(this.schemes).toBeVisible()
  }

  scheme(name: string): Locator {
    return this.schemes.getByRole('treeitem', { name })
  }

  /** The row of a code; its name is followed by what became of it and how often it is said. */
  code(name: string): Locator {
    return this.codes
      .getByRole('treeitem')
      .filter({ has: this.#page.getByText(name, { exact: true }) })
      .first()
  }

  async tab(name: 'Codebook' | 'History' | 'Releases' | 'Saturation'): Promise<void> {
    await this.room.getByRole('tab', { name }).click()
    await expect(this.room.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
  }

  async makeScheme(name: string): Promise<void> {
    await this.room.getByRole('button', { name: 'New scheme' }).click()
    const field = this.room.getByRole('textbox', { name: 'Name of the new scheme' })
    await field.fill(name)
    await field.press('Enter')
    await expect(this.form).toHaveAccessibleName(`Scheme ${name}`)
  }

  async makeCode(name: string): Promise<void> {
    await this.room.getByRole('button', { name: 'New code' }).first().click()
    const field = this.room.getByRole('textbox', { name: /^New code/ })
    await field.fill(name)
    await field.press('Enter')
    await expect(this.form).toHaveAccessibleName(`Code ${name}`)
  }

  async choose(name: string): Promise<void> {
    await this.code(name).click()
    await expect(this.form).toHaveAccessibleName(`Code ${name}`)
  }

  /** Opens a dialog of change from the form of the code that is shown. */
  async step(name: 'Merge…' | 'Split…' | 'Move…' | 'Retire…' | 'Revive…' | 'Separate…'): Promise<void> {
    await this.form.getByRole('button', { name }).click()
    await expect(this.dialog).toBeVisible()
  }

  async submit(name: string): Promise<void> {
    const button = this.dialog.getByRole('button', { name, exact: true })
    await expect(button).toBeEnabled()
    await button.click()
    await expect(this.dialog).toBeHidden()
  }

  /** Kinds and words of the difference that is shown. */
  async differences(): Promise<string[]> {
    const rows = this.changes.getByRole('table').getByRole('row')
    const texts = await rows.evaluateAll((all) =>
      all.slice(1).map((row) =>
        [...row.children]
          .slice(0, 2)
          .map((cell) => cell.textContent ?? '')
          .join(': '),
      ),
    )
    return texts
  }
}
