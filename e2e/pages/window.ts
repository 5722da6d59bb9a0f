/** What every view of the application has around it: messages of the page, the palette, the colour scheme, notices. */
import { expect, type ConsoleMessage, type Locator, type Page } from '@playwright/test'

/** Collects what should never appear: errors on the console, exceptions, violations of the content policy. */
export function collectComplaints(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** The part that the page objects of all views build on. */
export class WindowPage {
  readonly page: Page
  readonly complaints: readonly string[]
  readonly status: Locator
  readonly notices: Locator
  readonly palette: Locator

  constructor(page: Page) {
    this.page = page
    this.complaints = collectComplaints(page)
    this.status = page.getByRole('contentinfo', { name: 'Status' })
    this.notices = page.getByRole('region', { name: 'Notices' })
    this.palette = page.getByRole('dialog', { name: 'Find anything' })
  }

  /** Ctrl on Linux and Windows, Cmd on macOS. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key.replace('Mod', 'ControlOrMeta'))
  }

  async openPalette(): Promise<void> {
    await this.press('Mod+k')
  }

  /** Finds a command by its name in the palette and runs it. */
  async run(command: string): Promise<void> {
    await this.press('Mod+Shift+p')
    await this.#choose(`>${command}`, command)
  }

  /** Opens a file of the current repository by its name. */
  async goToFile(path: string): Promise<void> {
    await this.press('Mod+p')
    await this.#choose(`/${path}`, path.slice(path.lastIndexOf('/') + 1))
  }

  async #choose(typed: string, wanted: string): Promise<void> {
    const field = this.palette.getByRole('combobox')
    await expect(field).toBeFocused()
    await field.fill(typed)
    await expect(this.palette.getByRole('option', { selected: true })).toContainText(wanted)
    await field.press('Enter')
    await expect(this.palette).toBeHidden()
  }

  /** Goes to a room by the bar on the left. */
  async goTo(room: string): Promise<void> {
    const button = this.page.getByRole('navigation', { name: 'Rooms' }).getByRole('button', { name: room, exact: true })
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }

  /** Some go by themselves before the mouse is there: what is no longer shown is not waited for. */
  async dismissNotices(): Promise<void> {
    const buttons = this.notices.getByRole('button', { name: /^Dismiss/ })
    while ((await buttons.count()) > 0) {
      await buttons
        .first()
        .click({ timeout: 2000 })
        .catch(() => undefined)
    }
  }

  async sidePanelWidth(): Promise<number> {
    const box = await this.page.getByRole('region', { name: 'Side panel' }).boundingBox()
    return Math.round(box?.width ?? 0)
  }

  /** Drags the line beside the side panel; gives the width that it has then. */
  async widenSidePanel(by: number): Promise<number> {
    const box = await this.page.getByRole('separator', { name: 'Resize the side panel and the centre' }).boundingBox()
    if (box === null) throw new Error('the side panel is not shown')
    const before = await this.sidePanelWidth()
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + by, from.y, { steps: 4 })
    await this.page.mouse.up()
    await expect.poll(() => this.sidePanelWidth()).toBeGreaterThan(before + by / 2)
    return this.sidePanelWidth()
  }

  async useColours(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme })
  }

  expectNoComplaints(): void {
    expect(this.complaints).toEqual([])
  }
}
