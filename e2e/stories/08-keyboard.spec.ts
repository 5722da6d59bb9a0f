import { Application, rater, studyName } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { createFieldGuide, fieldGuide } from './fieldGuide.fixture.ts'

const tokenizer = 'distilbert-base-uncased'
const encoder = 'all-MiniLM-L6-v2'

// No step of this story touches the mouse: it types, and looks.
test('a coding session is done by keyboard alone, from the new study to a drawn pipeline', async ({ app }) => {
  const application = new Application(app)
  const { window, study, corpus, editor, inspector, canvas } = application.views
  const { keyboard } = app.page
  const type = (text: string) => keyboard.type(text)
  const choose = async (key: string, text: string) => {
    await window.press(key)
    await expect(window.palette.getByRole('combobox')).toBeFocused()
    await type(text)
    await expect(window.palette.getByRole('option', { selected: true })).toContainText(text)
    await window.press('Enter')
    await expect(window.palette).toBeHidden()
  }
  const guide = createFieldGuide(app.workFolder)

  await test.step('Given a new study with a clone, both made by typing', async () => {
    await expect(study.welcome).toBeVisible()
    await choose('Mod+Shift+P', 'New Study')
    await expect(study.dialog.getByLabel('Name', { exact: true })).toBeFocused()
    await type(studyName)
    await window.press('Tab')
    await type(rater)
    await study.expectProposal(studyName)
    await window.press('Tab')
    await window.press('Mod+a')
    await type(application.studyPath)
    await window.press('Enter')
    await study.expectOpen(studyName, rater)
    await choose('Mod+Shift+P', 'Add Repository by Path')
    await expect(study.dialog.getByLabel('Path')).toBeFocused()
    await type(guide.path)
    await window.press('Enter')
    await corpus.expectLoads(fieldGuide.name, '10 loads')
  })

  await test.step('When I open a file by its name and go to the next load', async () => {
    await choose('Mod+p', 'similar.py')
    await editor.expectFile('field-guide/guide/similar.py')
    await window.press('F8')
    await inspector.expectTarget('load, line 7 of similar.py')
    await window.press('n')
    await inspector.expectTarget('load, line 9 of species.py')
  })

  await test.step('Then a digit codes it, m writes the memo, u doubts it', async () => {
    await window.press('2')
    await expect(inspector.coding('Revision argument')).toBeVisible()
    await window.press('m')
    await expect(inspector.memo).toBeFocused()
    await type('A short commit, not a tag.')
    await window.press('Mod+Enter')
    await expect(window.status).toContainText('Undo: wrote a memo')
    await window.press('u')
    await expect(inspector.unsure).toBeChecked()
    await expect(editor.line('AutoTokenizer.from_pretrained(CHECKPOINT')).toContainText('REV?')
  })

  await test.step('And another scheme answers another question', async () => {
    await window.press(']')
    await expect(inspector.scheme).toHaveText('Stage')
    await window.press('3')
    await expect(inspector.coding('Data processing')).toBeVisible()
    await window.press('x')
    await expect(inspector.coding('Data processing')).toHaveCount(0)
  })

  await test.step('When I go to the outline and make models of two loads', async () => {
    await window.press('Shift+O')
    await window.press('Shift+M')
    const dialog = app.page.getByRole('dialog', { name: 'Add a model' })
    await expect(dialog.getByLabel('Name')).toHaveValue(tokenizer)
    await window.press('Enter')
    await expect(canvas.row(new RegExp(`^${tokenizer}`))).toBeVisible()
    await window.press('p')
    await editor.expectFile('field-guide/guide/similar.py')
    await window.press('Shift+M')
    await expect(dialog.getByLabel('Name')).toHaveValue(encoder)
    await window.press('Enter')
    await expect(canvas.row(new RegExp(`^${encoder}`))).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('And give one a stage', async () => {
    await window.press('Shift+S')
    const dialog = app.page.getByRole('dialog', { name: `Code ${encoder}` })
    await expect(dialog.getByRole('combobox')).toBeFocused()
    await type('initialization')
    await expect(dialog.getByRole('option', { selected: true })).toContainText('Model initialization')
    await window.press('Enter')
    await expect(canvas.row(new RegExp(`^${encoder}`))).toContainText('INIT')
  })

  await test.step('And connect it to the other, choosing how they interact', async () => {
    await window.press('Shift+C')
    const dialog = app.page.getByRole('dialog', { name: 'Connect two models' })
    await expect(dialog.getByRole('combobox', { name: 'From' })).toHaveText(encoder)
    await expect(dialog.getByRole('combobox', { name: 'To' })).toHaveText(tokenizer)
    const interaction = dialog.getByRole('combobox', { name: 'Interaction' })
    while (!(await interaction.evaluate((field) => field === document.activeElement))) await window.press('Tab')
    await window.press('Enter')
    await type('FB')
    await expect(app.page.getByRole('option', { name: 'FB Feedback guidance' })).toBeFocused()
    await window.press('Enter')
    await expect(interaction).toHaveText('FB Feedback guidance')
    const connect = dialog.getByRole('button', { name: 'Connect' })
    while (!(await connect.evaluate((button) => button === document.activeElement))) await window.press('Tab')
    await window.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(window.status).toContainText('Undo: connected')
  })

  await test.step('Then the outline is read with the arrow keys', async () => {
    await window.press('Mod+6')
    await expect(canvas.outline).toBeFocused()
    await window.press('End')
    await window.press('ArrowRight')
    await expect(canvas.row(`Feedback guidance from ${encoder}`)).toBeVisible()
  })

  await test.step('And undo and redo work from there', async () => {
    await window.press('Mod+z')
    await expect(canvas.row('Feedback guidance')).toHaveCount(0)
    await window.press('Mod+Shift+z')
    await expect(canvas.row(`Feedback guidance from ${encoder}`)).toBeVisible()
    window.expectNoComplaints()
  })
})
