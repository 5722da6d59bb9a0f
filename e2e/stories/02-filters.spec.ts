import { expectAccessible, inspectorPane, sidePanel } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

test('loads are filtered by what is known of them, candidates are asked for, and the evidence leads to its places', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, loads, inspector, editor } = application.views
  const clear = () => loads.panel.getByRole('button', { name: 'Clear the filter' }).click()

  await test.step('Given two repositories with loads of several libraries', async () => {
    await application.createStudyOfFieldGuide()
    await corpus.addByPath(createReadingRoom(app.workFolder))
    await corpus.expectLoads(readingRoom.name, '8 loads')
    await window.dismissNotices()
    await window.goTo('Loads')
    await loads.panel.getByRole('button', { name: 'More filters' }).click()
  })

  await test.step('When I filter by library, component, hub and confidence, then each leaves what fits', async () => {
    await loads.filterBy('Library', 'timm')
    await expect(loads.count).toContainText('1 of 8 loads')
    await expect(loads.row({ model: 'resnet18', line: 10 })).toBeVisible()
    await clear()
    await loads.filterBy('Component', 'tokenizer')
    await expect(loads.count).toContainText('1 of 8 loads')
    await expect(loads.row({ model: 'name not resolved', line: 9 })).toBeVisible()
    await clear()
    await loads.filterBy('Where', 'All repositories')
    await loads.filterBy('Hub', 'pytorch')
    await expect(loads.row({ model: 'resnet50', line: 9 })).toBeVisible()
    await expect(loads.file('species.py')).toHaveCount(0)
    await clear()
    await loads.filterBy('Where', 'This repository')
    await loads.filterBy('Confidence', 'Confidence low')
    await expect(loads.row({ model: 'room/house-style', line: 9 })).toContainText('low confidence')
    await clear()
  })

  await test.step('And a candidate stays out of the way until it is asked for', async () => {
    const candidate = loads.row({ model: 'room/house-style', line: 9 })
    await expect(candidate).toHaveCount(0)
    await loads.work.getByRole('button', { name: '1 candidate of low confidence' }).click()
    await expect(candidate).toBeVisible()
    await expectAccessible(window, sidePanel)
  })

  await test.step('When I look at one, then the inspector says how sure it is, why, and where each step stands', async () => {
    await loads.row({ model: 'room/house-style', line: 9 }).click()
    await expect(inspector.pane).toContainText('low confidence')
    await inspector.pane.getByText(/^Evidence, caller/).click()
    await expect(inspector.pane).toContainText('the object this is called on could not be resolved')
    await loads.row({ model: 'facebook/bart-large-cnn', line: 7 }).click()
    await expect(inspector.pane).toContainText('high confidence')
    await expect(inspector.pane).toContainText('How facebook/bart-large-cnn was found')
    await inspector.pane.getByRole('button', { name: /^literal · summaries\.py:7/ }).click()
    await editor.expectFile('reading-room/room/summaries.py')
    await expectAccessible(window, inspectorPane)
  })

  await test.step('And the scan report says what was searched and by which rules', async () => {
    await window.run('Scan Report…')
    const report = app.page.getByRole('dialog', { name: 'Scan report' })
    await expect(report).toContainText('9 searched')
    await expect(report).toContainText('No file had to be given up.')
    await report.getByRole('combobox', { name: 'Repository' }).click()
    await app.page.getByRole('option', { name: 'field-guide' }).click()
    await expect(report.getByRole('button', { name: 'guide/broken.py' })).toBeVisible()
    await window.press('Escape')
    window.expectNoComplaints()
  })
})
