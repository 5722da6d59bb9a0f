/**
 * A canvas of 500 models and 800 links in the window: how long it takes to open, and how long frames take while it is
 * panned and zoomed. Peer: a plain page with as many boxes, rows and curves, which is moved by one transform and zoomed by
 * another. Fair as a floor: it selects, drags and labels nothing, and always draws everything; the browser is the same.
 */
import type { Page } from '@playwright/test'
import { StudyFile } from '../electron/store/studyFile.ts'
import { printRow, timesOf } from './harness.ts'
import { openApplication, startBrowser, temporaryFolder } from './inBrowser.ts'
import { fillCanvas, manyLinks, manyModels } from './largeCanvas.ts'

const openings = 5
/** Frames of one measurement; at 60 a second that is two seconds. */
const frames = 120

/** Milliseconds from the key to the frame after the last change of what was waited for. */
function timeToShow([selector, least]: readonly [string, number]): void {
  const shown = new Promise<number>((resolve) => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (document.querySelectorAll(selector).length < least) return requestAnimationFrame(look)
          // A message comes after the frame was handed to the compositor.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - timeStamp)
          return requestAnimationFrame(() => port2.postMessage(null))
        }
        look()
      },
      { capture: true, once: true },
    )
  })
  Object.assign(globalThis, { shown })
}

async function opening(page: Page, key: string, selector: string, least: number): Promise<number> {
  await page.bringToFront()
  await page.evaluate(timeToShow, [selector, least] as const)
  await page.keyboard.press(key)
  return page.evaluate(() => (globalThis as unknown as { shown: Promise<number> }).shown)
}

/** As many boxes, rows and curves as the canvas has. */
function plainPage([models, links]: readonly [number, number]): void {
  addEventListener(
    'keydown',
    () => {
      const place = (index: number) => [
        (index % 10) * 560 + Math.floor(index / 250) * 6000,
        (Math.floor(index / 10) % 25) * 320,
      ]
      const boxes = Array.from({ length: models }, (_, index) => {
        const [x, y] = place(index)
        const rows = Array.from({ length: 2 + (index % 5) }, (__, row) => `<li>INF Inference ${row}</li>`).join('')
        return `<article style="left:${x}px;top:${y}px"><b>organisation/model-${index}</b><ul>${rows}</ul></article>`
      })
      const lines = Array.from({ length: links }, (_, index) => {
        const [[x = 0, y = 0], [u = 0, v = 0]] = [place(index % models), place((index + 1 + (index % 3)) % models)]
        return `<path d="M${x + 264},${y + 80} C${x + 400},${y + 80} ${u - 140},${v + 80} ${u},${v + 80}"/>`
      })
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div id="world"><svg>${lines.join('')}</svg>${boxes.join('')}</div>`,
      )
    },
    { once: true },
  )
}

const style = `body { margin: 0; overflow: hidden; font: 12px sans-serif } #world { position: absolute; transform-origin: 0 0; width: 1px; height: 1px }
  article { position: absolute; box-sizing: border-box; width: 264px; border: 1px solid #888; border-radius: 6px; background: #fff }
  ul { margin: 0; padding: 8px; list-style: none } li { height: 24px } svg { position: absolute; overflow: visible } path { fill: none; stroke: #06a; stroke-width: 2 }`

interface Movement {
  readonly kind: 'pan' | 'zoom'
  readonly frames: number
  /** The plain page's zoom when it is panned. */
  readonly zoom: number
}

/** Moves a little in each frame and answers how long each took. */
async function moveCanvas({ kind, frames: count }: Movement): Promise<number[]> {
  const pane = document.querySelector('.react-flow__pane')
  if (pane === null) throw new Error('there is no canvas')
  const { x, y, width, height } = pane.getBoundingClientRect()
  const at = {
    clientX: x + width / 2,
    clientY: y + height / 2,
    bubbles: true,
    cancelable: true,
    view: globalThis as unknown as Window,
  }
  const times: number[] = []
  if (kind === 'pan') pane.dispatchEvent(new MouseEvent('mousedown', at))
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let frame = 0; frame < count; frame += 1) {
    const there = Math.round(240 * Math.sin((frame / count) * 4 * Math.PI))
    if (kind === 'pan')
      globalThis.dispatchEvent(
        new MouseEvent('mousemove', { ...at, clientX: at.clientX + there, clientY: at.clientY + there / 2 }),
      )
    else pane.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: frame < count / 2 ? 40 : -40 }))
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    times.push(now - before)
    before = now
  }
  if (kind === 'pan') globalThis.dispatchEvent(new MouseEvent('mouseup', at))
  return times
}

async function movePlain({ kind, frames: count, zoom }: Movement): Promise<number[]> {
  const world = document.querySelector<HTMLElement>('#world')
  if (world === null) throw new Error('there are no boxes')
  const times: number[] = []
  let scale = kind === 'zoom' ? 1 : zoom
  let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  for (let frame = 0; frame < count; frame += 1) {
    const there = Math.round(240 * Math.sin((frame / count) * 4 * Math.PI))
    if (kind === 'zoom') scale = Math.min(1, Math.max(0.1, scale * (frame < count / 2 ? 0.946 : 1.057)))
    world.style.transform = kind === 'pan' ? `translate(${there}px, ${there / 2}px) scale(${scale})` : `scale(${scale})`
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    times.push(now - before)
    before = now
  }
  return times
}

function mean(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length
}

const browser = await startBrowser()
if (browser !== null) {
  const folder = temporaryFolder()
  const first = await openApplication(browser, folder.path)
  await first.application.createStudyOfFieldGuide()
  await first.close()
  const file = StudyFile.open(first.application.studyPath)
  fillCanvas(file, String(file.value('SELECT id FROM repository')))
  file.close()
  const { page, application, close } = await openApplication(browser, folder.path)
  const { window, canvas, loads } = application.views
  await window.goTo('Loads')
  const plain = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage()
  const [ours, peer]: [number[], number[]] = [[], []]
  for (let round = 0; round < openings; round += 1) {
    await page.keyboard.press('Alt+1')
    await page.reload()
    await loads.row({ model: 'resnet18', line: 7 }).waitFor()
    // What else the window does when it opens comes to rest.
    await page.waitForTimeout(1500)
    ours.push(await opening(page, 'Alt+3', '.canvas-card', 1))
    await plain.setContent(`<style>${style}</style>`)
    await plain.evaluate(plainPage, [manyModels, manyLinks] as const)
    peer.push(await opening(plain, 'a', 'article', manyModels))
  }
  const boxes = 'a plain page with as many boxes'
  printRow({ name: `open a canvas of ${manyModels} models`, times: timesOf(ours, peer), peer: boxes, budget: 1000 })

  const measure = async (name: string, movement: Movement): Promise<void> => {
    const [ourTimes, theirTimes]: [number[], number[]] = [[], []]
    for (let turn = -1; turn < 2; turn += 1) {
      await page.bringToFront()
      const times = await page.evaluate(moveCanvas, movement)
      await plain.bringToFront()
      const floor = await plain.evaluate(movePlain, movement)
      if (turn < 0) continue
      ourTimes.push(...times)
      theirTimes.push(...floor)
    }
    const fps = (1000 / mean(ourTimes)).toFixed(0)
    const row = { times: timesOf(ourTimes, theirTimes), peer: boxes, budget: 20 }
    printRow({ name: `${name}, frame, median (${fps} a second)`, ...row })
    printRow({ name: `${name}, frame, p95`, ...row, at: 0.95 })
  }
  await measure('pan, rows readable', { kind: 'pan', frames, zoom: 0.5 })
  await canvas.tool('Zoom to Fit').click()
  await page.waitForTimeout(500)
  await measure('pan, all in sight', { kind: 'pan', frames, zoom: 0.1 })
  await measure('zoom in and out', { kind: 'zoom', frames, zoom: 0.1 })
  await close()
  await browser.close()
  folder.remove()
}
