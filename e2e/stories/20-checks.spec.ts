import { expectAccessible } from '../pages/accessibility.ts'
import { Application, rater } from '../pages/application.ts'
import { ProblemsPage } from '../pages/problems.ts'
import { expect, test } from '../test.ts'

const captioner = 'Salesforce/blip-image-captioning-base'
const drawer = 'stabilityai/stable-diffusion-2-1'

test('rules are broken and mended, by mouse and by key; each step is one that undo takes back', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, canvas } = application.views
  const problems = new ProblemsPage(window, canvas)

  await test.step('Given a model that is only run', async () => {
    await application.createStudyOfFieldGuide()
    await window.run('Inspector')
    await window.run('Canvas Only')
    await window.goTo('Loads')
    await canvas.drop(loads.row({ model: captioner, line: 9 }), { x: 80, y: 120 })
    await expect(canvas.model(captioner)).toBeVisible()
    await expect(problems.tool).toHaveAccessibleName('No problem')
    await canvas.code('Stage', 'Inference').dragTo(canvas.model(captioner))
  })

  await test.step('When I click the badge of its card, then I read what is drawn and what the paper says', async () => {
    await expect(problems.badge(captioner)).toHaveAccessibleName('4 problems: 2 errors, 1 warning, 1 notice')
    await problems.badge(captioner).click()
    await expect(problems.panel).toContainText(`in the drawing of ${rater}`)
    await expect(problems.detail).toContainText('INF is drawn; neither INIT nor PROC is.')
    await expect(problems.detail).toContainText('mandatory stages of Figure 9')
    await expectAccessible(window, '[aria-label="Canvas"]')
  })

  await test.step('When I press the buttons that mend it, then the stages stand where they belong', async () => {
    await problems.step('Add PROC Data processing').click()
    await expect(canvas.model(captioner)).toHaveAccessibleName(/stages: Data processing, Inference$/)
    await problems.step('Add INIT Model initialization').click()
    await expect(canvas.model(captioner)).toHaveAccessibleName(
      /stages: Model initialization, Data processing, Inference$/,
    )
    await expect(problems.problem('neither INIT nor PROC')).toHaveCount(0)
    await window.press('Mod+z')
    await expect(canvas.model(captioner)).toHaveAccessibleName(/stages: Data processing, Inference$/)
    await expect(problems.problem('PROC and INF are drawn; INIT is not.')).toBeVisible()
    await window.press('Mod+Shift+z')
    await expect(canvas.model(captioner)).toHaveAccessibleName(/stages: Model initialization/)
  })

  await test.step('When I go through the list by key and mend from there, then the keyboard stays in it', async () => {
    await window.press('Shift+z')
    await expect(problems.panel).toHaveCount(0)
    await window.press('Shift+z')
    await expect(problems.list).toBeFocused()
    await window.press('Home')
    await expect(problems.detail).toContainText('INIT, PROC and INF are drawn; ADPT is not.')
    await window.press('Mod+.')
    await expect(canvas.model(captioner)).toHaveAccessibleName(/stages: Model initialization, Model adaptation, Data/)
    await expect(problems.problem(/error/)).toHaveCount(0)
    await expect(problems.list).toBeFocused()
  })

  await test.step('When there are several ways to mend, then the key leads to them', async () => {
    await window.press('Alt+F8')
    for (;;) {
      const shown = (await problems.detail.textContent()) ?? ''
      if (shown.includes('Pipeline organisation is not answered.')) break
      await window.press('Alt+F8')
      await expect(problems.detail).not.toHaveText(shown)
    }
    await window.press('Mod+.')
    await expect(problems.step('Say FEAT Feature extraction-oriented')).toBeFocused()
    await window.press('Tab')
    await expect(problems.step('Say GEN Generative-oriented')).toBeFocused()
    await window.press('Enter')
    await expect(problems.problem('GEN Generative-oriented is said; PROM is not drawn.')).toBeVisible()
    await expect(problems.list).toBeFocused()
    await window.press('Mod+z')
    await expect(problems.problem('Pipeline organisation is not answered.')).toBeVisible()
  })

  await test.step('When I put a stage where it cannot be, then I am told the order, and it is moved back', async () => {
    await canvas.expectAtRest(captioner)
    await canvas.chip(captioner, 'Inference').click()
    for (const _place of ['PROC', 'ADPT', 'INIT']) await window.run('Move Stage Earlier')
    await expect(canvas.model(captioner)).toHaveAccessibleName(/stages: Inference, Model initialization/)
    await problems.problem('INIT stands behind INF').click()
    await expect(problems.detail).toContainText('Nothing precedes initialization')
    await problems.step('Move INIT before INF').click()
    await expect(problems.problem('INIT stands behind INF')).toHaveCount(0)
    await problems.problem('ADPT stands behind INF').click()
    await problems.step('Move ADPT before INF').click()
    await problems.problem('PROC stands behind INF').click()
    await problems.step('Move PROC before INF').click()
    await expect(canvas.model(captioner)).toHaveAccessibleName(
      /stages: Model initialization, Model adaptation, Data processing, Inference$/,
    )
  })

  await test.step('When a link joins the wrong stages, then it says so itself and can be given another type', async () => {
    await window.press('Shift+z')
    // With the list gone the graph is fitted to more room: where a card goes is known once that is done.
    await canvas.expectAtRest(captioner)
    await canvas.drop(loads.row({ model: drawer, line: 6 }), { x: 80, y: 40 })
    await expect(canvas.model(drawer)).toBeVisible()
    await canvas.code('Stage', 'Inference').dragTo(canvas.model(drawer))
    await canvas.expectAtRest(drawer)
    await canvas.drawLink({ model: captioner, stage: 'Inference' }, drawer)
    const menu = canvas.menu(`Inference of ${captioner}`, drawer)
    await menu.getByRole('radio', { name: 'Feedback guidance' }).click()
    await menu.getByRole('button', { name: 'Draw link' }).click()
    await expect(problems.badgeOfLink()).toHaveAccessibleName(/notice/)
    await problems.badgeOfLink().click()
    await expect(problems.panel).toBeVisible()
    await problems
      .problem('blip-image-captioning-base → stable-diffusion-2-1')
      .filter({ hasText: 'as a whole' })
      .click()
    await problems.step('Enter INF Inference').click()
    await expect(problems.problem(/The link enters INF of stabilityai/)).toBeVisible()
    await problems.problem(/The link enters INF of stabilityai/).click()
    await expect(problems.detail).toContainText('Guidance enters a training')
    await problems.step('Change the type to FH Feature handoff').click()
    await expect(canvas.link('Feature handoff', `Inference of ${captioner}`, `Inference of ${drawer}`)).toHaveCount(1)
    await expect(problems.problem(/The link enters INF of stabilityai/)).toHaveCount(0)
    window.expectNoComplaints()
  })
})

test('a study switches rules off, words them anew and adds its own, and undo takes each step back', async ({ app }) => {
  const application = new Application(app)
  const { window, loads, canvas } = application.views
  const problems = new ProblemsPage(window, canvas)
  const without = 'INF is drawn; neither INIT nor PROC is.'
  const own = 'The family is known'

  await test.step('Given a model that breaks a rule', async () => {
    await application.createStudyOfFieldGuide()
    await window.run('Inspector')
    await window.run('Canvas Only')
    await window.goTo('Loads')
    await canvas.drop(loads.row({ model: captioner, line: 9 }), { x: 80, y: 120 })
    await canvas.expectAtRest(captioner)
    await canvas.code('Stage', 'Inference').dragTo(canvas.model(captioner))
    await expect(canvas.chip(captioner, 'Inference')).toBeVisible()
    await problems.tool.click()
    await expect(problems.problem(without)).toBeVisible()
  })

  await test.step('When I switch the rule off where it is broken, then the problem goes, until undo', async () => {
    await problems.problem(without).click()
    await problems.detail.getByRole('button', { name: 'Switch the rule off' }).click()
    await expect(problems.problem(without)).toHaveCount(0)
    await expect(window.status).toContainText('switched off the rule')
    await window.press('Mod+z')
    await expect(problems.problem(without)).toBeVisible()
    await window.dismissNotices()
  })

  await test.step('When I switch it off in the list of rules by key, then it is marked', async () => {
    await problems.openRules()
    await expectAccessible(window, '[role="dialog"]')
    await problems.rules.focus()
    await window.press('Home')
    await window.press('Space')
    await expect(problems.rule('A PTM is loaded and given data')).toContainText('changed')
    await expect(problems.dialog).toContainText('1 switched off')
    await window.press('Space')
    await expect(problems.rule('A PTM is loaded and given data')).not.toContainText('changed')
  })

  await test.step('When I change what it asks and how severe it is, then the drawing is checked against that', async () => {
    const form = problems.form('A PTM is loaded and given data')
    await form.getByRole('button', { name: 'Remove PROC Data processing' }).click()
    await problems.choose('Severity', 'Warning')
    await expect(form).toContainText('Of pre-trained models: INIT drawn.')
    await form.getByRole('button', { name: 'Save the rule' }).click()
    await expect(problems.rule('A PTM is loaded and given data')).toContainText('changed')
    await problems.closeRules()
    await expect(problems.problem('INF is drawn; INIT is not.')).toHaveAccessibleName(/^warning/)
    await problems.problem('INF is drawn; INIT is not.').click()
    await problems.detail.getByRole('button', { name: 'Open the rule…' }).click()
    await form.getByRole('button', { name: 'Take it as it came' }).click()
    await expect(problems.rule('A PTM is loaded and given data')).not.toContainText('changed')
  })

  await test.step('When I add a rule of my own, then it is asked for', async () => {
    await problems.dialog.getByRole('button', { name: 'Add a rule' }).click()
    const form = problems.form('A new rule')
    await form.getByRole('textbox', { name: 'Name' }).fill(own)
    await form
      .getByRole('textbox', { name: 'What the rule says' })
      .fill('Our protocol asks for the family of each model.')
    await form.getByRole('textbox', { name: 'How to mend it' }).fill('Look it up on the model card.')
    await problems.choose('Kind', 'A question is answered')
    await problems.choose('Question', 'Base family')
    await form.getByRole('button', { name: 'Add the rule' }).click()
    await expect(problems.rule(own)).toContainText('own')
    await problems.closeRules()
    await problems.problem('Base family is not answered.').click()
    await expect(problems.detail).toContainText('Our protocol asks for the family of each model.')
  })

  await test.step('And it goes by undo, and by the button that removes it', async () => {
    await window.press('Mod+z')
    await expect(problems.problem('Base family is not answered.')).toHaveCount(0)
    await window.press('Mod+Shift+z')
    await expect(problems.problem('Base family is not answered.')).toBeVisible()
    await problems.openRules()
    await problems.findRule(own)
    await problems.rule(own).click()
    await problems.dialog.getByRole('button', { name: 'Remove the rule' }).click()
    await expect(problems.rule(own)).toHaveCount(0)
    await window.press('Escape')
    await expect(problems.dialog).toHaveCount(0)
    await expect(problems.problem('Base family is not answered.')).toHaveCount(0)
    window.expectNoComplaints()
  })
})
