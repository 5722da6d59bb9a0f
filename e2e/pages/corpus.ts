/** The corpus panel: the repositories of the study and the files of the current one. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { App } from '../test.ts'
import { chooseFolder } from './paths.ts'
import type { WindowPage } from './window.ts'

export class CorpusPage {
  readonly repositories: Locator
  readonly files: Locator
  readonly filter: Locator
  readonly #app: App
  readonly #window: WindowPage
  readonly #page: Page

  constructor(app: App, window: WindowPage) {
    this.#app = app
    this.#window = window
    this.#page = window.page
    const panel = this.#page.getByRole('region', { name: 'Side panel' })
    this.repositories = panel.getByRole('listbox', { name: 'Repositories' })
    this.files = panel.getByRole('tree', { name: /^Files of / })
    this.filter = panel.getByRole('textbox', { name: 'Filter files' })
  }

  repository(name: string): Locator {
    return this.repositories.getByRole('option', { name })
  }

  file(name: string | RegExp): Locator {
    return this.files.getByRole('treeitem', { name })
  }

  /** By the button and a dialog, as most people do it. */
  async addByDialog(path: string): Promise<void> {
    await chooseFolder(this.#app, path, () => this.#page.getByRole('button', { name: 'Add a clone' }).click())
  }

  /** By typing the path, with another commit than HEAD where one is given. */
  async addByPath(path: string, commit = ''): Promise<void> {
    await this.#window.run('Add Repository by Path…')
    const dialog = this.#page.getByRole('dialog', { name: 'Add a repository' })
    await dialog.getByLabel('Path').fill(path)
    await dialog.getByLabel('Commit').fill(commit)
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  }

  /** Adding scans at once; this waits for what the scan finds. */
  async expectLoads(name: string, words: string): Promise<void> {
    await expect(this.repository(name)).toContainText(words)
    await expect(this.repository(name)).not.toContainText('scanning')
  }

  async openByFilter(text: string): Promise<void> {
    await this.filter.fill(text)
    await this.filter.press('Enter')
  }
}
