import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtureGit, initialise } from '../../electron/clone/fixtureGit.fixture.ts'
import { dialogs, expectAccessible, sidePanel } from '../pages/accessibility.ts'
import { Application, rater } from '../pages/application.ts'
import { chooseFolder } from '../pages/paths.ts'
import { ViewsPage } from '../pages/views.ts'
import { expect, test } from '../test.ts'
import { createSplitStudy, splitStudy } from './splitStudy.fixture.ts'

const captions = 'Salesforce/blip-image-captioning-base'

test('codings of the whole study are filtered by typing, kept as filters, and changed together', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, inspector } = application.views
  const views = new ViewsPage(window)

  await test.step('Given three coded loads, one of them doubted', async () => {
    await application.createStudyOfFieldGuide()
    await window.goTo('Loads')
    for (const line of [8, 9]) {
      await loads.row({ model: captions, line }).click()
      await inspector.expectTarget(`load, line ${line} of captions.py`)
      await window.press('1')
      await expect(inspector.coding('No version')).toBeVisible()
    }
    await inspector.unsure.click()
    await expect(inspector.unsure).toBeChecked()
    await loads.row({ model: 'all-MiniLM-L6-v2', line: 7 }).click()
    await inspector.expectTarget('load, line 7 of similar.py')
    await window.press('2')
    await expect(inspector.coding('Revision argument')).toBeVisible()
  })

  await test.step('When I type what to filter by, then the list and its count follow', async () => {
    await window.press('Shift+J')
    await expect(views.filter).toBeFocused()
    await expect(views.count).toContainText('3 codings')
    await views.addFilter('no version', 'No version')
    await expect(views.count).toContainText('2 codings')
    await views.addFilter('unsure', 'unsure')
    await expect(views.count).toContainText('1 coding,')
    await expect(views.codings.getByRole('option')).toContainText('guide/captions.py:9')
  })

  await test.step('And a filter that is kept is called up again', async () => {
    await window.run('Saved Filters…')
    await views.dialog.getByLabel('Save the filter in force as').fill('Doubts')
    await window.press('Enter')
    await expect(views.dialog).toBeHidden()
    await views.removeFilter('confidence')
    await views.removeFilter('No version')
    await expect(views.count).toContainText('3 codings')
    await views.addFilter('doubts', 'Doubts')
    await expect(views.count).toContainText('1 coding,')
    await views.removeFilter('confidence')
    await views.removeFilter('code: No version')
  })

  await test.step('When I mark two and change them, then both change as one step', async () => {
    await views.codings.focus()
    await window.press('Home')
    await window.press('Shift+ArrowDown')
    await expect(views.marks).toContainText('2 marked')
    await window.press('r')
    await expect(views.dialog).toContainText('Change 2 codings to')
    await app.page.keyboard.type('repository tag')
    await window.press('Enter')
    await expect(views.codings.getByRole('option', { name: /Repository tag/ })).toHaveCount(2)
    await window.press('Mod+z')
    await expect(views.codings.getByRole('option', { name: /No version/ })).toHaveCount(2)
  })

  await test.step('And with the mouse, marked ones are removed and brought back', async () => {
    await views.codings.getByRole('option').nth(0).locator('[data-mark]').click()
    await views.codings
      .getByRole('option')
      .nth(1)
      .click({ modifiers: ['ControlOrMeta'] })
    await expect(views.marks).toContainText('2 marked')
    await expectAccessible(window, sidePanel)
    await views.marks.getByRole('button', { name: 'Remove the marked codings' }).click()
    await expect(views.count).toContainText('1 coding,')
    await window.press('Mod+z')
    await expect(views.count).toContainText('3 codings')
    window.expectNoComplaints()
  })
})

test('what is asked of repositories is answered beside their READMEs, one key per answer', async ({ app }) => {
  const application = new Application(app)
  const { window, corpus } = application.views
  const views = new ViewsPage(window)
  const hostile = '# Moths\n\n<script>document.title = "taken"</script>\nSee [the site](https://example.org/x).\n'

  await test.step('Given two repositories, one with a README that would like to be more than text', async () => {
    await application.createStudyOfFieldGuide()
    const path = join(app.workFolder, 'moths')
    mkdirSync(path)
    writeFileSync(join(path, 'README.md'), hostile)
    initialise(path)
    fixtureGit(path, ['add', '--all'])
    fixtureGit(path, ['commit', '--quiet', '-m', 'Begin'])
    await corpus.addByPath(path)
    await corpus.expectLoads('moths', '0 loads')
    await corpus.repository('moths').click()
  })

  await test.step('Then its README is text: its links lead nowhere and nothing of it runs', async () => {
    await window.press('q')
    const readme = views.questions.getByRole('article', { name: 'README.md' })
    await expect(readme).toContainText('See the site.')
    await expect(readme.getByRole('link')).toHaveCount(0)
    await expect(app.page).not.toHaveTitle('taken')
  })

  await test.step('When I press digits, then the questions are answered one after the other', async () => {
    await expect(views.question('Reuse category').getByRole('listbox')).toBeFocused()
    await window.press('3')
    await expect(views.question('Reuse category')).toContainText('Educational resource')
    await expect(views.question('Dependency structure').getByRole('listbox')).toBeFocused()
    await window.press('1')
    await expect(views.question('Dependency structure').getByRole('option', { name: /Single PTM/ })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await window.press('u')
    await expect(views.question('Dependency structure').getByRole('checkbox', { name: 'Unsure' })).toBeChecked()
    await window.press('m')
    await app.page.keyboard.type('Only one is named.')
    await window.press('Escape')
    await expect(window.status).toContainText('memo')
    await window.press('Tab')
    await window.press('ArrowDown')
  })

  await test.step('And what is left is counted, and gone through', async () => {
    await views.question('Documentation pattern').getByRole('heading').click()
    await views
      .question('Documentation pattern')
      .getByRole('option', { name: /Code only/ })
      .click()
    await expect(views.questions).toContainText('1 of 2 done')
    await views.questions.getByRole('checkbox', { name: 'Unanswered only' }).click()
    await window.press('n')
    await expect(views.questions.getByRole('heading', { level: 2 })).toContainText('field-guide')
    await window.press('Mod+z')
    await expect(views.questions).toContainText('0 of 2 done')
    await expectAccessible(window, 'main')
  })

  await test.step('When I draw a sample, then its seed is printed', async () => {
    await views.questions.getByRole('button', { name: 'Which repositories' }).click()
    await app.page.getByRole('menuitemcheckbox', { name: 'A Random Sample…' }).click()
    await views.dialog.getByLabel(/How many/).fill('1')
    await views.dialog.getByLabel('Seed').fill('2026')
    await expectAccessible(window, dialogs)
    await window.press('Enter')
    await expect(views.questions).toContainText('a sample with the seed 2026')
    await expect(views.questions).toContainText('of 1 done')
    window.expectNoComplaints()
  })
})

test('memos are written about anything, kept while they are drafts, searched, and followed', async ({ app }) => {
  const application = new Application(app)
  const { window, editor, inspector } = application.views
  const views = new ViewsPage(window)
  const text = 'tokens = model.generate(**inputs)'

  await test.step('Given selected text', async () => {
    await application.createStudyOfFieldGuide()
    await window.goToFile('guide/captions.py')
    await editor.expectFile('field-guide/guide/captions.py')
    await editor.selectLine(text)
  })

  await test.step('When I begin a memo and leave it with Escape, then the draft is kept', async () => {
    await window.press('Shift+W')
    await expect(views.dialog.getByRole('combobox', { name: 'About' })).toHaveText('line 16 of guide/captions.py')
    await app.page.keyboard.type('Greedy')
    await window.press('Enter')
    await app.page.keyboard.type('No beam search here.')
    await window.press('Escape')
    await expect(views.dialog).toBeHidden()
    await window.press('Mod+Shift+M')
    await expect(views.memo('Greedy')).toContainText('draft')
  })

  await test.step('When I finish and save it, then it is a memo, and leads back to its text', async () => {
    await views.memo('Greedy').click()
    await expect(views.memos.getByRole('textbox', { name: 'Text' })).toBeFocused()
    await window.press('Mod+Enter')
    await expect(views.memo('Greedy')).not.toContainText('draft')
    await expect(views.memo('Greedy')).toContainText(rater)
    await window.goToFile('guide/similar.py')
    await window.press('Mod+Shift+M')
    await views.memos.getByRole('button', { name: /^About/ }).click()
    await editor.expectFile('field-guide/guide/captions.py')
    await editor.expectInSight(text)
    await expect(inspector.pane.getByRole('region', { name: 'Memos' })).toContainText('No beam search here.')
  })

  await test.step('And one about the study is found by its words, taken back, and brought back', async () => {
    await window.press('Shift+W')
    await views.dialog.getByRole('combobox', { name: 'About' }).click()
    await app.page.getByRole('option', { name: 'the study' }).click()
    await views.dialog.getByRole('textbox', { name: 'Text' }).fill('Meet on Friday.')
    await views.dialog.getByRole('button', { name: 'Save memo' }).click()
    await expect(views.dialog).toBeHidden()
    await window.press('Mod+Shift+M')
    await views.memos.getByRole('textbox', { name: 'Find in memos' }).fill('friday')
    await expect(views.memo('Meet on Friday.')).toBeVisible()
    await expect(views.memo('Greedy')).toHaveCount(0)
    await expectAccessible(window, 'main')
    await views.memos.getByRole('button', { name: 'Remove this memo' }).click()
    await expect(views.memo('Meet on Friday.')).toHaveCount(0)
    await window.notices.getByRole('button', { name: 'Undo' }).last().click()
    await expect(views.memo('Meet on Friday.')).toBeVisible()
    window.expectNoComplaints()
  })
})

test('codings of a code that was split are looked at again, by whoever gave them', async ({ app }) => {
  const application = new Application(app)
  const { window, study } = application.views
  const views = new ViewsPage(window)

  await test.step('Given such a study with two raters of one name', async () => {
    const path = join(app.workFolder, 'split.loadstone')
    await createSplitStudy(path)
    await study.open(path)
    await study.expectOpen(splitStudy.name, splitStudy.rater)
  })

  await test.step('Then what waits is shown with what the code meant and means', async () => {
    await window.press('Shift+Q')
    await expect(views.recode).toContainText('0 of 3 looked at')
    await expect(views.recode.getByRole('article')).toContainText(
      `${splitStudy.code} was split into ${splitStudy.parts.join(', ')}`,
    )
    await expect(views.recode.getByRole('table')).toContainText('When you coded it')
    await expectAccessible(window, 'main')
  })

  await test.step('When I take a suggestion by its digit, then the next one is up', async () => {
    await expect(views.recode).toContainText('“batch” in its definition')
    await window.press('1')
    await expect(views.recode).toContainText('1 of 3 looked at')
  })

  await test.step('And the others are confirmed together', async () => {
    await window.press('Shift+ArrowDown')
    await expect(views.recode).toContainText('2 marked')
    await window.press('Enter')
    await expect(app.page.getByText('All 3 codings are looked at')).toBeVisible()
    await window.press('Mod+z')
    await expect(views.recode).toContainText('1 of 3 looked at')
    await views.recode.getByRole('button', { name: /^It still holds/ }).click()
    await expect(views.recode).toContainText('2 of 3 looked at')
  })

  await test.step('When two keys switch to the other rater of that name, then nothing waits for her', async () => {
    await window.press('Shift+U')
    await expect(views.dialog.getByRole('list', { name: 'Raters' })).toContainText(`${splitStudy.rater} (2)`)
    await expectAccessible(window, dialogs)
    await window.press('2')
    await expect(window.status).toContainText(`Coding as ${splitStudy.rater} (2)`)
    await expect(app.page.getByText(/No coding waits|All 3 codings/)).toBeVisible()
    window.expectNoComplaints()
  })
})

test('matrices lead to the codings behind each number, and the history back to any step', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, inspector } = application.views
  const views = new ViewsPage(window)

  await test.step('Given a load with two codes and another with one of them', async () => {
    await application.createStudyOfFieldGuide()
    await window.goTo('Loads')
    await loads.row({ model: captions, line: 9 }).click()
    await inspector.expectTarget('load, line 9 of captions.py')
    await inspector.chooseScheme('Stage')
    for (const [digit, name] of [
      ['1', 'Model initialization'],
      ['7', 'Inference'],
    ] as const) {
      await window.press(digit)
      await expect(inspector.coding(name)).toBeVisible()
    }
    await loads.row({ model: 'all-MiniLM-L6-v2', line: 7 }).click()
    await inspector.expectTarget('load, line 7 of similar.py')
    await window.press('1')
    await expect(inspector.coding('Model initialization')).toBeVisible()
  })

  await test.step('Then the matrix counts them by repository', async () => {
    await window.press('Shift+V')
    await expect(views.cell('Model initialization in field-guide: 2 units')).toBeVisible()
    await expectAccessible(window, 'main')
  })

  await test.step('And by code, where Enter leads to the codings', async () => {
    await app.page.getByRole('combobox', { name: 'Matrix' }).click()
    await app.page.getByRole('option', { name: 'Codes by codes' }).click()
    await expect(views.cell('Model initialization together with Inference: 1 unit')).toBeVisible()
    await views.matrix.focus()
    await window.press('Home')
    await window.press('ArrowRight')
    await window.press('Enter')
    await expect(views.count).toContainText('1 coding,')
    await expect(views.chips).toContainText('together with')
    await expect(views.codings.getByRole('option')).toContainText('Model initialization')
  })

  await test.step('And the matrix is saved as it is shown, and says what that is', async () => {
    await window.run('Matrix of Codes')
    const save = app.page.getByRole('button', { name: 'Save as CSV…' })
    await chooseFolder(app, app.workFolder, () => save.click())
    await expect(window.notices).toContainText('codes-by-codes-as-shown.csv: only rows and columns with units')
    const table = readFileSync(join(app.workFolder, 'codes-by-codes-as-shown.csv'), 'utf8').trimEnd().split('\r\n')
    expect(table.map((line) => line.split(',')[1])).toEqual(['code', 'Model initialization', 'Inference'])
    await views.cell('Inference together with Model initialization: 1 unit').click()
    await expect(views.codings.getByRole('option')).toContainText('Inference')
  })

  await test.step('When I go back to an earlier step, then it says how many, and forward again', async () => {
    await window.press('Mod+Shift+H')
    await expect(views.history.getByRole('textbox', { name: 'Find in the history' })).toBeFocused()
    await app.page.keyboard.type('inference')
    await expect(views.step('Inference')).toBeVisible()
    await window.press('ArrowDown')
    await expect(views.history.getByRole('button', { name: 'Undo 2 steps, this one included' })).toBeVisible()
    await expectAccessible(window, dialogs)
    await window.press('Enter')
    await expect(views.step('Inference')).toContainText('undone')
    await views.history.getByRole('button', { name: /^Redo/ }).click()
    await expect(views.step('Inference')).not.toContainText('undone')
    window.expectNoComplaints()
  })
})
