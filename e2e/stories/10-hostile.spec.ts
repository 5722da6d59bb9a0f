import { createHostileRepository } from '../../electron/clone/hostileRepository.fixture.ts'
import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'

test('a hostile clone is shown whole, and nothing of it runs or leads elsewhere', async ({ app }) => {
  const application = new Application(app)
  const { window, corpus, loads, editor } = application.views
  const hostile = createHostileRepository(app.workFolder)
  const asked: string[] = []

  await test.step('Given a clone whose configuration, names and contents are traps', async () => {
    await application.createStudy()
    app.page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    app.page.on('request', (request) => {
      if (request.resourceType() === 'image') asked.push(request.url())
    })
  })

  await test.step('When I add it', async () => {
    await corpus.addByPath(hostile.path)
    await expect(corpus.repository('hostile')).toContainText(/\d+ loads/)
    await expect(corpus.repository('hostile')).not.toContainText('scanning')
  })

  await test.step('Then every strange name is listed as text', async () => {
    const names = {
      'rf': '-rf',
      'onerror': '<img src=x onerror=alert(1)>.py',
      'bell': String.raw`bell\x07\x1B[31m.py`,
      'fifo': 'fifo|mkfifo pipe',
      'line': String.raw`new\nline.py`,
      'escape': 'escape.py',
      'name': String.raw`invalid-\\xff-\\\\name.py`,
      'link-out': 'link-out',
      'link-to': 'link-to-folder',
      'submodule': 'submodule',
    }
    for (const [typed, name] of Object.entries(names)) {
      await corpus.filter.fill(typed)
      await expect(corpus.files).toContainText(name)
    }
    await corpus.filter.fill('')
  })

  await test.step('And the file with markup for a name opens, and its name stays text', async () => {
    await corpus.openByFilter('onerror')
    await editor.expectInSight('model = AutoModel.from_pretrained("bert-base-uncased")')
    await expect(editor.header).toContainText('<img src=x onerror=alert(1)>.py')
    await corpus.filter.fill('')
  })

  await test.step('And the text is the commit’s, not what lies or points elsewhere on the disk', async () => {
    await corpus.openByFilter('README')
    await editor.expectInSight('<script>alert(1)</script>')
    await corpus.openByFilter('load.py')
    await editor.expectInSight('from transformers import AutoModel')
    await corpus.openByFilter('invalid-utf8')
    await expect(editor.notes).toBeVisible()
    await editor.expectInSight('from transformers import AutoModel')
    await corpus.openByFilter('link-out')
    await expect(editor.notes).toContainText('link')
    await expect(app.page.getByText('root:')).toHaveCount(0)
    await expect(app.page.getByText(hostile.secret.trim())).toHaveCount(0)
  })

  await test.step('And its loads are found under names that can be told apart', async () => {
    await window.goTo('Loads')
    await expect(loads.file(String.raw`new\nline.py`)).toBeVisible()
    await expect(loads.file('<img src=x onerror=alert(1)>.py')).toBeVisible()
  })

  await test.step('And no trap was sprung, no script ran, no image was asked for', async () => {
    expect(hostile.sprung()).toEqual([])
    expect(asked).toEqual([])
    window.expectNoComplaints()
  })
})
