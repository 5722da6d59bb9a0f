import { join } from 'node:path'
import { expectAccessible } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { ComparisonPage, GalleryPage } from '../pages/comparison.ts'
import { chooseFolder } from '../pages/paths.ts'
import { expect, test } from '../test.ts'
import { createTwoRaters, twoRaters } from './twoRaters.fixture.ts'

const { mine, yours, captioner, drawer, judge, species } = twoRaters
const pane = '[aria-label="Comparison of drawings"]'

test('two raters hold their drawings of a repository against each other, by mouse and by key', async ({ app }) => {
  const application = new Application(app)
  const { window, study, corpus, canvas, editor } = application.views
  const compare = new ComparisonPage(window)

  await test.step('Given a study in which two raters drew the same repository', async () => {
    const path = await createTwoRaters(app.workFolder)
    await study.open(path)
    await study.expectOpen(twoRaters.name, mine)
    await window.goTo('Corpus')
    await corpus.repository(twoRaters.repository).click()
    await chooseFolder(app, join(app.workFolder, twoRaters.repository), () => window.run('Locate the Clone…'))
    await window.run('Canvas Only')
    await expect(canvas.pane.getByText(captioner).first()).toBeVisible()
  })

  await test.step('When I compare, then both are in one graph, and what each mark means is counted', async () => {
    await canvas.tool('Compare Drawings').click()
    await expect(compare.overlay).toBeVisible()
    for (const words of [`only ${mine} 3`, `only ${yours} 2`, 'different 3', 'both alike 11']) {
      await expect(compare.legend).toContainText(words)
    }
  })

  await test.step('And every difference is listed in words', async () => {
    const stages = `order of stages different Order – ${mine}: INIT → PROC → INF; ${yours}: INIT → INF → PROC`
    await expect
      .poll(() => compare.rows())
      .toEqual([
        `${captioner} stage only ${mine} POST Post-processing`,
        `${captioner} stage only ${yours} DLV Delivery`,
        `${captioner} ${stages}`,
        expect.stringMatching(
          new RegExp(`^${captioner} answer different Pipeline organisation – ${mine}: GEN .+; ${yours}: FEAT`),
        ),
        `${judge} model only ${mine} INIT → INF`,
        `${species} model only ${yours} DATA → TRAIN`,
        expect.stringMatching(
          new RegExp(
            `^${captioner} INF → ${drawer} PROM link different ends – .+ ${drawer} FEAT. type – ${mine}: FH-S; ${yours}: FH-H$`,
          ),
        ),
        expect.stringMatching(new RegExp(`^${judge} INF → ${drawer} POST link only ${mine} EVAL`)),
      ])
    await expectAccessible(window, pane)
  })

  await test.step('When I press the key for the next difference, then it is at hand, and round it goes', async () => {
    await window.press('F7')
    await expect(compare.row(/POST Post-processing/)).toHaveAttribute('aria-selected', 'true')
    await expect(compare.at).toHaveText('1 of 8')
    await window.press('Shift+F7')
    await expect(compare.at).toHaveText('8 of 8')
    await expect(compare.row(/EVAL/)).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('When I list what is alike too, then Enter goes from the evidence of the one to that of the other', async () => {
    await compare.pane.getByRole('checkbox', { name: 'List what is alike' }).click()
    await compare.row(/^captioner stage both alike INF/).click()
    await expect(compare.evidence).toContainText('guide.py:2')
    await expect(compare.evidence).toContainText('guide.py:1')
    await editor.expectInSight('caption = captioner.generate(image)')
    await compare.differences.focus()
    await window.press('Enter')
    await expect(editor.line('features = captioner.encode(image)')).toBeVisible()
  })

  await test.step('When I look at links only, then the others are neither listed nor counted', async () => {
    await compare.pane.getByRole('button', { name: /^Kinds/ }).click()
    await app.page.getByRole('menuitemcheckbox', { name: 'Links' }).click()
    await expect.poll(async () => (await compare.rows()).length).toBe(2)
    await expect(compare.legend).toContainText('both alike 0')
    await compare.pane.getByRole('button', { name: /^Kinds/ }).click()
    await app.page.getByRole('menuitemcheckbox', { name: 'All' }).click()
  })

  await test.step('When I put them side by side, then they are moved and zoomed together', async () => {
    await window.run('Canvas Only')
    await compare.tool('Compare Side by Side').click()
    await expect(compare.face(mine)).toContainText(judge)
    await expect(compare.face(yours)).toContainText(`not drawn by ${yours}`)
    const before = await compare.view(compare.face(yours))
    await compare.face(mine).hover({ position: { x: 20, y: 20 } })
    await app.page.mouse.wheel(0, -240)
    await expect.poll(() => compare.view(compare.face(yours))).not.toBe(before)
    await expect
      .poll(async () => (await compare.view(compare.face(yours))) === (await compare.view(compare.face(mine))))
      .toBe(true)
    await expectAccessible(window, pane)
  })

  await test.step('And the numbers say how well they agree, and what they count', async () => {
    await compare.pane.getByRole('tab', { name: 'Agreement' }).click()
    await expect(compare.numbers).toContainText('18 of 20 decisions alike, in 2 models')
    await expect(compare.numbers).toContainText(`1 shared; ${mine} draws 2, ${yours} 1`)
    await expect(compare.numbers).toContainText('5 of 6 pairs of stages in one order, in 2 models')
    await expectAccessible(window, pane)
  })

  await test.step('When I choose everyone but me, then the others stand together; the key leads back to the canvas', async () => {
    await compare.pane.getByRole('combobox', { name: 'The other rater' }).click()
    await app.page.getByRole('option', { name: `Everyone but ${mine}` }).click()
    await expect(compare.legend).toContainText('only everyone else 2')
    await window.press('=')
    await expect(compare.pane).toBeHidden()
    await expect(canvas.graph).toBeVisible()
    window.expectNoComplaints()
  })
})

test('the pipelines of the whole study are found by their shape, gathered and counted', async ({ app }) => {
  const application = new Application(app)
  const { window, study, canvas } = application.views
  const gallery = new GalleryPage(window)

  await test.step('Given a study in which two raters drew three repositories', async () => {
    await study.open(await createTwoRaters(app.workFolder))
    await study.expectOpen(twoRaters.name, mine)
  })

  await test.step('When I open the gallery by key, then every pipeline is there, in the order of names', async () => {
    await window.press('Shift+B')
    await expect(gallery.found).toContainText('11 of 11 pipelines')
    await expect(gallery.list.getByRole('option').first()).toContainText('ant encoder')
    await expectAccessible(window, 'main')
  })

  await test.step('When I ask for a named shape, then only those are left, and the question reads as words', async () => {
    await gallery.choose(/^Examples/, 'Feature extraction without fine-tuning')
    await expect(gallery.found).toContainText('3 of 11 pipelines')
    await expect(gallery.parts).toContainText('without FT Fine-tuning')
    await expect(gallery.parts).toContainText('pipeline organisation: FEAT Feature extraction-oriented')
    await gallery.view.getByRole('button', { name: 'Copy as CSV' }).click()
    await expect(window.notices).toContainText('Copied.')
    await window.dismissNotices()
    await expectAccessible(window, 'main')
  })

  await test.step('When I ask by keyboard alone, then stages are wanted, unwanted and left open', async () => {
    await gallery.parts.getByRole('button', { name: 'Clear' }).click()
    await gallery.search.focus()
    await window.press('Tab')
    await expect(gallery.wish('Model initialization')).toBeFocused()
    for (let steps = 0; steps < 4; steps += 1) await window.press('ArrowDown')
    await expect(gallery.wish('Feature engineering')).toBeFocused()
    await window.press('+')
    await window.press('ArrowDown')
    await window.press('-')
    await expect(gallery.wish('Fine-tuning')).toContainText('without')
    await expect(gallery.found).toContainText('2 of 11 pipelines')
    await window.press('Delete')
    await expect(gallery.found).toContainText('3 of 11 pipelines')
  })

  await test.step('And an order of stages can be asked for', async () => {
    await gallery.parts.getByRole('button', { name: 'Clear' }).click()
    await gallery.view.getByRole('combobox', { name: 'Next stage' }).click()
    await app.page.getByRole('option', { name: 'INF Inference' }).click()
    await gallery.view.getByRole('button', { name: 'Ask for this order' }).click()
    await expect(gallery.parts).toContainText('INIT Model initialization directly followed by INF Inference')
    await expect(gallery.found).toContainText('3 of 11 pipelines')
    await gallery.parts.getByRole('button', { name: /directly followed by/ }).click()
    await expect(gallery.found).toContainText('11 of 11 pipelines')
  })

  await test.step('When I gather them by shape, then the most frequent come first and open to their pipelines', async () => {
    await gallery.show('By shape')
    await expect(gallery.shapes.getByRole('treeitem').first()).toContainText('2 pipelines')
    await gallery.shapes.focus()
    await window.press('ArrowRight')
    await expect(gallery.shapes.getByRole('treeitem', { level: 2 })).toHaveCount(2)
    await expectAccessible(window, 'main')
  })

  await test.step('And stages and steps are counted; a number leads to its pipelines', async () => {
    await gallery.show('Stages and steps')
    await expect(gallery.view.getByRole('button', { name: /Inference 9 pipelines, 82 %$/ })).toBeVisible()
    const step = gallery.steps.getByRole('gridcell', { name: 'Prompting directly followed by Inference: 2 pipelines' })
    await expect(step).toHaveText('2')
    await expectAccessible(window, 'main')
    await gallery.steps.getByRole('gridcell').first().focus()
    await window.press('ArrowDown')
    for (let steps = 0; steps < 2; steps += 1) await window.press('ArrowRight')
    await window.press('Enter')
    await expect(gallery.found).toContainText('4 of 11 pipelines')
    await expect(gallery.parts).toContainText('INIT Model initialization directly followed by PROC Data processing')
  })

  await test.step('When I search and open one, then its model is selected on its canvas, and in sight', async () => {
    await gallery.parts.getByRole('button', { name: 'Clear' }).click()
    await gallery.search.fill(`fern ${mine.toLowerCase()}`)
    await expect(gallery.found).toContainText('1 of 11 pipelines')
    await gallery.list.focus()
    await window.press('Enter')
    await expect(gallery.view).toBeHidden()
    await expect(canvas.model('fern encoder')).toBeInViewport()
    await expect(app.page.locator('.react-flow__node.selected')).toContainText('fern encoder')
    window.expectNoComplaints()
  })
})
