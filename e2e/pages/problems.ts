/** The problems of a drawing: their badges, their list below the canvas, and the dialog of rules. */
import { expect, type Locator } from '@playwright/test'
import type { CanvasPage } from './canvas.ts'
import type { WindowPage } from './window.ts'

export class ProblemsPage {
  readonly panel: Locator
  readonly list: Locator
  readonly detail: Locator
  readonly dialog: Locator
  readonly rules: Locator
  readonly #canvas: CanvasPage
  readonly #window: WindowPage

  constructor(window: WindowPage, canvas: CanvasPage) {
    const { page } = window
    this.#window = window
    this.#canvas = canvas
    this.panel = page.getByRole('region', { name: 'Problems', exact: true })
    this.list = this.panel.getByRole('listbox', { name: 'Problems' })
    this.detail = this.panel.getByRole('region', { name: 'Problem in full' })
    this.dialog = page.getByRole('dialog', { name: 'Pipeline rules' })
    this.rules = this.dialog.getByRole('listbox', { name: /^Rules/ })
  }

  /** The button in the toolbar; its name counts the problems. */
  get tool(): Locator {
    return this.#canvas.pane
      .getByRole('toolbar', { name: 'Canvas' })
      .getByRole('button', { name: /^(\d+ problems?:|No problem)/ })
  }

  badge(model: string): Locator {
    return this.#canvas.model(model).getByRole('button', { name: /^(\d+ problems?:|No problem)/ })
  }

  badgeOfLink(): Locator {
    return this.#canvas.graph.locator('[data-link]').getByRole('button', { name: /^(\d+ problems?:|No problem)/ })
  }

  problem(words: string | RegExp): Locator {
    return this.list.getByRole('option', { name: words })
  }

  step(label: string): Locator {
    return this.detail.getByRole('button', { name: label, exact: true })
  }

  rule(name: string): Locator {
    return this.rules.getByRole('option', { name })
  }

  form(name: string): Locator {
    return this.dialog.getByRole('form', { name, exact: true })
  }

  /** Chooses out of a list that opens below its button. */
  async choose(field: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field }).click()
    await this.#window.page.getByRole('option', { name: option, exact: true }).click()
  }

  async findRule(text: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Find a rule' }).fill(text)
  }

  async openRules(): Promise<void> {
    await this.#window.run('Pipeline Rules…')
    await expect(this.rules).toBeVisible()
  }

  async closeRules(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(this.dialog).toHaveCount(0)
  }
}
