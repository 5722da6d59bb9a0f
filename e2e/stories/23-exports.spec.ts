import { readFile } from 'node:fs/promises'
import { dialogs, expectAccessible } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { type App, expect, test } from '../test.ts'

const formats = ['SVG', 'PNG', 'GraphML', 'JSON', 'Mermaid'] as const
type Format = (typeof formats)[number]

/** The model that is drawn, as anybody would draw it again. */
const encoder = 'all-MiniLM-L6-v2'

async function exported(application: Application, format: Format): Promise<Buffer> {
  const { page } = application.app
  await application.views.window.run('Export Pipelines…')
  const dialog = page.getByRole('dialog', { name: 'Export the pipelines' })
  await dialog.getByRole('radio', { name: format }).check()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const bytes = await readFile(await (await download).path())
  await expect(dialog).toBeHidden()
  await application.views.window.dismissNotices()
  return bytes
}

async function all(application: Application): Promise<Map<Format, Buffer>> {
  const files = new Map<Format, Buffer>()
  for (const format of formats) files.set(format, await exported(application, format))
  return files
}

/** A model from its file, and a stage on it. */
async function draw(application: Application): Promise<void> {
  const { window, loads, canvas } = application.views
  await window.goTo('Loads')
  await canvas.drop(loads.row({ model: encoder, line: 7 }), { x: 80, y: 120 })
  await expect(canvas.model(encoder)).toBeVisible()
  await canvas.code('Stage', 'Model initialization').dragTo(canvas.model(encoder))
  await expect(canvas.chip(encoder, 'Model initialization')).toBeVisible()
}

/** What a browser reads in a picture or a graph: names of elements that are no XML, and the words of the others. */
function readXml(app: App, xml: string): Promise<{ error: string | null; words: string }> {
  return app.page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml')
    const error = parsed.querySelector('parsererror')?.textContent ?? null
    return { error, words: parsed.documentElement.textContent ?? '' }
  }, xml)
}

test('pipelines leave the canvas as pictures and as data, the same bytes when they are drawn again', async ({ app }) => {
  const application = new Application(app)
  const { window, canvas } = application.views
  let first = new Map<Format, Buffer>()

  await test.step('Given a model with a stage on the canvas', async () => {
    await application.createStudyOfFieldGuide()
    await window.run('Canvas Only')
    await draw(application)
  })

  await test.step('When it is exported in every format, twice, each file is the same twice', async () => {
    first = await all(application)
    expect(await all(application)).toEqual(first)
  })

  await test.step('Then each holds what is drawn', async () => {
    const text = (format: Format) => (first.get(format) ?? Buffer.of()).toString('utf8')
    for (const format of ['SVG', 'GraphML'] as const) {
      const { error, words } = await readXml(app, text(format))
      expect(error).toBeNull()
      expect(words).toContain(encoder)
      expect(words).toContain('Model initialization')
    }
    expect(JSON.parse(text('JSON'))).toMatchObject({
      rater: 'Rachel',
      models: [{ label: encoder, stages: [{ abbreviation: 'INIT', name: 'Model initialization' }] }],
    })
    expect(text('Mermaid')).toMatch(/^flowchart LR\n/)
    // The signature of PNG, and a picture that is wider than nothing.
    const png = first.get('PNG') ?? Buffer.of()
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n')
    expect(png.readUInt32BE(16)).toBeGreaterThan(400)
  })

  await test.step('And the dialog can be read by everybody', async () => {
    await window.run('Export Pipelines…')
    await expectAccessible(window, dialogs)
    await window.press('Escape')
  })

  await test.step('When it is taken away and drawn anew, the data are the same bytes', async () => {
    await canvas.model(encoder).click()
    await window.press('Delete')
    await expect(canvas.model(encoder)).toBeHidden()
    await window.dismissNotices()
    await draw(application)
    for (const format of ['GraphML', 'JSON', 'Mermaid'] as const) {
      expect((await exported(application, format)).equals(first.get(format) ?? Buffer.of())).toBe(true)
    }
  })
})
