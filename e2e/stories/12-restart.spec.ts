import { Application, rater, studyName } from '../pages/application.ts'
import { expect, test } from '../test.ts'

test.use({ alone: true })

const encoder = 'all-MiniLM-L6-v2'
const drawer = 'stabilityai/stable-diffusion-2-1'

test('after a restart the last study is open again, with its codings, its canvas and the window as it was', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, loads, inspector, canvas } = application.views
  let offset = { x: 0, y: 0 }
  let width = 0

  await test.step('Given a coding, two models that were put in their places, and a wider side panel', async () => {
    await application.createStudyOfFieldGuide()
    await window.goTo('Loads')
    await loads.row({ model: encoder, line: 7 }).click()
    await inspector.expectTarget('load, line 7 of similar.py')
    await window.press('1')
    await expect(inspector.coding('No version')).toBeVisible()
    await window.run('Canvas Only')
    await canvas.drop(loads.row({ model: encoder, line: 7 }), { x: 30, y: 60 })
    await canvas.drop(loads.row({ model: drawer, line: 6 }), { x: 60, y: 340 })
    const dropped = await canvas.offset(drawer, encoder)
    await canvas.move(drawer, { x: 90, y: 40 })
    await expect(window.status).toContainText('Undo: moved')
    await expect.poll(() => canvas.offset(drawer, encoder)).not.toEqual(dropped)
    await canvas.expectAtRest(drawer)
    offset = await canvas.offset(drawer, encoder)
    width = await window.widenSidePanel(80)
  })

  await test.step('When I end Loadstone and start it again', async () => {
    await application.restart()
  })

  await test.step('Then the same study is open, and everything is where it was', async () => {
    const { study, codings, ...views } = application.views
    await study.expectOpen(studyName, rater)
    await expect(views.loads.row({ model: encoder, line: 7 })).toContainText('coded')
    await expect.poll(() => views.canvas.offset(drawer, encoder)).toEqual(offset)
    await expect(views.editor.pane).toHaveCount(0)
    await expect.poll(() => views.window.sidePanelWidth()).toBe(width)
    await views.window.goTo('Codings')
    await expect(codings.coding('No version')).toBeVisible()
    views.window.expectNoComplaints()
  })

  await test.step('And a study that was closed stays closed', async () => {
    await application.views.window.run('Close Study')
    await expect(application.views.study.welcome).toContainText(studyName)
    const { study } = await application.restart()
    await expect(study.welcome).toContainText(application.studyPath)
    await study.welcome.getByRole('button', { name: studyName }).click()
    await study.expectOpen(studyName, rater)
  })
})
