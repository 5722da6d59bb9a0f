import { expectAccessible } from '../pages/accessibility.ts'
import { Application, rater } from '../pages/application.ts'
import { ArrangingPage } from '../pages/arranging.ts'
import type { Point } from '../pages/canvas.ts'
import { SuggestionsPage } from '../pages/suggestions.ts'
import { expect, test } from '../test.ts'
import { createProbe, probe } from './probe.fixture.ts'

const canvasPart = '[aria-label="Canvas"]'
const { encoder, head } = probe

test('the detector drafts pipelines; its suggestions are answered by mouse and by key, and answers stay', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, canvas, editor } = application.views
  const drafts = new SuggestionsPage(window, canvas)
  const arranging = new ArrangingPage(window, canvas)
  let total = 0
  let standing: Point[] = []

  await test.step('Given a repository with an encoder and a head that is trained on what it returns', async () => {
    await application.createStudy()
    await corpus.addByPath(createProbe(app.workFolder))
    await corpus.expectLoads(probe.name, '2 loads')
    await window.dismissNotices()
    await window.run('Canvas Only')
  })

  await test.step('When I draft its pipelines from the empty canvas, then I am told what came of it', async () => {
    await canvas.pane
      .getByRole('button', { name: /^Draft pipelines/ })
      .first()
      .click()
    await expect(window.notices).toContainText(/2 models, \d+ suggestions\./)
    total = Number(/(\d+) suggestions/.exec(await window.notices.innerText())?.[1])
    await drafts.expectNumbers(total, 0, 0, 0)
    await window.dismissNotices()
  })

  await test.step('Then ghosts stand where models, stages and the interaction would be drawn', async () => {
    await expect(drafts.ghost(encoder)).toBeVisible()
    await expect(drafts.ghost(head)).toContainText('suggested')
    await expect(drafts.ghostRow('PROC')).toBeVisible()
    await expect(drafts.ghostLink('Sequential processing')).toHaveCount(1)
    await expect(canvas.model(encoder)).toHaveCount(0)
    await expectAccessible(window, canvasPart)
  })

  await test.step('When I click a ghost, then I read why it is suggested and where that is seen', async () => {
    await window.run('Editor and Canvas')
    await drafts.row(/INIT Model initialization/).click()
    await drafts.expectCurrent('Model initialization')
    await expect(drafts.detail).toContainText('loads a pre-trained model')
    await drafts.evidence.getByRole('button', { name: /train\.py:7/ }).click()
    await editor.expectInSight('encoder = AutoModel.from_pretrained(NAME)')
    await expectAccessible(window, canvasPart)
  })

  await test.step('When I accept it by mouse, then its model is drawn with it, and the next one is at hand', async () => {
    standing = await Promise.all([drafts.ghost(encoder), drafts.ghost(head)].map((ghost) => arranging.place(ghost)))
    await drafts.answer(/^Accept$/).click()
    await expect(canvas.model(encoder)).toHaveAccessibleName(/stages: Model initialization/)
    expect([await arranging.place(canvas.model(encoder)), await arranging.place(drafts.ghost(head))]).toEqual(standing)
    await drafts.expectCurrent('Data processing')
    await drafts.expectNumbers(total - 2, 2, 0, 0)
  })

  await test.step('When I accept one by key, then it is drawn, and undo takes back just that', async () => {
    await drafts.list.focus()
    await window.press('a')
    await expect(canvas.chip(encoder, 'PROC')).toBeVisible()
    await drafts.expectNumbers(total - 3, 3, 0, 0)
    await window.press('Mod+z')
    await drafts.expectNumbers(total - 2, 2, 0, 0)
    await window.press('Mod+Shift+z')
    await drafts.expectNumbers(total - 3, 3, 0, 0)
  })

  await test.step('When I change one, then the code that I choose is drawn instead', async () => {
    await drafts.goTo('Using PTM as-is')
    await window.press('c')
    const dialog = app.page.getByRole('dialog', { name: `Adaptation of ${encoder}` })
    await expect(dialog).toContainText('Suggested is ASIS Using PTM as-is.')
    await expectAccessible(window, '[role="dialog"]')
    await dialog.getByRole('combobox').fill('weights')
    await dialog.getByRole('combobox').press('Enter')
    await expect(canvas.chip(encoder, 'WGHT')).toBeVisible()
    await drafts.expectNumbers(total - 4, 3, 1, 0)
  })

  await test.step('When I refuse one by key, then its ghost is gone', async () => {
    await drafts.list.focus()
    await drafts.goTo('Evaluation')
    await window.press('x')
    await drafts.expectNumbers(total - 5, 3, 1, 1)
    await expect(drafts.row(/TEST Evaluation/)).toHaveCount(0)
  })

  await test.step('And refusing a model says before what falls with it', async () => {
    await drafts.row(new RegExp(`^${head}`)).click()
    await expect(drafts.answer(/^Refuse with \d+ suggestions of it and 1 interaction/)).toBeVisible()
  })

  await test.step('When I accept everything that is shown, then the pipelines are drawn, in one step', async () => {
    await drafts.step(/^low/).click()
    await drafts.list.focus()
    await window.press('Alt+e')
    await expect(canvas.model(head)).toHaveAccessibleName(/stages: .*Modelling, Training/)
    await expect(drafts.ghostLink('Sequential processing')).toHaveCount(0)
    await expect(
      canvas.graph.getByRole('group', { name: /^Sequential processing from Inference of bert/ }),
    ).toHaveCount(1)
    await drafts.expectNumbers(0, total - 2, 1, 1)
    await expect(drafts.panel).toContainText('Every suggestion is answered')
    await window.dismissNotices()
  })

  await test.step('Then answers survive a reload and a new draft', async () => {
    await app.page.reload()
    await expect(canvas.model(head)).toBeVisible()
    expect(await arranging.places([encoder, head])).toEqual(standing)
    await window.run('Draft Pipelines')
    await expect(window.notices).toContainText(`2 models, ${total} suggestions.`)
    await drafts.expectNumbers(0, total - 2, 1, 1)
    await window.dismissNotices()
  })

  await test.step('When I list the answers and open the refused one again, then it is a ghost once more', async () => {
    await drafts.step('Show the answers').click()
    await drafts.list.focus()
    await window.press('End')
    await drafts.row(/TEST Evaluation/).click()
    await expect(drafts.detail).toContainText('You refused it.')
    await drafts.answer(/^Open again/).click()
    await drafts.expectNumbers(1, total - 2, 1, 0)
    await expect(drafts.ghostRow('TEST')).toBeVisible()
    await window.run('Ghosts on the Canvas')
    await expect(drafts.ghostRow('TEST')).toHaveCount(0)
    await window.run('Ghosts on the Canvas')
    await expectAccessible(window, canvasPart)
  })

  await test.step('And in the list Delete refuses, R opens again and Enter accepts', async () => {
    await drafts.list.focus()
    await window.press('Delete')
    await drafts.expectNumbers(0, total - 2, 1, 1)
    await drafts.row(/TEST Evaluation/).click()
    await window.press('r')
    await drafts.expectNumbers(1, total - 2, 1, 0)
    await expect(drafts.list).toBeFocused()
    await window.press('Enter')
    await drafts.expectNumbers(0, total - 1, 1, 0)
    await expect(canvas.chip(head, 'TEST')).toBeVisible()
  })

  await test.step('And the agreement of the detector with me is measured', async () => {
    await window.run('Agreement with the Detector')
    const view = app.page.getByRole('region', { name: 'Agreement', exact: true })
    await expect(view.getByRole('checkbox', { name: 'Detector (detector)' })).toBeChecked()
    await expect(view.getByRole('checkbox', { name: rater })).toBeChecked()
    await expect(view).toContainText('coded by at least two of them')
    await window.run('List of Suggestions')
  })

  await test.step('When I undo everything, then nothing is drawn and everything is suggested again', async () => {
    const nothing = canvas.graph.getByRole('group', { name: /^Model / })
    for (let step = 0; step < 20 && (await nothing.count()) > 0; step += 1) {
      const before = await window.status.innerText()
      await window.press('Mod+z')
      await expect.poll(() => window.status.innerText()).not.toBe(before)
    }
    await expect(nothing).toHaveCount(0)
    await drafts.expectNumbers(total, 0, 0, 0)
    await expect(drafts.ghost(encoder)).toBeVisible()
    window.expectNoComplaints()
  })
})

test('suggestions are found by the search and stand in the outline, and are answered there by key', async ({ app }) => {
  const application = new Application(app)
  const { window, corpus, canvas } = application.views
  const drafts = new SuggestionsPage(window, canvas)
  const arranging = new ArrangingPage(window, canvas)
  const row = (words: string) => canvas.row(new RegExp(words))
  const found = canvas.pane.getByRole('group', { name: 'Suggestion found' })

  await test.step('Given a draft whose list is closed', async () => {
    await application.createStudy()
    await corpus.addByPath(createProbe(app.workFolder))
    await corpus.expectLoads(probe.name, '2 loads')
    await window.dismissNotices()
    await window.run('Canvas Only')
    await window.run('Draft Pipelines')
    await expect(drafts.ghost(encoder)).toBeVisible()
    await window.dismissNotices()
    await window.run('List of Suggestions')
    await expect(drafts.panel).toHaveCount(0)
  })

  await test.step('When I search for a stage, then the suggestion is marked as one, and accepted by key', async () => {
    await window.press('Mod+f')
    await app.page.keyboard.type('initialization')
    await expect(arranging.count).toHaveText('1 found')
    await window.press('Enter')
    await expect(found).toContainText(`Suggested: INIT Model initialization of ${encoder} high`)
    await expectAccessible(window, canvasPart)
    await window.press('Alt+Enter')
    await expect(canvas.model(encoder)).toHaveAccessibleName(/stages: Model initialization/)
    await expect(found).toHaveCount(0)
  })

  await test.step('And after Escape the letters of the review answer what was found', async () => {
    await app.page.keyboard.press('ControlOrMeta+a')
    await app.page.keyboard.type(head)
    await window.press('Enter')
    await expect(found).toContainText(`Suggested: model ${head}`)
    await window.press('Escape')
    await window.press('a')
    await expect(canvas.model(head)).toHaveCount(1)
    await expect(drafts.panel).toHaveCount(0)
  })

  await test.step('When I go to one in the outline, then it says that it is suggested, with its evidence', async () => {
    await window.run('Outline')
    await canvas.outline.focus()
    await window.press('Home')
    await expect(row(`^${encoder}`)).toHaveAccessibleName(/\d+ suggested/)
    await window.press('ArrowRight')
    await expect(row('^INF Inference')).toHaveAccessibleName(/suggested (high|medium|low)/)
    while (!(await row('^PROC Data processing').getAttribute('data-cursor'))?.includes('true')) {
      await window.press('ArrowDown')
    }
    await expect(row('^PROC Data processing')).toHaveAttribute('aria-selected', 'true')
    await expectAccessible(window, canvasPart)
  })

  await test.step('Then one letter accepts it, the next refuses the next one, and undo takes back each', async () => {
    await window.press('a')
    await expect(row('^PROC Data processing')).toHaveAccessibleName(new RegExp(`by ${rater}|you`))
    await expect(window.status).toContainText('Undo: accepted a suggestion')
    const next = await canvas.outline.locator('[data-cursor="true"]').innerText()
    expect(next).toContain('suggested')
    await window.press('x')
    await expect(window.status).toContainText('Undo: refused a suggestion')
    await window.press('Mod+z')
    await expect(window.status).toContainText('Undo: accepted a suggestion')
    await window.press('Mod+z')
    await expect(row('^PROC Data processing')).toHaveAccessibleName(/suggested/)
    window.expectNoComplaints()
  })
})
