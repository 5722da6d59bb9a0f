/** Views on codings: the filters of the list, repository questions, memos, what waits, the matrix, the history. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class ViewsPage {
  readonly filter: Locator
  readonly chips: Locator
  readonly codings: Locator
  readonly count: Locator
  readonly marks: Locator
  readonly questions: Locator
  readonly memos: Locator
  readonly recode: Locator
  readonly matrix: Locator
  readonly history: Locator
  readonly dialog: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    const panel = page.getByRole('region', { name: 'Codings', exact: true }).first()
    this.filter = panel.getByRole('combobox', { name: 'Add a filter' })
    this.chips = panel.getByRole('list', { name: 'Filters in force' })
    this.codings = panel.getByRole('listbox', { name: 'Codings', exact: true })
    this.count = panel.locator('.coding-filter-count')
    this.marks = panel.getByRole('toolbar', { name: 'Marked codings' })
    this.questions = page.getByRole('region', { name: 'Repository questions' })
    this.memos = page.getByRole('region', { name: 'Memos', exact: true })
    this.recode = page.getByRole('region', { name: 'Codings to look at again' })
    this.matrix = page.getByRole('grid')
    this.history = page.getByRole('dialog', { name: 'History' })
    this.dialog = page.getByRole('dialog')
  }

  /** By typing into the field, as far as the wanted entry is the first. */
  async addFilter(typed: string, wanted: string): Promise<void> {
    await this.filter.fill(typed)
    await expect(
      this.#page.getByRole('listbox', { name: 'Filters' }).getByRole('option', { selected: true }),
    ).toContainText(wanted)
    await this.filter.press('Enter')
  }

  async removeFilter(name: string): Promise<void> {
    await this.chips.getByRole('button', { name: new RegExp(name) }).click()
  }

  question(name: string): Locator {
    return this.questions.getByRole('region', { name, exact: true })
  }

  memo(title: string): Locator {
    return this.memos.getByRole('listbox', { name: 'Memos' }).getByRole('option', { name: title })
  }

  cell(words: string): Locator {
    return this.matrix.getByRole('gridcell', { name: words })
  }

  step(words: string): Locator {
    return this.history.getByRole('listbox', { name: 'What was done' }).getByRole('option', { name: words }).first()
  }
}
