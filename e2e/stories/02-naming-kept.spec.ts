import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtureGit } from '../../electron/clone/fixtureGit.fixture.ts'
import { Application } from '../pages/application.ts'
import { MovingPage } from '../pages/moving.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

const unresolved = 'name not resolved'

test('what is said of a load by hand is asked about where it is odd, kept while one looks, and goes along with the code', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, loads, inspector, editor } = application.views
  const moving = new MovingPage(window)
  const [first, second] = readingRoom.unnamed
  const names = loads.naming.getByLabel('Model names, one a line')
  const give = loads.naming.getByRole('button', { name: /^Give/ })
  let clone = ''

  await test.step('Given a load that the scan cannot name', async () => {
    clone = createReadingRoom(app.workFolder)
    await application.createStudy()
    await corpus.addByPath(clone)
    await corpus.expectLoads(readingRoom.name, 'loads')
    await window.dismissNotices()
    await window.goTo('Loads')
    await loads.choose({ model: unresolved, line: first }, 'Name It by Hand…')
  })

  await test.step('When I type what is no name, then I am told; what may be one I am asked about', async () => {
    await names.fill('!!!')
    await expect(loads.naming).toContainText('A name has letters or digits; one is !!!')
    await expect(give).toBeDisabled()
    await names.fill('intfloat/e5-small, intfloat/e5-base')
    await expect(loads.naming).toContainText('Is “intfloat/e5-small, intfloat/e5-base” one name?')
    await expect(give).toBeEnabled()
  })

  await test.step('When I look at a step of the evidence, then what I typed waits for me', async () => {
    await names.fill('intfloat/e5-small')
    await loads.naming.getByLabel('Memo').fill('Said by the librarian.')
    await loads.naming
      .getByRole('button', { name: `room/remote.py:${first}` })
      .first()
      .click()
    await editor.expectFile('reading-room/room/remote.py')
    await window.notices.getByRole('button', { name: 'Go On Naming' }).click()
    await expect(names).toHaveValue('intfloat/e5-small')
    await expect(loads.naming.getByLabel('Memo')).toHaveValue('Said by the librarian.')
    await give.click()
    await expect(loads.naming).toBeHidden()
  })

  await test.step('And whoever reads the name can still read what the scan said', async () => {
    await loads.row({ model: 'intfloat/e5-small', line: first }).click()
    await inspector.pane.getByText(/^Evidence, caller/).click()
    await expect(inspector.pane).toContainText('The scan found no name.')
  })

  await test.step('And a dialog that was asked for by its name gives the keyboard back to the list', async () => {
    await loads.tree.focus()
    await window.run('Scan Report…')
    await expect(app.page.getByRole('dialog', { name: 'Scan report' })).toContainText('No file had to be given up.')
    await window.press('Escape')
    await expect(loads.tree).toBeFocused()
  })

  await test.step('When the clone is taken away, then naming says so instead of losing the place', async () => {
    renameSync(clone, `${clone}-elsewhere`)
    await loads.choose({ model: unresolved, line: second }, 'Name It by Hand…')
    await names.fill('intfloat/e5-base')
    await give.click()
    await expect(window.notices).toContainText('The clone of reading-room is not where it was on this machine.')
    await window.press('Escape')
    await loads.row({ model: 'facebook/bart-large-cnn', line: 7 }).click()
    await expect(editor.pane.getByRole('button', { name: 'Locate the clone…' })).toBeVisible()
    renameSync(`${clone}-elsewhere`, clone)
    await loads.row({ model: 'intfloat/e5-small', line: first }).click()
    await editor.expectFile('reading-room/room/remote.py')
    await expect(editor.pane).toContainText('load_remote')
    await window.dismissNotices()
  })

  await test.step('When the code goes on and the repository is moved, then the name has gone along', async () => {
    const path = join(clone, 'room/remote.py')
    writeFileSync(path, `# Asks first.\n${readFileSync(path, 'utf8')}`)
    fixtureGit(clone, ['commit', '--quiet', '--all', '-m', 'Go on'])
    fixtureGit(clone, ['tag', 'v2'])
    await moving.moveTo('v2', /^v2/)
    await window.goTo('Loads')
    await loads.panel.getByRole('button', { name: 'Scan for loads' }).click()
    await expect(loads.row({ model: 'intfloat/e5-small', line: first + 1 })).toContainText('named by hand')
    await expect(loads.work.getByRole('button', { name: '1 load needs a name' })).toBeVisible()
    window.expectNoComplaints()
  })
})
