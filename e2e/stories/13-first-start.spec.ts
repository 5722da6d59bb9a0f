import { Application } from '../pages/application.ts'
import { expect, test } from '../test.ts'

test.use({ newcomer: true, alone: true })

test('the first start opens the sample study, scanned and partly coded by two people', async ({ app }) => {
  const application = new Application(app)
  const { window, study, corpus, codings, canvas } = application.views

  await test.step('When Loadstone starts for the first time, then the sample is open', async () => {
    await study.expectOpen('Field notes', 'Ada')
    await expect(corpus.repository('field-notes')).toContainText('17 loads, 102 codings')
  })

  await test.step('Then its models are drawn and its codings are there to be read', async () => {
    await expect(canvas.model('facebook/wav2vec2-base')).toHaveAccessibleName(
      /stages: Model initialization, Model adaptation/,
    )
    const link = ['Inference of facebook/wav2vec2-base', 'Training of Species network'] as const
    await expect(canvas.link('Sequential processing', ...link)).toHaveCount(1)
    await window.goTo('Codings')
    await expect(codings.coding('Generative-oriented you openai/whisper-small')).toBeVisible()
    await expect(codings.coding('Discriminative-oriented unsure · memo · Grace openai/whisper-small')).toBeVisible()
  })

  await test.step('When I start again, then it is still the same study', async () => {
    const views = await application.restart()
    await views.study.expectOpen('Field notes', 'Ada')
    await views.window.goTo('Corpus')
    await expect(views.corpus.repository('field-notes')).toContainText('17 loads, 102 codings')
    views.window.expectNoComplaints()
  })
})
