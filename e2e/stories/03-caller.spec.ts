import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'

test('from a load, its callers are followed out to where the program begins', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, callers, editor, inspector } = application.views

  await test.step('Given a load inside a function', async () => {
    await application.createStudyOfFieldGuide()
    await window.goTo('Loads')
    await loads.row({ model: 'Salesforce/blip-image-captioning-base', line: 9 }).click()
    await inspector.expectTarget('load, line 9 of captions.py')
  })

  await test.step('When I ask for its callers', async () => {
    await window.goTo('Callers')
    await expect(callers.step('load_captioner')).toBeVisible()
  })

  await test.step('Then they stand below each other, across files', async () => {
    await expect.poll(() => callers.steps()).toEqual([
      '1 load_captioner guide/captions.py:9',
      '2 caption guide/captions.py:14',
      '3 describe guide/app.py:9',
      '4 illustrate guide/app.py:14',
      '5 module level guide/app.py:19',
    ])
  })

  await test.step('When I choose a caller, then the editor shows the call', async () => {
    await callers.step('describe').click()
    await editor.expectFile('field-guide/guide/app.py')
    await editor.expectInSight('words = caption(image)')
    await expect(callers.step('describe')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('When I close a branch by key, then what lies above it is hidden', async () => {
    await callers.step('caption').click()
    await window.press('ArrowLeft')
    await expect(callers.step('caption')).toHaveAttribute('aria-expanded', 'false')
    await expect(callers.step('describe')).toHaveCount(0)
  })

  await test.step('And a load that nobody calls says so', async () => {
    await window.goTo('Loads')
    await loads.row({ model: 'resnet18', line: 7 }).click()
    await window.goTo('Callers')
    await expect(callers.step('load_backbones')).toBeVisible()
    await expect(app.page.getByText('No call of this function was found in the repository.')).toBeVisible()
    window.expectNoComplaints()
  })
})
