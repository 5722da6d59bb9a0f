/** What axe has to say about a part of the window as it is now, in both colour schemes. */
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'
import type { WindowPage } from './window.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Colours = 'dark' | 'light'

/** Rules that colours can break: under the other scheme nothing but these can say anything new. */
const rulesOfColour = axe
  .getRules(tags)
  .filter((rule) => rule.tags.includes('cat.color'))
  .map(({ ruleId }) => ruleId)

async function runAxe(page: Page, part: string, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(
    async ([selector, chosen]) => {
      const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
      const { violations } = await inPage.run(selector, { runOnly: chosen, resultTypes: ['violations'] })
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary.split('\n').slice(1).join(' ').trim()}`,
        ),
      )
    },
    [part, runOnly] as const,
  )
}

/** Without movement: a colour on its way to another is neither. */
async function showColours(page: Page, colours: Colours): Promise<void> {
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colours)
  await expect.poll(() => page.evaluate(() => document.getAnimations().length), { intervals: [20] }).toBe(0)
}

/** Each broken rule with an element that breaks it, in the colours in which it does; `part` is a selector. */
export async function accessibilityFindings({ page }: WindowPage, part: string): Promise<string[]> {
  const isDark = (await page.locator('html').getAttribute('data-theme')) === 'dark'
  const [shown, other]: [Colours, Colours] = isDark ? ['dark', 'light'] : ['light', 'dark']
  await showColours(page, shown)
  const found = await runAxe(page, part, { type: 'tag', values: tags })
  await showColours(page, other)
  const further = await runAxe(page, part, { type: 'rule', values: rulesOfColour })
  return [...found.map((finding) => `${shown}: ${finding}`), ...further.map((finding) => `${other}: ${finding}`)]
}

export async function expectAccessible(window: WindowPage, part: string): Promise<void> {
  expect(await accessibilityFindings(window, part)).toEqual([])
}

export const dialogs = '[role="dialog"]'
export const sidePanel = '[aria-label="Side panel"]'
export const inspectorPane = '[aria-label="Inspector"]'
