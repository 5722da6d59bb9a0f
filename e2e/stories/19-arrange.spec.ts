import { expectAccessible } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { ArrangingPage } from '../pages/arranging.ts'
import type { App } from '../test.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

const captioner = 'Salesforce/blip-image-captioning-base'
const drawer = 'stabilityai/stable-diffusion-2-1'
const small = 'resnet18'
const large = 'resnet50'
const all = [captioner, drawer, small, large]

async function drawnByHand(app: App) {
  const application = new Application(app)
  const { window, loads, canvas } = application.views
  const arranging = new ArrangingPage(window, canvas)
  await application.createStudyOfFieldGuide()
  await window.run('Inspector')
  await window.run('Canvas Only')
  await window.goTo('Loads')
  await canvas.drop(loads.row({ model: captioner, line: 9 }), { x: 40, y: 60 })
  await canvas.drop(loads.row({ model: drawer, line: 6 }), { x: 330, y: 150 })
  await canvas.drop(loads.row({ model: small, line: 7 }), { x: 60, y: 380 })
  await canvas.drop(loads.row({ model: large, line: 9 }), { x: 350, y: 430 })
  await expect(canvas.model(large)).toBeVisible()
  await canvas.drawLink(captioner, drawer)
  const menu = canvas.menu(captioner, drawer)
  await menu.getByRole('radio', { name: 'Feature handoff' }).click()
  await menu.getByRole('button', { name: 'Draw link' }).click()
  await expect(canvas.link('Feature handoff', captioner, drawer)).toHaveCount(1)
  return { ...application.views, arranging }
}

test('what was placed by hand stays where it is, and cards are lined up in one step', async ({ app }) => {
  const { window, canvas, arranging } = await drawnByHand(app)
  const { page } = app

  await test.step('When everything was placed by hand, then arranging moves nothing and offers to begin anew', async () => {
    const before = await arranging.places(all)
    await canvas.tool('Arrange Automatically').click()
    await expect(window.notices).toContainText('Everything on this canvas was placed by hand')
    expect(await arranging.places(all)).toEqual(before)
    await window.notices.getByRole('button', { name: 'Arrange everything anew' }).click()
    await expect(window.status).toContainText('Undo: arranged 4 nodes')
    await expect.poll(() => arranging.places(all)).not.toEqual(before)
    await window.press('Mod+z')
    await expect.poll(() => arranging.places(all)).toEqual(before)
    await window.press('Mod+Shift+z')
    await window.dismissNotices()
  })

  await test.step('When I move one, then arranging fits the others around it', async () => {
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(large)
    await arranging.drag(drawer, { x: 60, y: 150 })
    await expect(window.status).toContainText('Undo: moved a node')
    const held = await arranging.place(canvas.model(drawer))
    const before = await arranging.place(canvas.model(captioner))
    await canvas.tool('Arrange Automatically').click()
    await expect.poll(() => arranging.place(canvas.model(captioner))).not.toEqual(before)
    expect(await arranging.place(canvas.model(drawer))).toEqual(held)
    expect((await arranging.place(canvas.model(captioner))).x + 264).toBeLessThan(held.x)
  })

  await test.step('When I select two and align them by key, then it is one step', async () => {
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(large)
    await arranging.select([small, large])
    const before = await arranging.places([small, large])
    await arranging.drag(large, { x: 30, y: 60 })
    await expect(window.status).toContainText('Undo: moved 2 nodes')
    await window.press('Mod+z')
    await expect.poll(() => arranging.places([small, large])).toEqual(before)
    await arranging.select([small, captioner])
    await window.press('Alt+w')
    await expect.poll(async () => new Set((await arranging.places([small, captioner])).map(({ y }) => y)).size).toBe(1)
    await window.press('Mod+z')
  })

  await test.step('And with the box and the menu, all of them', async () => {
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(large)
    await arranging.boxSelect()
    await expect(canvas.graph.locator('.react-flow__node.selected')).toHaveCount(4)
    await canvas.tool('Align and Distribute').click()
    await page.getByRole('menuitem', { name: 'Align Left' }).click()
    await expect.poll(async () => new Set((await arranging.places(all)).map(({ x }) => x)).size).toBe(1)
    await window.press('Mod+z')
    await expect.poll(async () => new Set((await arranging.places(all)).map(({ x }) => x)).size).toBeGreaterThan(1)
    window.expectNoComplaints()
  })
})

test('interchangeable models are one lane, by mouse: grouped, opened, changed and taken apart', async ({ app }) => {
  const { window, canvas, arranging } = await drawnByHand(app)
  const { page } = app

  await test.step('When I group two models, then the lane takes a name from theirs', async () => {
    await arranging.select([small, large])
    await canvas.tool('Group as Interchangeable').click()
    await expect(arranging.dialog.getByLabel('Name of the lane')).toHaveValue('resnet')
    await arranging.dialog.getByLabel('Name of the lane').fill('ResNets')
    await arranging.dialog.getByRole('button', { name: 'Group 2 models' }).click()
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/2 interchangeable models, collapsed/)
    await expect(canvas.model(small)).toHaveCount(0)
    await expect(window.status).toContainText('Undo: grouped 2 models as ResNets')
  })

  await test.step('When I drag a third onto it, then it holds three', async () => {
    await arranging.drag(drawer, arranging.lane('ResNets'))
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/3 interchangeable models/)
    await expect(canvas.model(drawer)).toHaveCount(0)
  })

  await test.step('When I open it, then its models stand in its frame, and one dragged out leaves', async () => {
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(captioner)
    await arranging.lane('ResNets').getByRole('button', { name: 'Expand lane' }).click()
    await expect(canvas.model(small)).toBeVisible()
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/expanded/)
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(captioner)
    await arranging.drag(drawer, { x: 420, y: -40 })
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/2 interchangeable models/)
    await expect(canvas.model(drawer)).toBeVisible()
    await expect(window.status).toContainText(`Undo: took ${drawer} out of ResNets`)
    await window.press('Mod+z')
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/3 interchangeable models/)
    await expect(window.status).toContainText('Undo: grouped 3 models as ResNets')
  })

  await test.step('And by its menu a model leaves and joins again', async () => {
    await canvas.model(drawer).getByText(drawer, { exact: true }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Remove from Lane' }).click()
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/2 interchangeable models/)
    await arranging.lane('ResNets').getByText('ResNets', { exact: true }).click()
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(captioner)
    await canvas
      .model(drawer)
      .getByText(drawer, { exact: true })
      .click({ modifiers: ['ControlOrMeta'] })
    await expect(canvas.graph.locator('.react-flow__node.selected')).toHaveCount(4)
    await window.run('Add to Selected Lane')
    await expect(arranging.lane('ResNets')).toHaveAccessibleName(/3 interchangeable models/)
  })

  await test.step('When I close it and move it, then its models move along', async () => {
    await arranging.lane('ResNets').getByRole('button', { name: 'Collapse lane' }).click()
    await expect(canvas.model(small)).toHaveCount(0)
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(captioner)
    const before = await arranging.place(arranging.lane('ResNets'))
    const box = await arranging.lane('ResNets').getByText('ResNets', { exact: true }).boundingBox()
    if (box === null) throw new Error('the lane is not drawn')
    await page.mouse.move(box.x + 20, box.y + 5)
    await page.mouse.down()
    await page.mouse.move(box.x + 80, box.y + 45, { steps: 6 })
    await page.mouse.up()
    await expect(window.status).toContainText('Undo: moved 3 nodes')
    expect(await arranging.place(arranging.lane('ResNets'))).not.toEqual(before)
  })

  await test.step('When I draw a link to it while it is closed, then I am asked to which of its models', async () => {
    const lane = arranging.lane('ResNets')
    const port = canvas.model(captioner).locator('[data-port=""]').last()
    await arranging.drawLine(port, lane.getByText('ResNets', { exact: true }))
    const models = arranging.modelMenu('ResNets').getByRole('menuitem')
    await expect(models).toHaveCount(3)
    await expect(models.first()).toBeFocused()
    await expectAccessible(window, '.canvas-pane')
    await window.press('Escape')
    await expect(models).toHaveCount(0)
    await arranging.drawLine(port, lane.getByText('ResNets', { exact: true }))
    await models.filter({ hasText: large }).click()
    const menu = canvas.menu(captioner, large)
    await menu.getByRole('radio', { name: 'Evaluation' }).click()
    await menu.getByRole('button', { name: 'Draw link' }).click()
    await expect(canvas.link('Evaluation', captioner, 'ResNets')).toHaveCount(1)
    await arranging.drawLine(lane.locator('[data-port=""]').first(), canvas.model(captioner).getByText(captioner))
    await window.press('1')
    await canvas.menu(small, captioner).getByRole('radio', { name: 'Evaluation' }).click()
    await window.press('Enter')
    await expect(canvas.link('Evaluation', 'ResNets', captioner)).toHaveCount(1)
    await window.press('Mod+z')
    await window.press('Mod+z')
    await expect(canvas.link('Evaluation', captioner, 'ResNets')).toHaveCount(0)
  })

  await test.step('When I take it apart by its menu, then its models stand by themselves again', async () => {
    await arranging.lane('ResNets').getByText('ResNets', { exact: true }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Take Lane Apart' }).click()
    await expect(arranging.lane('ResNets')).toHaveCount(0)
    for (const model of [small, large, drawer]) await expect(canvas.model(model)).toHaveCount(1)
    await window.press('Mod+z')
    await expect(arranging.lane('ResNets')).toHaveCount(1)
    window.expectNoComplaints()
  })
})

test('models that the scan takes for interchangeable are offered as a lane, with its reason', async ({ app }) => {
  const application = new Application(app)
  const { window, corpus, loads, canvas } = application.views
  const arranging = new ArrangingPage(window, canvas)
  const [long, short] = ['facebook/bart-large-cnn', 'sshleifer/distilbart-cnn-12-6']

  await test.step('Given two summarisers of which the code chooses one', async () => {
    await application.createStudy()
    await corpus.addByPath(createReadingRoom(app.workFolder))
    await corpus.expectLoads(readingRoom.name, '8 loads')
    await window.dismissNotices()
    await window.run('Canvas Only')
    await window.goTo('Loads')
    await canvas.drop(loads.row({ model: long, line: 7 }), { x: 60, y: 60 })
    await canvas.drop(loads.row({ model: short, line: 9 }), { x: 60, y: 360 })
    await expect(canvas.model(short)).toBeVisible()
  })

  await test.step('When I ask to group, then the offer is there and fills the dialog', async () => {
    await window.press('Escape')
    await canvas.tool('Group as Interchangeable').click()
    for (const checkbox of await arranging.dialog.getByRole('checkbox', { checked: true }).all()) await checkbox.click()
    const offers = arranging.dialog.getByRole('region', { name: 'Suggested by the scan' })
    await expect(offers).toContainText(long)
    await offers.getByRole('button', { name: 'Choose these 2' }).click()
    await arranging.dialog.getByRole('button', { name: 'Group 2 models' }).click()
    await expect(arranging.lane('cnn')).toHaveAccessibleName(/2 interchangeable models/)
    window.expectNoComplaints()
  })
})

test('lanes and the search are worked by keyboard alone, and what is shown is remembered', async ({ app }) => {
  const { window, canvas, arranging } = await drawnByHand(app)
  const { page } = app

  await test.step('When I select all and group some in the dialog, then they are a lane', async () => {
    await window.press('Mod+6')
    await expect(canvas.graph.locator(':focus')).toHaveCount(1)
    await window.press('Mod+a')
    await expect(canvas.graph.locator('.react-flow__node.selected')).toHaveCount(4)
    await window.press('Mod+g')
    await expect(arranging.dialog.getByLabel('Name of the lane')).toBeFocused()
    await expectAccessible(window, '[role="dialog"]')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Backbones')
    const unwanted = [captioner, drawer].map((model) => arranging.dialog.getByRole('checkbox', { name: model }))
    for (const checkbox of unwanted) {
      while (!(await checkbox.evaluate((element) => element === document.activeElement))) await window.press('Tab')
      await window.press('Space')
    }
    await window.press('Enter')
    await expect(arranging.lane('Backbones')).toHaveAccessibleName(/2 interchangeable models, collapsed/)
  })

  await test.step('When I go to it and press Enter, then it opens and closes', async () => {
    await arranging.lane('Backbones').focus()
    await window.press('Enter')
    await expect(arranging.lane('Backbones')).toHaveAccessibleName(/expanded/)
    await expect(canvas.model(small)).toBeVisible()
    await window.press('Enter')
    await expect(canvas.model(small)).toHaveCount(0)
  })

  await test.step('When I connect the closed lane, then I choose first which of its models', async () => {
    await arranging.lane('Backbones').focus()
    await window.press('Space')
    await window.press('Shift+c')
    const dialog = page.getByRole('dialog', { name: 'Connect two models' })
    const [from, to] = ['From', 'To'].map((label) => dialog.getByRole('combobox', { name: label, exact: true }))
    await expect(from ?? dialog).toBeFocused()
    await expect(from ?? dialog).toContainText(`${small} (of Backbones)`)
    await expect(to ?? dialog).not.toContainText('(of Backbones)')
    await window.press('Enter')
    await page.getByRole('option', { name: `${large} (of Backbones)` }).press('Enter')
    await expect(from ?? dialog).toContainText(`${large} (of Backbones)`)
    await dialog.getByRole('button', { name: 'Connect', exact: true }).press('Enter')
    await expect(canvas.graph.getByRole('group', { name: / from Backbones to / })).toHaveCount(1)
    await window.press('Mod+z')
    await expect(canvas.graph.getByRole('group', { name: / from Backbones to / })).toHaveCount(0)
  })

  await test.step('When I search, then hits are counted and stepped through, into the lane', async () => {
    await window.press('Mod+f')
    await expect(arranging.search).toBeFocused()
    await page.keyboard.type('resnet')
    await expect(arranging.count).toHaveText('2 found')
    await window.press('Enter')
    await expect(arranging.count).toHaveText('1 of 2')
    await expect(canvas.model(small)).toHaveClass(/selected/)
    await window.press('Enter')
    await expect(canvas.model(large)).toHaveClass(/selected/)
    await window.press('Shift+Enter')
    await expect(arranging.count).toHaveText('1 of 2')
    await expectAccessible(window, '.canvas-pane')
    await window.press('Escape')
    await expect(arranging.search).toHaveCount(0)
  })

  await test.step('When I take it apart, then undo brings it back', async () => {
    await window.press('Mod+Shift+g')
    await expect(arranging.lane('Backbones')).toHaveCount(0)
    await window.press('Mod+z')
    await expect(arranging.lane('Backbones')).toHaveCount(1)
  })

  await test.step('And the canvas is shown as it was left', async () => {
    await window.run('Canvas Palette')
    await expect(canvas.palette).toHaveCount(0)
    await page.reload()
    await expect(canvas.graph).toBeVisible()
    await expect(canvas.palette).toHaveCount(0)
    window.expectNoComplaints()
  })
})
