/**
 * From the key that applies a code to the frame that shows it in the editor, in a study of 100,000 codings. Peer: an empty page that adds one element on
 * the same key. Fair as a floor: what the browser itself takes from a key to a frame; ours goes to the back end and the
 * disk, and back into the editor, the inspector and the list of loads.
 */
import type { Page } from '@playwright/test'
import { newIdentifier } from '../electron/store/identifier.ts'
import { joinAs } from '../electron/store/study.fixture.ts'
import { StudyFile } from '../electron/store/studyFile.ts'
import { printRow, timesOf } from './harness.ts'
import { openApplication, startBrowser, temporaryFolder } from './inBrowser.ts'
import { fillStudy } from './largeStudy.ts'

const rounds = 25
const chips = '.editor-chip'

/** What the page itself measures: milliseconds from the key to the frame that shows so many of what was waited for. */
interface Watching {
  painted: Promise<number>
}

function watchKey([wanted, expected]: readonly [selector: string, count: number]): void {
  let pressed = 0
  addEventListener('keydown', ({ timeStamp }) => (pressed ||= timeStamp), { capture: true, once: true })
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (pressed === 0 || document.querySelectorAll(wanted).length !== expected) return
      observer.disconnect()
      requestAnimationFrame(() => {
        // A message comes after the frame was handed to the compositor.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - pressed)
        port2.postMessage(null)
      })
    })
    observer.observe(document.documentElement, { childList: true, subtree: true, attributes: true })
  })
  Object.assign(globalThis, { painted })
}

async function measured(page: Page, key: string, selector: string, count: number): Promise<number> {
  // A page behind another one gets no frames.
  await page.bringToFront()
  // What the last key set going (the inspector, the history) comes to rest first.
  await page.waitForTimeout(200)
  await page.evaluate(watchKey, [selector, count] as const)
  await page.keyboard.press(key)
  return page.evaluate(() => (globalThis as unknown as Watching).painted)
}

/** Adds what other people said in fifty repositories, the one on the screen among them. */
function fill(path: string): void {
  const file = StudyFile.open(path)
  joinAs(file, newIdentifier(), 'Grace')
  const repositoryId = String(file.value('SELECT id FROM repository'))
  const scheme = String(file.value("SELECT id FROM scheme WHERE name = 'Stage'"))
  const codes = file.rows<{ id: string }>('SELECT id FROM code WHERE scheme_id = ?', scheme)
  fillStudy(
    file,
    repositoryId,
    codes.map(({ id }) => id),
    100_000,
  )
  file.close()
}

const browser = await startBrowser()
if (browser !== null) {
  const folder = temporaryFolder()
  const before = await openApplication(browser, folder.path)
  await before.application.createStudyOfFieldGuide()
  await before.close()
  fill(before.application.studyPath)
  const { page, application, close } = await openApplication(browser, folder.path)
  const { window, loads, inspector } = application.views
  await window.goTo('Loads')
  await loads.row({ model: 'Salesforce/blip-image-captioning-base', line: 9 }).click()
  await inspector.expectTarget('load, line 9 of captions.py')
  await inspector.chooseScheme('Stage')
  const empty = await (await browser.newContext()).newPage()
  await empty.setContent('<p>empty</p>')
  await empty.evaluate(() =>
    addEventListener('keydown', () =>
      document.body.append(Object.assign(document.createElement('i'), { className: 'chip' })),
    ),
  )
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round += 1) {
    const ourTime = await measured(page, '1', chips, 1)
    await measured(page, 'ControlOrMeta+z', chips, 0)
    const pair = [ourTime, await measured(empty, '1', '.chip', round + 4)] as const
    if (round < 0) continue
    ours.push(pair[0])
    peer.push(pair[1])
  }
  const row = { times: timesOf(ours, peer), peer: 'an empty page that adds an element', budget: 50 }
  printRow({ name: `apply a code to paint, median of ${rounds}`, ...row })
  printRow({ name: `apply a code to paint, p95 of ${rounds}`, ...row, at: 0.95 })
  await close()
  await browser.close()
  folder.remove()
}
