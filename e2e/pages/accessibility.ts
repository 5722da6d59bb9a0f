/** What axe has to say about a part of the window as it is now, in both colour schemes. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { WindowPage } from './window.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** `part` is a selector; each broken rule is named with an element that breaks it. */
export async function expectAccessible(window: WindowPage, part: string): Promise<void> {
  for (const colours of ['dark', 'light'] as const) {
    // Without movement: a colour on its way to another is neither.
    await window.page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' })
    await expect(window.page.locator('html')).toHaveAttribute('data-theme', colours)
    await expect.poll(() => window.page.evaluate(() => document.getAnimations().length)).toBe(0)
    const { violations } = await new AxeBuilder({ page: window.page })
      .setLegacyMode()
      .include(part)
      .withTags(rules)
      .analyze()
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colours}: ${id}: ${html}`))
    expect(found).toEqual([])
  }
}

export const dialogs = '[role="dialog"]'
export const sidePanel = '[aria-label="Side panel"]'
export const inspectorPane = '[aria-label="Inspector"]'
