import { dialogs, expectAccessible } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

test('a repository says which models it reuses, how they depend on one another, and how it documents them', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, loads, editor, inspector } = application.views
  const dialog = app.page.getByRole('dialog', { name: 'Models of this repository' })
  const model = (name: string) => dialog.getByRole('row', { name: new RegExp(`^${name} `) })
  const fact = (name: string) => dialog.getByText(name, { exact: true }).locator('xpath=following-sibling::dd')

  await test.step('Given a scanned repository', async () => {
    await application.createStudy()
    await corpus.addByPath(createReadingRoom(app.workFolder))
    await corpus.expectLoads(readingRoom.name, '8 loads')
    await window.dismissNotices()
    await window.goTo('Loads')
  })

  await test.step('When I ask for its models by key', async () => {
    await window.press('Shift+F')
    await expect(dialog).toBeVisible()
  })

  await test.step('Then each has its family, its modality and where it is mentioned outside code', async () => {
    const rows = [
      /^facebook\/bart-large-cnn BART NLP 1 load not pinned README/,
      /^sshleifer\/distilbart-cnn-12-6 BART NLP 1 load not pinned in code only/,
      /^openai\/whisper-tiny Whisper Speech 1 load not pinned configuration/,
      /^bert-base-uncased BERT NLP 1 load not pinned in code only/,
      /^resnet18 ResNet Vision 1 load not pinned in code only/,
    ]
    for (const name of rows) await expect(dialog.getByRole('row', { name })).toBeVisible()
  })

  await test.step('And the repository has a structure, modalities and a pattern of documentation', async () => {
    await expect(fact('Structure')).toHaveText('Multiple PTMs (5), perhaps interchangeable and complementary')
    await expect(fact('Modality')).toHaveText('NLP + Vision + Speech')
    await expect(fact('Documentation')).toHaveText('Partial, README and configuration: 2 of 5 named')
  })

  await test.step('And suggestions give their reason, and the places behind it', async () => {
    const interchangeable = dialog.getByRole('region', { name: 'Interchangeable (suggested)' })
    await expect(interchangeable).toContainText('facebook/bart-large-cnn')
    await expect(interchangeable).toContainText('sshleifer/distilbart-cnn-12-6')
    const reason = interchangeable.getByText(/branches|depending|condition/)
    await reason.click()
    await expect(interchangeable.getByRole('button', { name: 'room/summaries.py:7' })).toBeVisible()
    const complementary = dialog.getByRole('region', { name: 'Complementary (suggested)' })
    await expect(complementary).toContainText('openai/whisper-tiny')
    await expectAccessible(window, dialogs)
  })

  await test.step('When I follow a mention, then the editor shows the line', async () => {
    await model('facebook/bart-large-cnn').getByRole('button', { name: 'README (1)' }).click()
    await dialog.getByRole('button', { name: 'README.md:3' }).click()
    await expect(dialog).toBeHidden()
    await editor.expectFile('reading-room/README.md')
    await editor.expectInSight('Long texts go to facebook/bart-large-cnn.')
  })

  await test.step('And when I follow its loads, then the first is chosen', async () => {
    await loads.panel.getByRole('button', { name: 'Models of this repository' }).click()
    await model('bert-base-uncased').getByRole('button', { name: '1 load' }).click()
    await expect(dialog).toBeHidden()
    await inspector.expectTarget('load, line 9 of listening.py')
  })

  await test.step('And a name given by hand is a model too', async () => {
    await loads.row({ model: 'name not resolved', line: 10 }).click()
    await inspector.expectTarget('load, line 10 of remote.py')
    await window.press('i')
    await expect(loads.naming.getByLabel('Model names, one a line')).toBeFocused()
    await app.page.keyboard.type('microsoft/resnet-18')
    await window.press('Mod+Enter')
    await expect(loads.naming).toBeHidden()
    await window.press('Shift+F')
    await expect(dialog.getByRole('row', { name: /^microsoft\/resnet-18 ResNet Vision 1 load/ })).toBeVisible()
    await expect(fact('Structure')).toContainText('Multiple PTMs (6)')
    await window.press('Escape')
    window.expectNoComplaints()
  })
})
