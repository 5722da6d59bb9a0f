import { accessibilityFindings } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'

test.use({ newcomer: true })

test('no view, panel or dialog breaks a rule of WCAG 2.2 AA in dark or light colours', async ({ app }) => {
  const application = new Application(app)
  const { window, study, corpus, loads, canvas, exchange } = application.views
  const { page } = app
  const found = new Map<string, string>()
  const look = async (where: string, part = 'html') => {
    for (const finding of await accessibilityFindings(window, part)) found.set(finding, found.get(finding) ?? where)
  }
  const dialog = page.getByRole('dialog')
  const closeDialog = async () => {
    await window.press('Escape')
    await expect(dialog).toHaveCount(0)
  }

  await test.step('Given the sample study', async () => {
    await study.expectOpen('Field notes', 'Ada')
    await expect(corpus.repository('field-notes')).toContainText('17 loads, 102 codings')
    await expect(canvas.model('openai/whisper-small')).toBeVisible()
  })

  await test.step('Then the workbench is sound with each side panel', async () => {
    await look('workbench')
    await window.goTo('Loads')
    await loads.row({ model: 'silero_vad', line: 18 }).click()
    await look('workbench with a load')
    for (const room of ['Callers', 'Codings']) {
      await window.goTo(room)
      await look(room, '[aria-label="Side panel"]')
    }
    await canvas.tool('Show as Graph and Outline').click()
    await expect(canvas.outline).toBeVisible()
    await look('canvas with outline', '[aria-label="Canvas"]')
  })

  await test.step('And so are the other rooms', async () => {
    for (const room of ['Codebook', 'Agreement', 'Insights', 'Export']) {
      await window.goTo(room)
      await expect(
        page.getByRole('main').getByRole('heading').first().or(page.getByRole('main').getByRole('table').first()),
      ).toBeVisible()
      await look(room, 'main')
    }
    await expect(exchange.form).toBeVisible()
  })

  await test.step('And the palette, the cheat sheet and the dialogs', async () => {
    await window.goTo('Corpus')
    await window.openPalette()
    await expect(window.palette.getByRole('option').first()).toBeVisible()
    await look('palette', '[role="dialog"]')
    await closeDialog()
    const commands = [
      'Keyboard Shortcuts',
      'About Loadstone',
      'New Study…',
      'Open Study by Path…',
      'Rename Study…',
      'Add a Rater…',
      'Add Repository by Path…',
      'Scan Report…',
      'Remove Repository from the Study…',
      'History…',
      'Code the Repository…',
      'Add Model…',
    ]
    for (const command of commands) {
      await window.run(command)
      await expect(dialog).toBeVisible()
      await look(command, '[role="dialog"]')
      await closeDialog()
    }
  })

  await test.step('And the welcome screen', async () => {
    await window.run('Close Study')
    await expect(study.welcome).toContainText('Field notes')
    await look('welcome')
  })

  expect([...found].map(([finding, where]) => `${where}: ${finding}`)).toEqual([])
  window.expectNoComplaints()
})
