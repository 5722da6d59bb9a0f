import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'

test('loads and text are coded by key, by search and by drag, and every coding can be changed', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, editor, inspector, codings } = application.views
  const call = 'model = BlipForConditionalGeneration.from_pretrained(CAPTIONER)'
  const generation = 'tokens = model.generate(**inputs)'

  await test.step('Given a load in the editor and the scheme of stages', async () => {
    await application.createStudyOfFieldGuide()
    await window.goTo('Loads')
    await loads.row({ model: 'Salesforce/blip-image-captioning-base', line: 9 }).click()
    await inspector.expectTarget('load, line 9 of captions.py')
    await inspector.chooseScheme('Stage')
  })

  await test.step('When I press a digit, then the load is coded everywhere at once', async () => {
    await window.press('1')
    await expect(inspector.coding('Model initialization')).toBeVisible()
    await expect(editor.line(call)).toContainText('INIT')
    await expect(loads.row({ model: 'Salesforce/blip-image-captioning-base', line: 9 })).toContainText('coded')
    await expect(window.status).toContainText('Undo: coded')
  })

  await test.step('When I select text and search for a code, then the text is coded', async () => {
    await editor.selectLine(generation)
    await inspector.expectTarget('selection, line 16 of captions.py')
    await window.press('c')
    const picker = app.page.getByRole('dialog', { name: /^Code/ })
    await app.page.keyboard.type('infer')
    await expect(picker.getByRole('option', { selected: true })).toContainText('Inference')
    await window.press('Enter')
    await expect(editor.line(generation)).toContainText('INF')
    await expect(inspector.coding('Inference')).toBeVisible()
  })

  await test.step('When I drag a code from the inspector onto the selection, then it is added', async () => {
    await inspector.code('Prompting').dragTo(editor.line(generation))
    await expect(inspector.coding('Prompting')).toBeVisible()
    await expect(editor.line(generation)).toContainText('PROM')
  })

  await test.step('When I change it, doubt it and say why, then the inspector, editor and list say so', async () => {
    await inspector.changeTo('Post-processing')
    await expect(inspector.coding('Post-processing')).toBeVisible()
    await expect(editor.line(generation)).toContainText('POST')
    await inspector.unsure.click()
    await expect(editor.line(generation)).toContainText('POST?')
    await inspector.memo.fill('Tokens become words only below.')
    await inspector.memo.press('ControlOrMeta+Enter')
    await window.goTo('Codings')
    await expect(codings.coding('Post-processing')).toContainText('unsure · memo · you')
    await expect(codings.coding('Post-processing')).toContainText('guide/captions.py:16')
  })

  await test.step('When I remove it and think better of it, then it is back as it was', async () => {
    await inspector.codings.getByRole('button', { name: 'Remove this coding' }).click()
    await expect(codings.coding('Post-processing')).toHaveCount(0)
    await expect(window.notices).toContainText('Removed Post-processing')
    await window.notices.getByRole('button', { name: 'Undo' }).last().click()
    await expect(codings.coding('Post-processing')).toContainText('unsure · memo · you')
  })

  await test.step('When I choose a coding in the list, then the editor goes to its text', async () => {
    await window.goToFile('guide/similar.py')
    await editor.expectFile('field-guide/guide/similar.py')
    await codings.coding('Model initialization').click()
    await editor.expectFile('field-guide/guide/captions.py')
    await editor.expectInSight(call)
    await inspector.expectTarget('load, line 9 of captions.py')
  })

  await test.step('When I write a memo from the menu of a coding or of a load, then it is about that', async () => {
    const memo = app.page.getByRole('dialog', { name: 'Write a memo' })
    await codings.coding('Post-processing').click({ button: 'right' })
    await app.page.getByRole('menuitem', { name: 'Write a Memo…' }).click()
    await expect(memo.getByRole('combobox', { name: 'About' })).toContainText('the coding Post-processing at ')
    await memo.getByRole('textbox', { name: 'Text' }).fill('Is that still inference?')
    await window.press('Mod+Enter')
    await expect(memo).toBeHidden()
    await window.goTo('Loads')
    await loads.choose({ model: 'all-MiniLM-L6-v2', line: 7 }, 'Write a Memo…')
    await expect(memo.getByRole('combobox', { name: 'About' })).toHaveText('the load at guide/similar.py:7')
    await memo.getByRole('textbox', { name: 'Text' }).fill('The default is never used.')
    await window.press('Mod+Enter')
    await expect(memo).toBeHidden()
    await loads.row({ model: 'all-MiniLM-L6-v2', line: 7 }).click()
    await expect(inspector.pane.getByRole('region', { name: 'Memos' })).toContainText('The default is never used.')
    window.expectNoComplaints()
  })
})
