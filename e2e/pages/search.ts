/** The search of the corpus panel: its field, its switches, and the tree of hits. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class SearchPage {
  readonly field: Locator
  readonly hits: Locator
  readonly status: Locator
  readonly marked: Locator
  readonly #page: Page
  readonly #panel: Locator

  constructor({ page }: WindowPage) {
    this.#page = page
    this.#panel = page.getByRole('region', { name: 'Side panel' })
    this.field = this.#panel.getByRole('textbox', { name: 'Search the code' })
    this.hits = this.#panel.getByRole('tree', { name: 'Hits' })
    this.status = this.#panel.getByRole('tabpanel', { name: 'Search' }).getByRole('status')
    this.marked = this.#panel.getByRole('toolbar', { name: 'Marked hits' })
  }

  switch(name: 'Match Case' | 'Whole Words' | 'Regular Expression'): Locator {
    return this.#panel.getByRole('button', { name })
  }

  /** A file's row, or a hit's by the text of its line. */
  row(words: string | RegExp): Locator {
    return this.hits.getByRole('treeitem', { name: words })
  }

  async ask(text: string): Promise<void> {
    await this.field.fill(text)
    await this.field.press('Enter')
  }

  async expectFound(words: string): Promise<void> {
    await expect(this.status).toContainText(words)
  }

  /** From the field, by the arrow that leads to the hits. */
  async goToHits(): Promise<void> {
    await this.field.press('ArrowDown')
    await expect(this.hits).toBeFocused()
  }

  async chooseCode(name: string): Promise<void> {
    const picker = this.#page.getByRole('dialog')
    await expect(picker.getByRole('combobox')).toBeFocused()
    await this.#page.keyboard.type(name)
    await expect(picker.getByRole('option', { selected: true })).toContainText(name)
    await this.#page.keyboard.press('Enter')
    await expect(picker).toBeHidden()
  }
}
