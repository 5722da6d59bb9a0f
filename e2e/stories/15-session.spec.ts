import type { Page } from '@playwright/test'
import { dialogs, expectAccessible } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { SearchPage } from '../pages/search.ts'
import { expect, test } from '../test.ts'

test.use({ newcomer: true })

/** What a person does who codes by keyboard: words for keys, and looking at what they did. */
class Session {
  readonly application: Application
  readonly page: Page

  constructor(application: Application) {
    this.application = application
    this.page = application.app.page
  }

  get views() {
    return this.application.views
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.views.window.press(key)
  }

  /** A dialog that has just closed, or a part that was just opened, takes a moment to hand on the focus. */
  async expectInText(): Promise<void> {
    await expect(this.views.editor.pane.locator(':focus')).toHaveCount(1)
  }

  /** By the editor's own line of input. */
  async goTo(line: number, column: number): Promise<void> {
    await this.expectInText()
    await this.keys('Mod+g')
    const field = this.page.getByRole('combobox', { name: /line/i }).or(this.page.locator('.quick-input-widget input'))
    await expect(field.first()).toBeFocused()
    await this.page.keyboard.type(`${line}:${column}`)
    await this.keys('Enter')
    await expect(field.first()).toBeHidden()
  }

  /** What was said last about a selection or a span that a key changed. */
  async expectSaid(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('region', { name: 'Editor' }).last().getByRole('status')).toHaveText(words)
  }

  /** `words` stand in its first lines: the text comes after its name. */
  async openFile(path: string, words: string): Promise<void> {
    const { window, editor } = this.views
    await this.keys('Mod+p')
    await expect(window.palette.getByRole('combobox')).toBeFocused()
    await this.page.keyboard.type(path)
    await expect(window.palette.getByRole('option', { selected: true })).toContainText(
      path.slice(path.lastIndexOf('/') + 1),
    )
    await this.keys('Enter')
    await editor.expectFile(path)
    await editor.expectInSight(words)
  }

  picker(name: string | RegExp) {
    return this.page.getByRole('dialog', { name })
  }
}

// No step of this story touches the mouse: it types, and looks.
test('forty steps of coding by keyboard alone, and all of it is there after a restart', async ({ app }) => {
  const session = new Session(new Application(app))
  const { page } = session
  const { window, study, corpus, editor, inspector } = session.views
  const selected = (dialog: ReturnType<Session['picker']>) => dialog.getByRole('option', { selected: true })

  await test.step('Given the sample study with a file opened by its name', async () => {
    await study.expectOpen('Field notes', 'Ada')
    await expect(corpus.repository('field-notes')).toContainText('17 loads, 102 codings')
    await session.keys('Alt+1')
    await session.expectInText()
    await session.openFile('fieldnotes/describe.py', 'class Writer')
  })

  await test.step('When I go to the next load, then a digit answers the scheme at hand, and ] asks the next', async () => {
    await session.keys('n')
    await inspector.expectTarget('load, line 30 of describe.py')
    await session.keys('p')
    await inspector.expectTarget('load, line 29 of describe.py')
    await expect(inspector.scheme).toHaveText('Version declaration')
    await session.keys('1')
    await expect(inspector.coding('No version')).toBeVisible()
    await session.keys(']')
    await expect(inspector.scheme).toHaveText('Stage')
    await session.keys('1')
    await expect(inspector.coding('Model initialization')).toBeVisible()
  })

  await test.step('And u doubts it and m says why', async () => {
    await session.keys('u')
    await expect(inspector.unsure).toBeChecked()
    await expect(editor.line('self.tokenizer = AutoTokenizer.from_pretrained')).toContainText('INIT?')
    await session.keys('m')
    await expect(inspector.memo).toBeFocused()
    await page.keyboard.type('Only the tokenizer; is that a model?')
    await session.keys('Mod+Enter')
    await expect(window.status).toContainText('Undo: wrote a memo')
  })

  await test.step('When I snap from the caret to the call and the statement, then digits give two codes to one span', async () => {
    await window.goToFile('fieldnotes/describe.py')
    await session.goTo(35, 22)
    await session.keys('Alt+Shift+ArrowRight')
    await session.expectSaid(/^call: lines 35 to 41, self\.model\.generate/)
    await session.keys('e')
    await session.expectSaid(/^statement: lines 35 to 41, tokens = self/)
    await session.keys('s')
    await session.expectSaid(/^call: /)
    await session.keys('e')
    await inspector.expectTarget('selection, lines 35-41 of describe.py')
    await session.keys('7')
    await expect(inspector.coding('Inference')).toBeVisible()
    await session.keys('4')
    await expect(inspector.coding('Prompting')).toBeVisible()
    await expect(editor.line('tokens = self.model.generate')).toContainText(/INF.*PROM/)
  })

  await test.step('When I nudge the edges of the coded span, then it moves in place and undo moves it back', async () => {
    await session.keys('Alt+h')
    await session.expectSaid(/^Coded span, end moved by character: lines 35 to 41, .*"\],$/)
    await session.keys('Shift+L')
    await session.expectSaid(/^Coded span, start moved by token: lines 35 to 41, = self/)
    await session.keys('Alt+Shift+ArrowUp')
    await session.expectSaid(/^Coded span, start moved by piece: lines 35 to 41, tokens = self/)
    await expect(window.status).toContainText('Undo: moved the edges')
    await session.keys('l')
    await session.expectSaid(/^Coded span, end moved by token: lines 35 to 41, .*\)$/)
    await session.keys('Mod+z', 'Mod+Shift+z')
    await expect(window.status).toContainText('Undo: moved the edges')
  })

  await test.step('When I stand in the span and press c, then its code changes in place', async () => {
    await session.goTo(36, 15)
    await inspector.expectTarget('coded span, lines 35-41 of describe.py')
    await session.keys('c')
    const picker = session.picker(/^Change (INF|PROM) to$/)
    await page.keyboard.type('delivery')
    await expect(selected(picker)).toContainText('Delivery')
    await expect(picker.getByRole('region', { name: 'Definition' })).toContainText('Delivery')
    await session.keys('Enter')
    await expect(inspector.coding('Delivery')).toBeVisible()
    await expect(editor.line('tokens = self.model.generate')).toContainText('DLV')
  })

  await test.step('When I code an argument in vivo, then a code bears its words', async () => {
    await session.goTo(42, 60)
    await session.keys('e')
    await session.expectSaid('argument: line 42, skip_special_tokens=True')
    await session.keys('v')
    await expect(inspector.coding('skip_special_tokens=True')).toBeVisible()
  })

  await test.step('When I name a new code nearly like another, then I am warned, and can make it all the same', async () => {
    await session.goTo(40, 20)
    await session.keys('e', 'c')
    const picker = session.picker(/^Code selection, line 40/)
    await page.keyboard.type('Inferrence')
    await expect(selected(picker)).toHaveText(/Inference/)
    await session.keys('ArrowDown')
    await expect(selected(picker)).toContainText('Create “Inferrence” in Stage')
    await expect(picker.getByRole('alert')).toContainText(
      '“Inferrence” is spelt nearly like “Inference”. Is it the same?',
    )
    await session.keys('Enter')
    await expect(inspector.coding('Inferrence')).toBeVisible()
  })

  await test.step('And undo takes code and coding back as one step, redo brings them back, and a gives it again', async () => {
    await session.keys('Mod+z')
    await expect(inspector.coding('Inferrence')).toHaveCount(0)
    await expect(inspector.code('Inferrence')).toHaveCount(0)
    await session.keys('Mod+Shift+z')
    await expect(inspector.coding('Inferrence')).toBeVisible()
    await session.goTo(39, 20)
    await session.keys('e', 'a')
    await inspector.expectTarget('selection, line 39 of describe.py')
    await expect(inspector.coding('Inferrence')).toBeVisible()
  })

  await test.step('When coding goes on by itself, then one answer leads to the next uncoded load', async () => {
    await session.openFile('fieldnotes/embed.py', 'from __future__')
    await session.keys('n')
    await expect(inspector.target).toContainText('load, line')
    const before = await inspector.target.textContent()
    while ((await inspector.scheme.textContent()) !== 'Version declaration') await session.keys('[')
    await session.keys('o')
    await expect(inspector.pane.getByRole('checkbox', { name: 'Go on by itself after coding' })).toBeChecked()
    await session.keys('1')
    await expect(inspector.target).not.toHaveText(before ?? '')
    await expect(inspector.scheme).toHaveText('Version declaration')
    const second = await inspector.target.textContent()
    await session.keys('Shift+N')
    await expect(inspector.target).not.toHaveText(second ?? '')
    await expect(inspector.coding('No version')).toHaveCount(0)
  })

  await test.step('And d leads back to what I was unsure of', async () => {
    await session.keys('d')
    await expect(inspector.unsure).toBeChecked()
    await expect(window.notices).toContainText('No version')
  })

  await test.step('When I go to a load from the field in which I searched, then a digit codes it and is not typed', async () => {
    const { field } = new SearchPage(window)
    await session.keys('Mod+Shift+f')
    await expect(field).toBeFocused()
    await page.keyboard.type('from_pretrained')
    await session.keys('F8')
    await expect(inspector.target).toContainText('load, line')
    await session.expectInText()
    while ((await inspector.scheme.textContent()) !== 'Stage') await session.keys(']')
    await expect(inspector.coding('Evaluation')).toHaveCount(0)
    await session.keys('9')
    await expect(inspector.coding('Evaluation')).toBeVisible()
    await expect(field).toHaveValue('from_pretrained')
  })

  await test.step('When I give the memo another key, then a taken one is told, and the free one works', async () => {
    await session.keys('?')
    const sheet = session.picker('Keyboard shortcuts')
    const field = sheet.getByRole('textbox', { name: 'Find an action or a key' })
    await expect(field).toBeFocused()
    await page.keyboard.type('write memo')
    const button = sheet.getByRole('button', { name: /^Change the key of Write Memo, / })
    while (!(await button.evaluate((element) => element === document.activeElement))) await session.keys('Tab')
    await session.keys('Enter', 'k')
    await expect(sheet.getByRole('status')).toContainText('is the key of “Previous Coding”')
    await session.keys('Escape')
    await expect(button).toBeFocused()
    await session.keys('Enter', 'f')
    await expect(sheet.getByRole('button', { name: 'Change the key of Write Memo, now F' })).toBeFocused()
    await session.keys('Escape', 'Escape')
    await expect(sheet).toBeHidden()
    await session.keys('f')
    await expect(inspector.memo).toBeFocused()
    await session.keys('Mod+Enter')
    window.expectNoComplaints()
  })

  await test.step('Then after a restart the codings, the key and the preference are there', async () => {
    const views = await session.application.restart()
    await views.study.expectOpen('Field notes', 'Ada')
    await expect(views.corpus.repository('field-notes')).toContainText('17 loads, 1')
    await expect(views.inspector.target).toBeVisible()
    const again = new Session(session.application)
    await again.openFile('fieldnotes/describe.py', 'class Writer')
    await expect(views.editor.line('tokens = self.model.generate')).toContainText('DLV')
    await expect(views.editor.line('self.tokenizer = AutoTokenizer.from_pretrained')).toContainText('INIT?')
    await again.goTo(42, 1)
    await expect(views.editor.line('return self.tokenizer.batch_decode')).toContainText('SSTT')
    await again.keys('d')
    await expect(views.inspector.unsure).toBeChecked()
    await again.keys('f')
    await expect(views.inspector.memo).toBeFocused()
    await expect(views.inspector.pane.getByRole('checkbox', { name: 'Go on by itself after coding' })).toBeChecked()
    views.window.expectNoComplaints()
  })
})

test('an editor full of overlapping codes is accessible, and what is drawn in it can be chosen', async ({ app }) => {
  const session = new Session(new Application(app))
  const { page } = session
  const { window, study, corpus, editor, inspector } = session.views
  const stripes = editor.pane.locator('[data-coding]')

  await test.step('Given nested and overlapping codings of two raters', async () => {
    await study.expectOpen('Field notes', 'Ada')
    await expect(corpus.repository('field-notes')).toContainText('17 loads, 102 codings')
    await session.keys('Alt+1')
    await session.expectInText()
    await session.openFile('fieldnotes/transcribe.py', 'def speech_segments')
    await session.goTo(34, 60)
    for (const digit of ['1', '7', '8']) {
      await session.keys('e')
      await session.expectSaid(/lines? 3/)
      if ((await inspector.scheme.textContent()) !== 'Stage') await inspector.chooseScheme('Stage')
      await session.keys(digit)
      await expect(window.status).toContainText('Undo: coded')
    }
    await session.keys('u')
    await expect(inspector.unsure).toBeChecked()
    await expect(stripes).toHaveCount(17)
  })

  await test.step('Then nothing breaks a rule of WCAG 2.2 AA, with the list of what is drawn open too', async () => {
    await expectAccessible(window, 'main')
    await session.keys('g')
    await expect(page.getByRole('dialog', { name: 'Codings drawn in this file' })).toBeVisible()
    await expectAccessible(window, dialogs)
  })

  await test.step('When I hide a rater, then their stripes go, and come back', async () => {
    const choice = page.getByRole('dialog', { name: 'Codings drawn in this file' })
    await choice.getByRole('checkbox', { name: /^Grace/ }).click()
    await expect(stripes).toHaveCount(11)
    await choice.getByRole('radio', { name: 'Raters' }).check()
    await choice.getByRole('button', { name: 'Draw all' }).click()
    await session.keys('Escape')
    await expect(stripes).toHaveCount(17)
  })

  await test.step('When I point at a stripe, then it says what it is; a click chooses its coding', async () => {
    await stripes.first().hover()
    await expect(page.getByRole('tooltip')).toContainText(/Stage · (you|Grace)|Version declaration/)
    await stripes.first().click()
    await expect(inspector.codings.locator('[aria-expanded="true"]')).toHaveCount(1)
    window.expectNoComplaints()
  })
})
