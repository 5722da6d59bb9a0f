import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'

const captioner = 'Salesforce/blip-image-captioning-base'
const drawer = 'stabilityai/stable-diffusion-2-1'

test('a pipeline is drawn by dragging loads, text, stages and links; graph, outline and editor agree', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, loads, editor, inspector, canvas } = application.views
  const generation = 'tokens = model.generate(**inputs)'

  await test.step('Given the loads beside the canvas', async () => {
    await application.createStudyOfFieldGuide()
    await window.run('Inspector')
    await window.run('Canvas Only')
    await window.goTo('Loads')
    await expect(canvas.pane.getByText('No model on this canvas yet')).toBeVisible()
  })

  await test.step('When I drag two loads onto the canvas, then they are models', async () => {
    await canvas.drop(loads.row({ model: captioner, line: 9 }), { x: 80, y: 120 })
    await expect(canvas.model(captioner)).toBeVisible()
    await canvas.drop(loads.row({ model: drawer, line: 6 }), { x: 520, y: 360 })
    await expect(canvas.model(drawer)).toHaveAccessibleName(`Model ${drawer}, pre-trained, 1 load, stages: none yet`)
  })

  await test.step('When I drag stages onto a model, then it has them, in the order of the scheme', async () => {
    await canvas.code('Stage', 'Inference').dragTo(canvas.model(captioner))
    await expect(canvas.chip(captioner, 'Inference')).toBeVisible()
    await canvas.code('Stage', 'Model initialization').dragTo(canvas.model(captioner))
    await expect(canvas.model(captioner)).toHaveAccessibleName(/stages: Model initialization, Inference$/)
  })

  await test.step('When I join the two by their edges, then I am asked how they interact', async () => {
    await canvas.drawLink(captioner, drawer)
    const menu = canvas.menu(captioner, drawer)
    await menu.getByRole('radio', { name: 'Feature handoff' }).click()
    await menu.getByRole('button', { name: 'Draw link' }).click()
    await expect(canvas.link('Feature handoff', captioner, drawer)).toHaveCount(1)
  })

  await test.step('When I click a model, then the editor shows its load', async () => {
    await window.run('Editor and Canvas')
    await canvas.expectAtRest(drawer)
    // With half of the room the drawing is shown anew, as far as its cards stay legible.
    await expect(canvas.model(drawer)).toBeInViewport({ ratio: 0.5 })
    await canvas.model(drawer).getByText(drawer).click()
    await editor.expectFile('field-guide/guide/drawings.py')
    await editor.expectInSight(`pipe = StableDiffusionPipeline.from_pretrained("${drawer}")`)
  })

  await test.step('When I drag selected text onto a stage, then it is the evidence of that stage', async () => {
    await window.run('Side Panel')
    await window.run('Canvas Palette')
    await window.goToFile('guide/captions.py')
    await editor.selectLine(generation)
    await canvas.expectAtRest(captioner)
    await editor.handle.dragTo(canvas.chip(captioner, 'Inference'))
    await expect(canvas.chip(captioner, 'Inference')).toHaveAccessibleName(/by you, 1 place of evidence$/)
    await expect(editor.line(generation)).toContainText('INF')
  })

  await test.step('When the caret stands in that text, then the canvas shows whose evidence it is', async () => {
    await canvas.tool('Show as Outline').click()
    await canvas.row(new RegExp(`^${captioner}`)).click()
    await window.press('ArrowRight')
    await editor.line('inputs = processor(image').click()
    await expect(canvas.row(/^INF/)).not.toHaveAttribute('aria-current')
    await editor.line(generation).click()
    await expect(canvas.row(/^INF/)).toHaveAttribute('aria-current', 'true')
    await expect(canvas.row(new RegExp(`^${captioner}`))).toHaveAttribute('aria-current', 'true')
    await expect(canvas.row(/^INIT/)).not.toHaveAttribute('aria-current')
    await canvas.row(new RegExp(`^${captioner}`)).click()
    await window.press('ArrowLeft')
  })

  await test.step('Then the outline says the same as the graph', async () => {
    await canvas.row(new RegExp(`^${captioner}`)).click()
    await window.press('ArrowRight')
    await expect
      .poll(() => canvas.rows())
      .toEqual([
        expect.stringMatching(/^1 Salesforce.+ pre-trained · Hugging Face · not pinned · 1 load · 1 link$/),
        '2 INIT Model initialization by you · 0 places',
        '2 INF Inference by you · 1 place',
        '2 BlipForConditionalGeneration.from_pretrained(CAPTIONER) guide/captions.py:9',
        `2 Feature handoff to ${drawer} Feature provider · PTM/PTM`,
        `1 ${drawer} pre-trained · Hugging Face · not pinned · 1 load · 1 link`,
      ])
  })

  await test.step('And its rows lead to the text', async () => {
    await window.goToFile('guide/app.py')
    await editor.expectFile('field-guide/guide/app.py')
    await canvas.row(/^INF Inference/).click()
    await editor.expectFile('field-guide/guide/captions.py')
    await editor.expectInSight(generation)
    await canvas.row(/captions.py:9$/).click()
    await editor.expectInSight('model = BlipForConditionalGeneration')
  })

  await test.step('When I move a model and arrange all, then each is one step that undo takes back', async () => {
    await window.run('Canvas Only')
    await canvas.tool('Show as Graph').click()
    await canvas.tool('Zoom to Fit').click()
    await canvas.expectAtRest(drawer)
    const before = await canvas.offset(drawer, captioner)
    await canvas.move(drawer, { x: 60, y: 80 })
    await expect.poll(() => canvas.offset(drawer, captioner)).not.toEqual(before)
    await expect(window.status).toContainText('Undo: moved')
    await window.press('Mod+z')
    await expect(window.status).toContainText('Redo: moved')
    await expect.poll(() => canvas.offset(drawer, captioner)).toEqual(before)
    await window.run('Arrange Everything Anew')
    await expect.poll(async () => (await canvas.offset(drawer, captioner)).y).not.toBe(before.y)
  })

  await test.step('When I delete a model, then its link goes with it, and undo brings both back', async () => {
    await canvas.expectAtRest(drawer)
    // With half of the room the drawing is shown anew, as far as its cards stay legible.
    await expect(canvas.model(drawer)).toBeInViewport({ ratio: 0.5 })
    await canvas.model(drawer).getByText(drawer).click()
    await window.press('Delete')
    await expect(canvas.model(drawer)).toHaveCount(0)
    await expect(canvas.link('Feature handoff', captioner, drawer)).toHaveCount(0)
    await window.press('Mod+z')
    await expect(canvas.link('Feature handoff', captioner, drawer)).toHaveCount(1)
    await window.run('Inspector')
    await expect(inspector.pane).toBeVisible()
    window.expectNoComplaints()
  })
})
