import { Application, type Views } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { fieldGuide } from './fieldGuide.fixture.ts'

const encoder = 'all-MiniLM-L6-v2'

/** Undoes (or redoes) until nothing is left to be undone; gives what each step was called, in that order. */
async function turnAll({ window }: Views, way: 'Undo' | 'Redo'): Promise<string[]> {
  const words: string[] = []
  await expect(window.status).toContainText(/Nothing to undo|Undo: /)
  const next = window.status.getByRole('button', { name: `${way}: ` })
  for (;;) {
    if ((await next.count()) === 0) return words
    const label = ((await next.textContent()) ?? '').replace(`${way}: `, '')
    words.push(label)
    await window.press(way === 'Undo' ? 'Mod+z' : 'Mod+Shift+z')
    await expect(window.status.getByRole('button', { name: `${way === 'Undo' ? 'Redo' : 'Undo'}: ${label}` })).toBeVisible()
  }
}

async function expectEverything({ corpus, codings, canvas, window }: Views): Promise<void> {
  await window.goTo('Corpus')
  await corpus.expectLoads(fieldGuide.name, `${fieldGuide.loads.length} loads, 3 codings`)
  await window.goTo('Codings')
  await expect(codings.coding('No version')).toContainText('unsure · memo · you')
  await expect(canvas.model(encoder)).toHaveAccessibleName(`Model ${encoder}, pre-trained, 1 load, stages: Inference`)
}

async function expectNothing({ corpus, canvas, window }: Views): Promise<void> {
  await expect(window.status).toContainText('Nothing to undo')
  await window.goTo('Corpus')
  await expect(corpus.repository(fieldGuide.name)).toHaveCount(0)
  await expect(canvas.model(encoder)).toHaveCount(0)
}

test('everything is undone back to the empty study and done again, also after a restart', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, inspector, canvas } = application.views
  let steps: string[] = []

  await test.step('Given a clone, codings of three kinds and a model on the canvas', async () => {
    await application.createStudyOfFieldGuide()
    await window.goTo('Loads')
    await loads.row({ model: encoder, line: 7 }).click()
    await inspector.expectTarget('load, line 7 of similar.py')
    await window.press('1')
    await expect(inspector.coding('No version')).toBeVisible()
    await inspector.memo.fill('Nothing in requirements.txt either.')
    await inspector.memo.press('ControlOrMeta+Enter')
    await expect(window.status).toContainText('memo')
    await inspector.unsure.click()
    await expect(inspector.unsure).toBeChecked()
    await canvas.drop(loads.row({ model: encoder, line: 7 }), { x: 40, y: 60 })
    await canvas.code('Stage', 'INF').dragTo(canvas.model(encoder))
    await expect(canvas.chip(encoder, 'Inference')).toBeVisible()
    await window.run('Code the Repository…')
    await app.page.keyboard.type('educational')
    await window.press('Enter')
    await expect(window.status).toContainText('Undo: coded field-guide as Educational resource')
    await expectEverything(application.views)
  })

  await test.step('When I undo until nothing is left, then the study is empty', async () => {
    steps = await turnAll(application.views, 'Undo')
    expect(steps.at(-1)).toContain('field-guide')
    await expectNothing(application.views)
  })

  await test.step('When I redo everything, then all of it is back, in the order in which it was done', async () => {
    expect(await turnAll(application.views, 'Redo')).toEqual(steps.toReversed())
    await expectEverything(application.views)
  })

  await test.step('When I start again, then all of it can still be undone and redone', async () => {
    const views = await application.restart()
    await expectEverything(views)
    expect(await turnAll(views, 'Undo')).toEqual(steps)
    await expectNothing(views)
    const again = await application.restart()
    expect(await turnAll(again, 'Redo')).toEqual(steps.toReversed())
    await expectEverything(again)
    again.window.expectNoComplaints()
  })
})
