import { expectAccessible, sidePanel } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

test('a trace is corrected by hand: a caller is added where the caret is, a step is cut, and both can be taken back', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, loads, callers, editor, inspector } = application.views
  const found = ['1 load_remote room/remote.py:10', '2 closing room/evening.py:13']
  const added = '2 evening room/evening.py:9'

  await test.step('Given the callers of a load that is also run by its name, which no analysis can see', async () => {
    await application.createStudy()
    await corpus.addByPath(createReadingRoom(app.workFolder))
    await corpus.expectLoads(readingRoom.name, '8 loads')
    await window.dismissNotices()
    await window.goTo('Loads')
    await loads.row({ model: 'name not resolved', line: 10 }).click()
    await inspector.expectTarget('load, line 10 of remote.py')
    await window.goTo('Callers')
    await expect.poll(() => callers.steps()).toEqual(found)
    await expect(callers.extent).toContainText('2 files, 2 functions')
  })

  await test.step('When I put the caret on the line that runs it, and add that by key', async () => {
    await window.goToFile('room/evening.py')
    await editor.line('run("load_remote")').click()
    await window.press('Shift+K')
  })

  await test.step('Then it is a step of the trace, marked as said by hand, and counts', async () => {
    await expect.poll(() => callers.steps()).toEqual([...found, added])
    await expect(callers.step('evening')).toContainText('by hand')
    await expect(callers.extent).toContainText('2 files, 3 functions')
    await expect(window.notices).toContainText('evening calls load_remote: added to the trace.')
    await window.dismissNotices()
    await expectAccessible(window, sidePanel)
  })

  await test.step('And a scan leaves it standing', async () => {
    await window.goTo('Loads')
    await loads.scanAgain(window.notices)
    await window.dismissNotices()
    await window.goTo('Callers')
    await expect.poll(() => callers.steps()).toEqual([...found, added])
  })

  await test.step('When I cut a step by key, then it stays in sight, crossed out, and no longer counts', async () => {
    await callers.step('closing').click()
    await window.press('Delete')
    await expect(callers.step('closing')).toContainText('cut by hand')
    await expect(callers.extent).toContainText('2 files, 2 functions')
  })

  await test.step('And its menu restores it', async () => {
    await callers.choose('closing', 'Restore in the Trace')
    await expect(callers.step('closing')).not.toContainText('cut by hand')
    await expect(callers.extent).toContainText('2 files, 3 functions')
  })

  await test.step('When I undo, then the steps go back one by one', async () => {
    await window.press('Mod+z')
    await expect(callers.step('closing')).toContainText('cut by hand')
    await window.press('Mod+z')
    await expect(callers.step('closing')).not.toContainText('cut by hand')
    await window.press('Mod+z')
    await expect.poll(() => callers.steps()).toEqual(found)
    await window.press('Mod+Shift+z')
    await expect.poll(() => callers.steps()).toEqual([...found, added])
  })

  await test.step('And an added step is removed by its menu', async () => {
    await callers.choose('evening', 'Remove the Added Step')
    await expect.poll(() => callers.steps()).toEqual(found)
    window.expectNoComplaints()
  })
})
