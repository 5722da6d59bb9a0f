import type { Page } from '@playwright/test'
import { dialogs, expectAccessible } from '../pages/accessibility.ts'
import { Application, type Views } from '../pages/application.ts'
import { expect, test } from '../test.ts'

const captioner = 'Salesforce/blip-image-captioning-base'
const drawer = 'stabilityai/stable-diffusion-2-1'
const encoder = 'all-MiniLM-L6-v2'
const generation = 'tokens = model.generate(**inputs)'
const canvasPart = '[aria-label="Canvas"]'

/** What both ways of drawing come to, as the outline reads it. */
const drawn = [
  /^1 all-MiniLM-L6-v2 FEAT pre-trained · .+ · 1 load · 1 link$/,
  '2 FEAT Feature engineering by you · 0 places',
  /^2 SentenceTransformer.+ guide\/similar.py:7$/,
  `2 Evaluation from Feature engineering to Inference of ${drawer} Evaluator · PTM/PTM`,
  '3 EVAL Evaluation by you · 0 places',
  '3 EVAL Evaluator by you · 0 places',
  /^1 Salesforce.+ INIT → INF → POST pre-trained · Hugging Face · not pinned · 2 loads · 1 link$/,
  '2 INIT Model initialization by you · 0 places',
  '2 INF Inference by you · 1 place',
  `3 ${generation} guide/captions.py:16`,
  '2 POST Post-processing by you · 0 places',
  '2 ASIS Using PTM as-is by you · 0 places',
  '2 BlipProcessor.from_pretrained(CAPTIONER) guide/captions.py:8',
  '2 BlipForConditionalGeneration.from_pretrained(CAPTIONER) guide/captions.py:9',
  `2 Sequential processing from Inference to Prompting of ${drawer} Out of the PTM · Feature provider · PTM/PTM`,
  '3 FH-S Sequential processing by you · 0 places',
  '3 OUT Out of the PTM by you · 0 places',
  '3 PROV Feature provider by you · 0 places',
  /^1 stabilityai.+ PROM → INF pre-trained · .+ · 1 load · 2 links$/,
  '2 PROM Prompting by you · 0 places',
  '2 INF Inference by you · 0 places',
  '2 ASIS Using PTM as-is by you · 0 places',
  /^2 StableDiffusionPipeline.+ guide\/drawings.py:6$/,
  `2 Evaluation into Inference from Feature engineering of ${encoder} Evaluator · PTM/PTM`,
  '3 EVAL Evaluation by you · 0 places',
  '3 EVAL Evaluator by you · 0 places',
  `2 Sequential processing into Prompting from Inference of ${captioner} Out of the PTM · Feature provider · PTM/PTM`,
  '3 FH-S Sequential processing by you · 0 places',
  '3 OUT Out of the PTM by you · 0 places',
  '3 PROV Feature provider by you · 0 places',
].map((words) => (typeof words === 'string' ? words : expect.stringMatching(words)))

async function undoAll({ window, canvas }: Views): Promise<void> {
  const nothing = canvas.pane.getByText('No model on this canvas yet')
  for (let step = 0; step < 60 && !(await nothing.isVisible()); step += 1) {
    const before = await window.status.innerText()
    await window.press('Mod+z')
    await expect.poll(() => window.status.innerText()).not.toBe(before)
  }
  await expect(nothing).toBeVisible()
}

/** Presses a key until something has the focus. */
async function until(page: Page, key: string, field: ReturnType<Page['getByRole']>): Promise<void> {
  for (let press = 0; press < 20; press += 1) {
    if (await field.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(field).toBeFocused()
}

/** Chooses in a list that opens, by its first letters. */
async function pick(page: Page, field: ReturnType<Page['getByRole']>, words: string): Promise<void> {
  await until(page, 'Tab', field)
  await page.keyboard.press('Enter')
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.type(words)
  await expect(page.locator(':focus')).toContainText(words)
  await page.keyboard.press('Enter')
  await expect(field).toContainText(words)
  await expect(field).toHaveAttribute('aria-expanded', 'false')
  await expect(field).toBeFocused()
}

test('a repository’s pipelines are drawn by mouse, taken back, and drawn again by keyboard alone', async ({ app }) => {
  const application = new Application(app)
  const { window, corpus, editor, canvas } = application.views
  const { page } = app

  await test.step('Given a repository with three models', async () => {
    await application.createStudyOfFieldGuide()
    await window.run('Inspector')
    await window.run('Canvas Only')
    await expect(canvas.pane.getByText('No model on this canvas yet')).toBeVisible()
  })

  await test.step('When I drag files onto the canvas, then what they load are models', async () => {
    if (!(await corpus.file('captions.py').isVisible())) await corpus.file(/^guide/).click()
    await canvas.drop(corpus.file('captions.py'), { x: 60, y: 60 })
    await expect(canvas.model(captioner)).toHaveAccessibleName(/2 loads/)
    await canvas.drop(corpus.file('drawings.py'), { x: 520, y: 60 })
    await canvas.drop(corpus.file('similar.py'), { x: 520, y: 420 })
    await expect(canvas.model(encoder)).toBeVisible()
  })

  await test.step('And I drag stages and an adaptation onto models and between stages', async () => {
    const stage = (name: string) => canvas.code('Stage', name)
    await stage('Inference').dragTo(canvas.model(captioner))
    await expect(canvas.chip(captioner, 'Inference')).toBeVisible()
    await stage('Model initialization').dragTo(canvas.model(captioner))
    await expect.poll(() => canvas.stages(captioner)).toEqual(['Model initialization', 'Inference'])
    await canvas.dropBeside(stage('Post-processing'), { model: captioner, stage: 'Inference' }, 'upper')
    await expect.poll(() => canvas.stages(captioner)).toEqual(['Model initialization', 'Post-processing', 'Inference'])
    await canvas.dropBeside(
      canvas.chip(captioner, 'Post-processing'),
      { model: captioner, stage: 'Inference' },
      'lower',
    )
    await expect.poll(() => canvas.stages(captioner)).toEqual(['Model initialization', 'Inference', 'Post-processing'])
    await canvas.code('Adaptation', 'Using PTM as-is').dragTo(canvas.model(captioner))
    await stage('Inference').dragTo(canvas.model(drawer))
    await stage('Prompting').dragTo(canvas.model(drawer))
    await stage('Feature engineering').dragTo(canvas.model(encoder))
    await expect.poll(() => canvas.stages(encoder)).toEqual(['Feature engineering'])
  })

  await test.step('And I draw links from stage to stage and say what they are', async () => {
    await canvas.drawLink({ model: captioner, stage: 'Inference' }, { model: drawer, stage: 'Prompting' })
    const handoff = canvas.menu(`Inference of ${captioner}`, `Prompting of ${drawer}`)
    await handoff.getByRole('radio', { name: 'Sequential processing' }).click()
    await expectAccessible(window, `${canvasPart} [role="dialog"]`)
    await expect(handoff.getByRole('radio', { name: 'PROV Feature provider' })).toBeChecked()
    await handoff.getByRole('radio', { name: 'Out of the PTM' }).click()
    await handoff.getByRole('button', { name: 'Draw link' }).click()
    await expect(
      canvas.link('Sequential processing', `Inference of ${captioner}`, `Prompting of ${drawer}`),
    ).toHaveCount(1)
    await canvas.drawLink({ model: drawer, stage: 'Inference' }, encoder)
    await canvas.menu(`Inference of ${drawer}`, encoder).getByRole('radio', { name: 'EVAL Evaluation' }).dblclick()
    await expect(canvas.link('Evaluation', `Inference of ${drawer}`, encoder)).toHaveCount(1)
  })

  await test.step('And I move an end of a link to a stage and turn it round', async () => {
    await canvas.moveEnd('target', { model: encoder, stage: 'Feature engineering' })
    await expect(canvas.link('Evaluation', `Inference of ${drawer}`, `Feature engineering of ${encoder}`)).toHaveCount(
      1,
    )
    await canvas.graph.getByRole('button', { name: 'Edit interaction' }).click()
    await page.getByRole('button', { name: 'Reverse' }).click()
    await expect(canvas.link('Evaluation', `Feature engineering of ${encoder}`, `Inference of ${drawer}`)).toHaveCount(
      1,
    )
  })

  await test.step('And I copy the adaptation of a pipeline to another model', async () => {
    await canvas.model(captioner).getByText(captioner).click({ button: 'right' })
    await page.getByRole('menuitem', { name: /^Copy Pipeline to Other Models/ }).click()
    const dialog = page.getByRole('dialog', { name: `Copy the pipeline of ${captioner}` })
    await dialog.getByRole('checkbox', { name: 'Stage: INIT → INF → POST' }).click()
    await dialog.getByRole('checkbox', { name: drawer }).click()
    await expect(dialog.getByRole('status')).toHaveText(/^1 coding without evidence for 1 model/)
    await expectAccessible(window, dialogs)
    await dialog.getByRole('button', { name: 'Copy' }).click()
    await expect(canvas.chip(drawer, 'Using PTM as-is')).toBeVisible()
    await window.dismissNotices()
  })

  await test.step('And I drag text onto a stage', async () => {
    await window.run('Editor and Canvas')
    await window.goToFile('guide/captions.py')
    await editor.selectLine(generation)
    await editor.handle.dragTo(canvas.chip(captioner, 'Inference'))
    await expect(canvas.chip(captioner, 'Inference')).toHaveAccessibleName(/1 place of evidence$/)
  })

  await test.step('Then the outline says what was drawn, and nothing on the canvas breaks a rule', async () => {
    await window.run('Canvas Only')
    await expectAccessible(window, canvasPart)
    await canvas.tool('Show as Outline').click()
    expect(await canvas.wholeOutline()).toEqual(drawn)
    await expectAccessible(window, canvasPart)
  })

  await test.step('When I undo all, then the canvas is empty again', async () => {
    await undoAll(application.views)
  })

  await test.step('And by keyboard: files become models', async () => {
    for (const [path, model] of [
      ['guide/captions.py', captioner],
      ['guide/drawings.py', drawer],
      ['guide/similar.py', encoder],
    ] as const) {
      await window.goToFile(path)
      await editor.expectFile(path)
      await window.press('Alt+Shift+f')
      await expect(canvas.row(new RegExp(`^${model}`))).toBeVisible()
    }
  })

  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await window.press(key)
  }
  const inOutline = async () => {
    await window.press('Mod+6')
    await expect(canvas.outline).toBeFocused()
  }
  /** Puts the cursor on a row; again when a row above it came late and pushed it down. */
  const goToRow = async (words: RegExp) => {
    await inOutline()
    const cursor = canvas.outline.locator('[data-cursor="true"]')
    const row = canvas.row(words).first()
    await expect(async () => {
      const at = Number(await row.getAttribute('data-row'))
      await window.press('Home')
      for (let down = 0; down <= at; down += 1) {
        await expect(cursor).toHaveAttribute('data-row', String(down))
        if (down < at) await window.press('ArrowDown')
      }
      await expect(row).toHaveAttribute('data-cursor', 'true', { timeout: 500 })
    }).toPass()
  }
  const code = async (words: string, place?: string) => {
    await window.press('Shift+S')
    const dialog = page.getByRole('dialog', { name: /^Code / })
    await expect(dialog.getByRole('combobox').first()).toBeFocused()
    if (place !== undefined) {
      await pick(page, dialog.getByRole('combobox', { name: 'A stage goes' }), place)
      await until(page, 'Shift+Tab', dialog.getByRole('combobox').first())
    }
    await page.keyboard.type(words)
    await expect(dialog.getByRole('option', { selected: true })).toContainText(words)
    await window.press('Enter')
    await expect(dialog).toHaveCount(0)
  }

  await test.step('And they get their stages, each where it belongs', async () => {
    await goToRow(/^Salesforce/)
    await code('Inference')
    await code('Model initialization')
    await expect(canvas.row(/^Salesforce/)).toContainText('INIT → INF')
    await code('Post-processing', 'Before INF')
    await expect(canvas.row(/^Salesforce/)).toContainText('INIT → POST → INF')
    await window.press('ArrowRight')
    await goToRow(/^POST/)
    await window.press('Alt+ArrowDown')
    await expect(canvas.row(/^Salesforce/)).toContainText('INIT → INF → POST')
    await goToRow(/^Salesforce/)
    await code('Using PTM as-is')
    await expect(canvas.row(/^ASIS/)).toHaveCount(1)
    await goToRow(/^stabilityai/)
    await code('Inference')
    await code('Prompting')
    await expect(canvas.row(/^stabilityai/)).toContainText('PROM → INF')
    await goToRow(/^all-MiniLM/)
    await code('Feature engineering')
    await expect(canvas.row(/^all-MiniLM/)).toContainText('FEAT')
  })

  await test.step('And they are linked in a dialog of lists', async () => {
    const dialog = page.getByRole('dialog', { name: 'Connect two models' })
    const field = (name: string) => dialog.getByRole('combobox', { name, exact: true })
    const connect = async () => {
      await until(page, 'Tab', dialog.getByRole('button', { name: 'Connect' }))
      await window.press('Enter')
      await expect(dialog).toHaveCount(0)
    }
    await goToRow(/^INF/)
    await window.press('Shift+C')
    await expect(field('Leaves stage')).toHaveText('INF Inference')
    await expectAccessible(window, dialogs)
    await pick(page, field('To'), drawer)
    await pick(page, field('Reaches stage'), 'PROM')
    await pick(page, field('Interaction'), 'FH-S')
    await pick(page, field('Direction'), 'OUT')
    await connect()
    await goToRow(/^stabilityai/)
    await window.press('Shift+C')
    await pick(page, field('Leaves stage'), 'INF')
    await pick(page, field('To'), encoder)
    await pick(page, field('Interaction'), 'EVAL')
    await connect()
  })

  await test.step('And a link is changed, turned round, and an adaptation copied', async () => {
    await goToRow(/^all-MiniLM/)
    await window.press('ArrowRight')
    await goToRow(/^Evaluation from Inference of stabilityai/)
    await window.press('Shift+D')
    const edit = page.getByRole('dialog', { name: 'Edit interaction' })
    await pick(page, edit.getByRole('combobox', { name: 'Reaches stage' }), 'FEAT')
    await until(page, 'Tab', edit.getByRole('button', { name: 'Save' }))
    await window.press('Enter')
    await expect(canvas.row(/^Evaluation into Feature engineering/)).toBeVisible()
    await goToRow(/^Evaluation into Feature engineering/)
    await window.press('Shift+R')
    await expect(canvas.row(/^Evaluation from Feature engineering/)).toBeVisible()
    await goToRow(/^Salesforce/)
    await window.press('Alt+Shift+C')
    const dialog = page.getByRole('dialog', { name: `Copy the pipeline of ${captioner}` })
    await until(page, 'Tab', dialog.getByRole('checkbox', { name: /^Stage:/ }))
    await window.press(' ')
    await until(page, 'Tab', dialog.getByRole('checkbox', { name: drawer }))
    await keys(' ', 'Enter')
    await expect(dialog).toHaveCount(0)
    await expect(window.status).toContainText('Undo: gave one model the shape')
  })

  await test.step('And a stage gets its evidence', async () => {
    await window.run('Editor and Canvas')
    await window.goToFile('guide/captions.py')
    await window.press('Mod+g')
    await expect(page.locator('.quick-input-widget input')).toBeFocused()
    await page.keyboard.type('16:5')
    await keys('Enter', 'Shift+End')
    await expect(editor.handle).toBeVisible()
    await goToRow(/^INF/)
    await window.press('Shift+E')
    await expect(canvas.row(/^INF Inference by you · 1 place/)).toHaveCount(1)
    await window.run('Canvas Only')
  })

  await test.step('Then the outline says the same as what was drawn by mouse', async () => {
    expect(await canvas.wholeOutline()).toEqual(drawn)
    window.expectNoComplaints()
  })
})
