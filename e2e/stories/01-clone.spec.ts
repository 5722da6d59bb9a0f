import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Application, rater, studyName } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { createFieldGuide, fieldGuide } from './fieldGuide.fixture.ts'

test('a clone is added to a new study, browsed at its pinned commit, removed and brought back', async ({ app }) => {
  const application = new Application(app)
  const { window, study, corpus, editor } = application.views
  const guide = createFieldGuide(app.workFolder)

  await test.step('Given a new study', async () => {
    await application.createStudy()
    await study.expectOpen(studyName, rater)
  })

  await test.step('When I add a clone and its files change on the disk afterwards', async () => {
    await corpus.addByDialog(guide.path)
    await corpus.expectLoads(fieldGuide.name, `${fieldGuide.loads.length} loads`)
    writeFileSync(join(guide.path, 'guide/species.py'), 'changed = "after the commit"\n')
  })

  await test.step('Then it is listed at its commit, and so says the status bar', async () => {
    await expect(corpus.repository(fieldGuide.name)).toContainText(guide.commit.slice(0, 7))
    await expect(window.status).toContainText(guide.commit.slice(0, 7))
  })

  await test.step('And its files are listed, those with documentation and configuration marked', async () => {
    await expect(corpus.file('README.md , README')).toBeVisible()
    await expect(corpus.file('config.yaml , configuration')).toBeVisible()
    await expect(corpus.file('guide 10 loads')).toBeVisible()
  })

  await test.step('When I filter the files and press Enter', async () => {
    await corpus.openByFilter('specie')
    await expect(corpus.file('species.py')).toBeVisible()
    await expect(corpus.file('captions.py')).toHaveCount(0)
  })

  await test.step('Then the file opens as it was committed', async () => {
    await editor.expectFile('field-guide/guide/species.py')
    await editor.expectInSight('CHECKPOINT = "distilbert-base-uncased"')
    await expect(editor.line('after the commit')).toHaveCount(0)
  })

  await test.step('When I remove the repository, which asks and says what that hides', async () => {
    await window.run('Remove Repository from the Study…')
    const question = app.page.getByRole('dialog', { name: 'Remove field-guide?' })
    await expect(question).toContainText('This hides 10 loads. It can be undone')
    await question.getByRole('button', { name: 'Remove' }).click()
    await expect(question).toBeHidden()
    await expect(corpus.repository(fieldGuide.name)).toHaveCount(0)
  })

  await test.step('Then one undo brings it back with its loads', async () => {
    await window.press('Mod+z')
    await corpus.expectLoads(fieldGuide.name, '10 loads')
    window.expectNoComplaints()
  })
})
