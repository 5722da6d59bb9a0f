import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dialogs, expectAccessible } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { PacksPage } from '../pages/packs.ts'
import { expect, test } from '../test.ts'
import { createReadingRoom, readingRoom } from './readingRoom.fixture.ts'

const loader = (pattern: string) => ({ pattern, component: 'model', name: { position: 0, keywords: ['name'] } })
const ourhub = { library: 'ourhub', hub: 'other', roots: ['ourhub'], loaders: [loader('ourhub.load_model')] }
const house = { library: 'house', hub: 'other', roots: ['house'], loaders: [loader('house.open')] }

test('a study brings signatures of its own, from a file and by pasting, and a bad pack says what is wrong with it', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, loads } = application.views
  const packs = new PacksPage(app.page)
  const bluebird = { model: 'bluebird-small', line: 6 }

  await test.step('Given a repository that loads from a hub of its own, which no built-in pack knows', async () => {
    const path = createReadingRoom(app.workFolder)
    await application.createStudy()
    await corpus.addByPath(path)
    await corpus.expectLoads(readingRoom.name, '8 loads')
    await window.goTo('Loads')
    await expect(loads.file('shelf.py')).toHaveCount(0)
  })

  await test.step('When I choose files with a mistake in them, then each is refused in its own words and stays to be mended', async () => {
    await window.run('Signature Packs…')
    const refusals = [
      { content: '{ "library": "ourhub", ', said: /JSON/ },
      { content: JSON.stringify({ ...ourhub, loaders: [] }), said: /loaders/ },
      { content: JSON.stringify({ ...ourhub, hub: 'moon' }), said: /hub/ },
      { content: JSON.stringify({ ...ourhub, loaders: [loader('elsewhere.load')] }), said: /elsewhere\.load/ },
    ]
    for (const [index, { content, said }] of refusals.entries()) {
      const path = join(app.workFolder, `bad-${index}.json`)
      writeFileSync(path, content)
      await packs.chooseFile(path)
      await expect(packs.text).toHaveValue(content)
      await packs.add()
      await expect(packs.problem).toContainText(said)
      await expect(packs.text).toHaveValue(content)
    }
    await expect(packs.pack('ourhub')).toHaveCount(0)
    await expectAccessible(window, dialogs)
  })

  await test.step('When I choose a good one, then it is in force, and a scan finds its loads', async () => {
    const path = join(app.workFolder, 'ourhub.json')
    writeFileSync(path, JSON.stringify(ourhub, null, 2))
    await packs.chooseFile(path)
    await packs.add()
    await expect(packs.pack('ourhub')).toContainText('this study')
    await packs.dialog.getByRole('button', { name: 'Scan this repository again' }).click()
    await expect(packs.dialog).toBeHidden()
    await expect(loads.row(bluebird)).toContainText('ourhub.load_model')
  })

  await test.step('And I can paste another, by keyboard alone', async () => {
    await window.run('Signature Packs…')
    await packs.text.focus()
    await app.page.keyboard.insertText(JSON.stringify(house))
    const add = packs.dialog.getByRole('button', { name: 'Add the pack' })
    while (!(await add.evaluate((button) => button === document.activeElement))) await window.press('Tab')
    await window.press('Enter')
    await expect(packs.pack('house')).toContainText('this study')
  })

  await test.step('When I remove the first, then its loads go with the next scan', async () => {
    await packs.pack('ourhub').getByRole('button', { name: 'Remove the pack of ourhub' }).click()
    await expect(packs.pack('ourhub')).toHaveCount(0)
    await packs.dialog.getByRole('button', { name: 'Scan this repository again' }).click()
    await expect(loads.row(bluebird)).toHaveCount(0)
  })

  await test.step('And undo brings it back', async () => {
    await window.press('Mod+z')
    await window.run('Signature Packs…')
    await expect(packs.pack('ourhub')).toContainText('this study')
    await window.press('Escape')
    window.expectNoComplaints()
  })
})
