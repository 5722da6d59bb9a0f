import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../pages/accessibility.ts'
import { Application, type Views } from '../pages/application.ts'
import { expect, test } from '../test.ts'

const encoder = 'all-MiniLM-L6-v2'
/** Undoes until the step of this name is the next one, so that it is undone as well. */
async function undoBackTo({ window }: Views, last: string): Promise<void> {
  const next = window.status.getByRole('button', { name: 'Undo: ' })
  for (;;) {
    const label = (await next.textContent()) ?? ''
    await window.press('Mod+z')
    await expect(window.status.getByRole('button', { name: label.replace('Undo', 'Redo') })).toBeVisible()
    if (label.includes(last)) return
  }
}

/** A scheme of loads with two codes, and one load coded with the first of them. */
async function beginOpenCoding(application: Application): Promise<void> {
  const { window, taxonomy, loads, inspector } = application.views
  await application.createStudyOfFieldGuide()
  await taxonomy.open()
  await taxonomy.makeScheme('Open coding')
  await taxonomy.form.getByRole('checkbox', { name: 'Loads' }).click()
  await expect(taxonomy.form.getByRole('checkbox', { name: 'Loads' })).toBeChecked()
  await taxonomy.makeCode('Similarity search')
  await taxonomy.makeCode('Embedding')
  await window.goTo('Loads')
  for (const load of [
    { model: encoder, line: 7 },
    { model: 'Salesforce/blip-image-captioning-base', line: 9 },
  ]) {
    await loads.row(load).click()
    await inspector.chooseScheme('Open coding')
    await window.press('1')
    await expect(inspector.coding('Similarity search')).toBeVisible()
  }
  await taxonomy.open()
  await expect(taxonomy.code('Similarity search')).toContainText('2')
}

test('a codebook grows, is renamed, merged, split, released, compared, and undone all the way back', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, taxonomy, codings } = application.views

  await test.step('Given a scheme of one’s own with two codes, and two loads coded', async () => {
    await beginOpenCoding(application)
  })

  await test.step('When I begin a name that is nearly taken, then I am told', async () => {
    await taxonomy.room.getByRole('button', { name: 'New code' }).first().click()
    await app.page.keyboard.type('similarity searches')
    await expect(taxonomy.room.getByText('Has the same words')).toBeVisible()
    await window.press('Escape')
  })

  await test.step('When I release the codebook and rename a code, then its codings read by the new name', async () => {
    await window.run('Release the Codebook…')
    await taxonomy.dialog.getByLabel('Name').fill('after round 1')
    await taxonomy.submit('Release')
    await taxonomy.choose('Similarity search')
    const name = taxonomy.form.getByRole('textbox', { name: 'Name', exact: true })
    await name.fill('Semantic search')
    await expect(taxonomy.form.getByText('2 codings by 1 rater will read as Semantic search.')).toBeVisible()
    await name.press('Enter')
    await expect(taxonomy.code('Semantic search')).toContainText('2')
    await expect(window.status).toContainText('Undo: renamed Similarity search to Semantic search')
  })

  await test.step('When I change what it means, then I say so and why', async () => {
    await taxonomy.form
      .getByRole('textbox', { name: 'Definition' })
      .fill('Texts are found by the nearness of their embeddings.')
    await taxonomy.form.getByText('The meaning changes').click()
    await expect(taxonomy.form.getByText('2 codings will wait in the re-code list.')).toBeVisible()
    await taxonomy.form.getByRole('textbox', { name: 'Reason' }).fill('round 1 took everything with a vector')
    await taxonomy.form.getByRole('button', { name: 'Save' }).click()
    await expect(window.status).toContainText('Undo: changed what Semantic search means')
  })

  await test.step('When I merge it, then I am told before what its codings will read as', async () => {
    await taxonomy.step('Merge…')
    await app.page.keyboard.type('embedding')
    await expect(taxonomy.consequences).toContainText('2 codings by 1 rater will read as Embedding.')
    await expectAccessible(application.views.window, 'body')
    await taxonomy.dialog.getByLabel('Reason').fill('one thing after all')
    await taxonomy.submit('Merge')
    await expect(taxonomy.code('Semantic search')).toContainText('reads as Embedding')
    await expect(taxonomy.form).toHaveAccessibleName('Code Embedding')
    const count = taxonomy.form.getByRole('button', { name: '2 codings · 2 units · 1 rater' })
    await expect(count).toBeVisible()
    await expect(window.notices).toContainText('Merged Semantic search into Embedding.')
    await window.dismissNotices()
    await count.click()
    await expect(codings.coding('Embedding')).toHaveCount(2)
    await taxonomy.open()
  })

  await test.step('When I split the other one, then its codings wait to be coded again', async () => {
    await taxonomy.step('Split…')
    await app.page.keyboard.type('Text embedding')
    await taxonomy.dialog.getByRole('textbox', { name: 'Name of new code 2' }).fill('Image embedding')
    await expect(taxonomy.consequences).toContainText(
      '2 codings by 1 rater will wait in the re-code list until each is coded as Text embedding or Image embedding.',
    )
    await taxonomy.submit('Split')
    await expect(taxonomy.code('Text embedding')).toBeVisible()
    await expect(taxonomy.code('Embedding')).toContainText('retired')
    await window.dismissNotices()
    await expectAccessible(application.views.window, 'body')
  })

  await test.step('And they are listed as codings to look at again', async () => {
    await window.run('Codings to Look at Again')
    const waiting = app.page.getByRole('region', { name: 'Codings to look at again' })
    await expect(waiting.getByRole('option')).toHaveCount(2)
    await expect(waiting).toContainText('Semantic search')
    await taxonomy.open()
  })

  await test.step('Then the difference to the release says it all, as a picture and in words', async () => {
    await taxonomy.tab('Releases')
    await expect(taxonomy.picture).toBeVisible()
    await expect(taxonomy.picture).toHaveAccessibleName(/1 merged/)
    expect(await taxonomy.differences()).toEqual([
      'renamed: Similarity search is called Semantic search',
      'redefined: Semantic search is defined anew',
      'merged: Semantic search is merged into Embedding',
      'split: Embedding is split into Text embedding and Image embedding',
      'retired: Embedding is retired',
      'added: Text embedding is new in Open coding, split off Embedding',
      'added: Image embedding is new in Open coding, split off Embedding',
    ])
    await expectAccessible(application.views.window, 'body')
    await taxonomy.room.getByRole('button', { name: 'Copy change log' }).click()
    await expect(window.notices).toContainText('Copied.')
    const download = app.page.waitForEvent('download')
    await taxonomy.room.getByRole('button', { name: 'Save change log as Markdown' }).click()
    const log = await readFile(await (await download).path(), 'utf8')
    expect(log).toContain('- **Merged**: Semantic search is merged into Embedding.')
    expect(log).toContain('why: one thing after all (Rachel, ')
    await window.dismissNotices()
  })

  await test.step('And the history tells who did it and why, and shows the codebook as it was', async () => {
    await taxonomy.tab('History')
    const step = taxonomy.timeline.getByRole('option').filter({ hasText: 'merged Semantic search into Embedding' })
    await expect(step).toContainText('one thing after all')
    await step.click()
    const then = taxonomy.room.getByRole('region', { name: 'The codebook after this step' })
    await expect(then).toContainText('Semantic search')
    await expect(then).not.toContainText('Text embedding')
    await expectAccessible(application.views.window, 'body')
    await taxonomy.tab('Saturation')
    await expect(taxonomy.room.getByRole('img', { name: /1 code used of .* in 2 units/ })).toBeVisible()
    await expectAccessible(application.views.window, 'body')
  })

  await test.step('When I undo all the way back, then the codebook is as it came', async () => {
    await taxonomy.tab('Codebook')
    await undoBackTo(application.views, 'merged Semantic search into Embedding')
    await expect(taxonomy.code('Semantic search')).toContainText('2')
    await undoBackTo(application.views, 'made the scheme Open coding')
    await expect(taxonomy.scheme('Open coding')).toHaveCount(0)
    await expect(taxonomy.scheme('Maintenance debt')).toBeVisible()
    window.expectNoComplaints()
  })
})

test('a meeting keeps its hands on the keys: each dialog takes what is typed, and the room takes it back', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, taxonomy } = application.views
  const { keyboard } = app.page

  await test.step('Given a scheme with a code, when I come by key, then the codes have the focus, not a text', async () => {
    await beginOpenCoding(application)
    await taxonomy.choose('Embedding')
    await window.press('Mod+Digit4')
    await window.press('Mod+Digit5')
    await expect(taxonomy.codes).toBeFocused()
  })

  await test.step('When I move a code by key, then the dialog begins at its first choice', async () => {
    await window.press('v')
    await expect(taxonomy.dialog.getByRole('combobox', { name: 'Scheme' })).toBeFocused()
    await window.press('Escape')
    await expect(taxonomy.codes).toBeFocused()
  })

  await test.step('When a release follows right after a change, then its name is typed into its dialog alone', async () => {
    await window.press('Delete')
    await expect(taxonomy.consequences).toContainText('No coding is touched')
    await window.press('Enter')
    await expect(taxonomy.dialog).toBeHidden()
    await window.run('Release the Codebook…')
    await expect(taxonomy.dialog.getByLabel('Name')).toBeFocused()
    await keyboard.type('after the meeting')
    await expect(taxonomy.dialog.getByLabel('Name')).toHaveValue('after the meeting')
    await window.press('Enter')
    await expect(window.status).toContainText('Undo: released the codebook as after the meeting')
    await expect(taxonomy.codes.getByRole('treeitem')).toHaveCount(2)
  })

  await test.step('Then the releases tell what this one brought, and the history goes by arrows', async () => {
    await window.run('Codebook Releases')
    await expect(taxonomy.changes).toContainText('Embedding is new in Open coding')
    await window.run('Codebook History')
    await expect(taxonomy.timeline).toBeFocused()
    await window.press('ArrowDown')
    await expect(taxonomy.timeline.getByRole('option', { selected: true })).toContainText('retired Embedding')
    window.expectNoComplaints()
  })
})

test('codes are put in order, nested and merged by drag, and shown by places in the studied code', async ({ app }) => {
  const application = new Application(app)
  const { window, taxonomy, loads, inspector, editor } = application.views
  const generation = 'tokens = model.generate(**inputs)'

  await test.step('Given a scheme with three codes', async () => {
    await beginOpenCoding(application)
    await taxonomy.makeCode('Captioning')
  })

  await test.step('When I drop a code at the edge of another, then it stands there', async () => {
    await taxonomy.code('Captioning').dragTo(taxonomy.code('Similarity search'), { targetPosition: { x: 60, y: 3 } })
    await expect(taxonomy.codes.getByRole('treeitem').first()).toContainText('Captioning')
    await expect(window.status).toContainText('Undo: moved Captioning before Similarity search')
  })

  await test.step('When I drop it onto another, then I am asked what I mean', async () => {
    const row = { targetPosition: { x: 60, y: 13 } }
    await taxonomy.code('Captioning').dragTo(taxonomy.code('Embedding'), row)
    await app.page.getByRole('menuitem', { name: 'Put it below Embedding' }).click()
    await expect(taxonomy.code('Captioning')).toHaveAttribute('aria-level', '2')
    await taxonomy.code('Similarity search').dragTo(taxonomy.code('Captioning'), row)
    await app.page.getByRole('menuitem', { name: 'Merge it into Captioning…' }).click()
    await expect(taxonomy.consequences).toContainText('2 codings by 1 rater will read as Captioning.')
    await window.press('Escape')
    await expect(taxonomy.dialog).toBeHidden()
  })

  await test.step('When I drop codes on another scheme, then I am told what stands in the way', async () => {
    await taxonomy.code('Similarity search').dragTo(taxonomy.scheme('Interaction type'))
    await expect(taxonomy.dialog).toHaveAccessibleName('Move Similarity search')
    await expect(taxonomy.consequences).toContainText('2 codings of Similarity search are of loads, but')
    await expect(taxonomy.dialog.getByRole('button', { name: 'Move', exact: true })).toBeDisabled()
    await window.press('Escape')
  })

  await test.step('When I add selected text as an example, then it is one click away from the definition', async () => {
    await window.goTo('Loads')
    await loads.row({ model: 'Salesforce/blip-image-captioning-base', line: 9 }).click()
    await editor.selectLine(generation)
    await inspector.expectTarget('selection, line 16 of captions.py')
    await window.press('Shift+Y')
    await app.page.keyboard.type('captioning')
    await taxonomy.dialog.getByLabel('Note').fill('Words are made here')
    await taxonomy.submit('Add example')
    await window.goToFile('guide/similar.py')
    await taxonomy.open()
    await taxonomy.choose('Captioning')
    await expect(taxonomy.form.getByRole('textbox', { name: 'Note on guide/captions.py:16' })).toHaveValue(
      'Words are made here',
    )
    await expectAccessible(application.views.window, 'body')
    await taxonomy.form.getByRole('button', { name: /guide\/captions\.py:16 tokens/ }).click()
    await editor.expectFile('field-guide/guide/captions.py')
    await editor.expectInSight(generation)
    window.expectNoComplaints()
  })
})

// No step of this story touches the mouse: it types, and looks.
test('the codebook is changed by keyboard alone', async ({ app }) => {
  const application = new Application(app)
  const { window, taxonomy } = application.views
  const { keyboard } = app.page
  const codeNames = () =>
    taxonomy.codes.getByRole('treeitem').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''))
  const named = async (...names: string[]) => {
    await expect
      .poll(async () => (await codeNames()).map((text, at) => text.includes(names[at] ?? '?')))
      .toEqual(names.map(() => true))
  }

  await test.step('Given a study and a scheme made by typing', async () => {
    await application.createStudy()
    await window.run('New Scheme…')
    await keyboard.type('Open coding')
    await window.press('Enter')
    await expect(taxonomy.form).toHaveAccessibleName('Scheme Open coding')
    for (const name of ['Alpha', 'Beta', 'Gamma', 'Delta']) {
      await window.run('New Code…')
      await keyboard.type(name)
      await window.press('Enter')
      await expect(taxonomy.form).toHaveAccessibleName(`Code ${name}`)
    }
    await expect(taxonomy.codes).toBeFocused()
  })

  await test.step('When I move codes with Alt and the arrow keys, then they stand there', async () => {
    await window.press('Alt+ArrowUp')
    await named('Alpha', 'Beta', 'Delta', 'Gamma')
    await window.press('Alt+ArrowRight')
    await expect(taxonomy.code('Delta')).toHaveAttribute('aria-level', '2')
    await window.press('Alt+ArrowLeft')
    await expect(taxonomy.code('Delta')).toHaveAttribute('aria-level', '1')
    await window.press('F2')
    await keyboard.type('Omega')
    await window.press('Enter')
    await expect(taxonomy.code('Omega')).toBeVisible()
    await expect(taxonomy.codes).toBeFocused()
  })

  await test.step('When I mark two and merge them, then both read as the third', async () => {
    await window.press('Home')
    await expect(taxonomy.form).toHaveAccessibleName('Code Alpha')
    await window.press('Shift+ArrowDown')
    await expect(taxonomy.room.getByText('2 marked')).toBeVisible()
    await window.press('m')
    await expect(taxonomy.dialog).toHaveAccessibleName('Merge 2 codes')
    await keyboard.type('gamma')
    await expect(taxonomy.consequences).toContainText('nobody has used Alpha or Beta yet')
    await expect(taxonomy.dialog.getByRole('button', { name: 'Merge', exact: true })).toBeEnabled()
    await window.press('Enter')
    await expect(taxonomy.code('Alpha')).toContainText('reads as Gamma')
    await expect(taxonomy.code('Beta')).toContainText('reads as Gamma')
    await expect(window.status).toContainText('Undo: merged Alpha and Beta into Gamma')
  })

  await test.step('When I retire another one with a reason, then it is retired', async () => {
    await expect(taxonomy.codes).toBeFocused()
    await window.press('End')
    await window.press('ArrowUp')
    await expect(taxonomy.form).toHaveAccessibleName('Code Omega')
    await window.press('Delete')
    await expect(taxonomy.dialog).toHaveAccessibleName('Retire Omega')
    await expect(taxonomy.consequences).toContainText('Omega will take no new codings.')
    await keyboard.type('too wide')
    await window.press('Enter')
    await expect(taxonomy.code('Omega')).toContainText('retired')
  })

  await test.step('When I go through the history, then each step is shown, and all is undone again', async () => {
    await window.run('Codebook History')
    await expect(taxonomy.timeline.getByRole('option').first()).toContainText('retired Omega')
    while (!(await taxonomy.timeline.evaluate((list) => list === document.activeElement))) await window.press('Tab')
    await window.press('ArrowDown')
    const then = taxonomy.room.getByRole('region', { name: 'The codebook after this step' })
    await expect(then.getByRole('heading', { level: 2 })).toContainText('into Gamma')
    for (let step = 0; step < 2; step += 1) await window.press('Mod+z')
    await expect(taxonomy.timeline.getByRole('option').first()).toContainText('undone')
    await expect(window.status).toContainText('Undo: renamed Delta to Omega')
    window.expectNoComplaints()
  })
})
