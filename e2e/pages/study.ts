/** The study as a file: the welcome screen, making one, opening one, and what is said when a file is refused. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export interface NewStudy {
  readonly name: string
  readonly rater: string
  readonly path: string
}

export class StudyPage {
  readonly welcome: Locator
  readonly dialog: Locator
  readonly #window: WindowPage
  readonly #page: Page

  constructor(window: WindowPage) {
    this.#window = window
    this.#page = window.page
    this.welcome = this.#page.getByRole('main').filter({ has: this.#page.getByRole('heading', { name: 'Loadstone', level: 1 }) })
    this.dialog = this.#page.getByRole('dialog')
  }

  async create({ name, rater, path }: NewStudy): Promise<void> {
    await this.welcome.getByRole('button', { name: /^New study/ }).click()
    await this.dialog.getByLabel('Name', { exact: true }).fill(name)
    await this.dialog.getByLabel('Your name').fill(rater)
    await this.expectProposal(name)
    await this.dialog.getByLabel('File', { exact: true }).fill(path)
    await this.dialog.getByRole('button', { name: 'Create study' }).click()
    await this.expectOpen(name, rater)
  }

  /** The file is named after the study until another path is typed. */
  async expectProposal(name: string): Promise<void> {
    await expect(this.dialog.getByLabel('File', { exact: true })).toHaveValue(new RegExp(`${name}\\.loadstone$`))
  }

  /** Asks for the study at a path; whether it opens is for the story to say. */
  async open(path: string): Promise<void> {
    await this.#window.run('Open Study by Path…')
    await this.dialog.getByLabel('File', { exact: true }).fill(path)
    await this.dialog.getByRole('button', { name: 'Open study' }).click()
  }

  async expectOpen(name: string, rater: string): Promise<void> {
    await expect(this.dialog).toBeHidden()
    await expect(this.#window.status).toContainText(name)
    await expect(this.#window.status).toContainText(`Coding as ${rater}`)
  }

  async expectRefused(title: string, message: string): Promise<void> {
    const refusal = this.#page.getByRole('dialog', { name: title })
    await expect(refusal).toContainText(message)
    await expect(refusal).toContainText('Nothing was changed.')
    await refusal.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(refusal).toBeHidden()
  }
}
