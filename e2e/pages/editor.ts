/** The editor: the file at the pinned commit, by what a reader sees of it. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { WindowPage } from './window.ts'

export class EditorPage {
  readonly pane: Locator
  readonly header: Locator
  readonly notes: Locator
  readonly #page: Page

  constructor({ page }: WindowPage) {
    this.#page = page
    this.pane = page.getByRole('main').getByRole('region', { name: 'Editor' }).last()
    this.header = this.pane.getByRole('heading', { level: 2 })
    this.notes = this.pane.getByRole('list', { name: 'About this file' })
  }

  /** The text of a line that holds these words, with whatever signs stand at its end. */
  line(words: string): Locator {
    return this.pane.getByRole('code').getByText(words).first()
  }

  async expectFile(path: string): Promise<void> {
    await expect(this.header).toHaveText(new RegExp(path.replaceAll('/', String.raw`\s*/\s*`).replaceAll('.', String.raw`\.`)))
  }

  async expectInSight(words: string): Promise<void> {
    await expect(this.line(words)).toBeInViewport()
  }

  /** Selects a whole line as people do: a click into it, then from its first to its last character. */
  async selectLine(words: string): Promise<void> {
    await this.line(words).click({ position: { x: 2, y: 6 } })
    await this.#page.keyboard.press('Home')
    await this.#page.keyboard.press('Shift+End')
  }

  /** The handle that comes with a selection, to be dragged to the canvas. */
  get handle(): Locator {
    return this.pane.getByTitle('Drag the selected text onto the canvas')
  }
}
