import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'
import { fieldGuide } from './fieldGuide.fixture.ts'

test('the loads of a clone are found, listed by file, filtered, and gone through in the editor', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, editor, inspector } = application.views

  await test.step('Given a study with a scanned clone', async () => {
    await application.createStudyOfFieldGuide()
  })

  await test.step('When I look at its loads', async () => {
    await window.goTo('Loads')
    await expect(loads.count).toHaveText('10 of 10 loads')
  })

  await test.step('Then each stands under its file with model, line, callee and version', async () => {
    for (const load of fieldGuide.loads) await expect(loads.row(load)).toBeVisible()
    expect(await loads.listed()).toEqual([
      'broken.py guide 1 load',
      'en_core_web_sm 4 spacy.load version not pinned',
      'captions.py guide 2 loads',
      'Salesforce/blip-image-captioning-base 8 BlipProcessor.from_pretrained version not pinned',
      'Salesforce/blip-image-captioning-base 9 BlipForConditionalGeneration.from_pretrained version not pinned',
      'drawings.py guide 1 load',
      'stabilityai/stable-diffusion-2-1 6 StableDiffusionPipeline.from_pretrained version not pinned',
      'plumage.py guide 3 loads',
      'resnet18 7 timm.create_model version not pinned',
      'resnet50 8 timm.create_model loads no weights',
      'resnet50 9 zoo.resnet50 pinned to IMAGENET1K_V2',
      'similar.py guide 1 load',
      'all-MiniLM-L6-v2 7 SentenceTransformer version not pinned',
      'species.py guide 2 loads',
      'distilbert-base-uncased 9 AutoTokenizer.from_pretrained pinned to 6cdc0aad91f5',
      'distilbert-base-uncased 10 AutoModelForSequenceClassification.from_pretrained pinned to 6cdc0aad91f5',
    ])
  })

  await test.step('When I filter by a name', async () => {
    await loads.filter.fill('resnet50')
    await expect(loads.count).toContainText('2 of 10 loads')
  })

  await test.step('Then next and previous go through what is listed, and the editor follows', async () => {
    await loads.row({ model: 'resnet50', line: 8 }).click()
    await editor.expectFile('field-guide/guide/plumage.py')
    await inspector.expectTarget('load, line 8 of plumage.py')
    await expect(inspector.pane).toContainText('loads no weights')
    await window.press('F8')
    await inspector.expectTarget('load, line 9 of plumage.py')
    await window.press('F8')
    await inspector.expectTarget('load, line 8 of plumage.py')
  })

  await test.step('And without the filter they go across files', async () => {
    await loads.panel.getByRole('button', { name: 'Clear the filter' }).click()
    await window.press('F8')
    await window.press('F8')
    await inspector.expectTarget('load, line 7 of similar.py')
    await editor.expectFile('field-guide/guide/similar.py')
    await editor.expectInSight('self.encoder = SentenceTransformer("all-MiniLM-L6-v2")')
    await window.press('Shift+F8')
    await inspector.expectTarget('load, line 9 of plumage.py')
  })

  await test.step('And pointing at a load in the text says what was found', async () => {
    await editor.line('zoo.resnet50(').hover()
    const hover = app.page.getByRole('tooltip')
    await expect(hover).toContainText('torchvision.models.resnet50')
    await expect(hover).toContainText('IMAGENET1K_V2')
    await expect(hover).toContainText('load_backbones')
  })

  await test.step('And the report names the file that does not parse', async () => {
    await loads.panel.getByRole('button', { name: 'Scan report' }).click()
    const report = app.page.getByRole('dialog', { name: 'Scan report' })
    await expect(report).toContainText('With syntax errors, searched all the same (1)')
    await report.getByRole('button', { name: 'guide/broken.py' }).click()
    await editor.expectFile('field-guide/guide/broken.py')
    await expect(report).toBeHidden()
  })

  await test.step('And a second scan finds the same', async () => {
    const before = await loads.listed()
    await loads.panel.getByRole('button', { name: 'Scan this repository' }).click()
    await expect(window.notices).toContainText('10 loads found, 10 files searched.')
    expect(await loads.listed()).toEqual(before)
    window.expectNoComplaints()
  })
})
