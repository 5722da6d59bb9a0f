import { Application, rater } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

const unresolved = 'name not resolved'

test('loads that the scan cannot name are named by hand, by mouse and by keyboard, and no scan changes that', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, loads, inspector } = application.views
  const [first, second] = readingRoom.unnamed

  await test.step('Given a repository with two loads whose names the code does not tell', async () => {
    const path = createReadingRoom(app.workFolder)
    await application.createStudy()
    await corpus.addByPath(path)
    await corpus.expectLoads(readingRoom.name, 'loads')
    await window.dismissNotices()
    await window.goTo('Loads')
  })

  await test.step('When I ask which loads need a name, then only those are listed', async () => {
    await loads.work.getByRole('button', { name: '2 loads need a name' }).click()
    await expect(loads.count).toContainText('2 of 8 loads')
    await expect(loads.row({ model: unresolved, line: first })).toBeVisible()
    await expect(loads.row({ model: unresolved, line: second })).toBeVisible()
  })

  await test.step('When I name one by its menu, beside what the scan found', async () => {
    await loads.choose({ model: unresolved, line: first }, 'Name It by Hand…')
    await expect(loads.naming).toContainText('The name is the argument name')
    await expect(loads.naming).toContainText('room/remote.py:9')
    await loads.naming.getByLabel('Model names, one a line').fill('intfloat/e5-small\nintfloat/e5-base\n')
    await loads.naming.getByLabel('Version').fill('v1.5')
    await loads.naming.getByLabel('Memo').fill('Said by the librarian.')
    await loads.naming.getByRole('button', { name: 'Give 2 names' }).click()
    await expect(loads.naming).toBeHidden()
  })

  await test.step('Then one is left to do, and the named one says who named it and how they know', async () => {
    await expect(loads.work.getByRole('button', { name: '1 load needs a name' })).toBeVisible()
    await loads.panel.getByRole('button', { name: 'Clear the filter' }).click()
    const named = loads.row({ model: 'intfloat/e5-small, intfloat/e5-base', line: first })
    await expect(named).toContainText('named by hand')
    await expect(named).toContainText('pinned to v1.5')
    await named.click()
    await expect(inspector.pane).toContainText(`named by ${rater}`)
    await expect(inspector.pane).not.toContainText('confidence')
    await inspector.pane.getByText(/^Evidence, caller/).click()
    await expect(inspector.pane).toContainText('Said by the librarian.')
  })

  await test.step('When I go to the next by key and type its name', async () => {
    await window.press('Shift+I')
    await inspector.expectTarget(`load, line ${second} of remote.py`)
    await window.press('i')
    await expect(loads.naming.getByLabel('Model names, one a line')).toBeFocused()
    await app.page.keyboard.type('intfloat/e5-small')
    await window.press('Mod+Enter')
    await expect(loads.naming).toBeHidden()
    await expect(loads.row({ model: 'intfloat/e5-small', line: second })).toBeVisible()
    await expect(loads.work.getByRole('button', { name: /needs? a name/ })).toHaveCount(0)
  })

  await test.step('Then a scan leaves both names standing', async () => {
    const before = await loads.listed()
    await loads.scanAgain(window.notices)
    expect(await loads.listed()).toEqual(before)
    await window.dismissNotices()
  })

  await test.step('And undo takes back the last of them, redo gives it again', async () => {
    await window.press('Mod+z')
    await expect(loads.row({ model: unresolved, line: second })).toBeVisible()
    await expect(loads.row({ model: 'intfloat/e5-small, intfloat/e5-base', line: first })).toBeVisible()
    await window.press('Mod+Shift+z')
    await expect(loads.row({ model: 'intfloat/e5-small', line: second })).toBeVisible()
  })

  await test.step('And a name can be taken back at any time', async () => {
    await loads.choose({ model: 'intfloat/e5-small, intfloat/e5-base', line: first }, 'Take Back the Name')
    await expect(loads.row({ model: unresolved, line: first })).toContainText('version not pinned')
    await expect(loads.work.getByRole('button', { name: '1 load needs a name' })).toBeVisible()
    window.expectNoComplaints()
  })
})
