import { expectAccessible, dialogs, sidePanel } from '../pages/accessibility.ts'
import { Application } from '../pages/application.ts'
import { MovingPage } from '../pages/moving.ts'
import { SearchPage } from '../pages/search.ts'
import { expect, test } from '../test.ts'
import { calls, createHerbarium, type Herbarium } from './herbarium.fixture.ts'

const code = 'Model initialization'

async function createStudyAt(application: Application, herbarium: Herbarium, commit: string): Promise<void> {
  const { corpus, window } = application.views
  await application.createStudy()
  await corpus.addByPath(herbarium.path, commit)
  await corpus.expectLoads('herbarium', 'loads')
  await window.dismissNotices()
}

test('hits of a search are coded in one step, and an expression without end is stopped', async ({ app }) => {
  const application = new Application(app)
  const { window, corpus, editor } = application.views
  const search = new SearchPage(window)

  await test.step('Given a study of the first commit of a clone', async () => {
    await createStudyAt(application, createHerbarium(app.workFolder), 'v1')
  })

  await test.step('When I search for a text by key', async () => {
    await window.press('Mod+Shift+f')
    await expect(search.field).toBeFocused()
    await search.ask('from_pretrained(')
  })

  await test.step('Then every call is found, by file, and Enter goes to one', async () => {
    await search.expectFound(`${calls} hits in 3 files`)
    await search.goToHits()
    await expect(search.row(/^leaf\.py/)).toBeVisible()
    await window.press('ArrowDown')
    await window.press('Enter')
    await editor.expectFile('herbarium/herbarium/leaf.py')
    await editor.expectInSight('tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")')
  })

  await test.step('When I mark all of them and choose a code', async () => {
    await search.hits.focus()
    await window.press('Mod+a')
    await expect(search.marked).toContainText(`${calls} marked`)
    await expectAccessible(window, sidePanel)
    await window.press('c')
    await search.chooseCode(code)
  })

  await test.step('Then all are coded, and one undo takes all back', async () => {
    await expect(window.notices).toContainText(`Coded ${calls} hits of “from_pretrained(” as ${code}`)
    await expect(search.marked).toHaveCount(0)
    await app.page.getByRole('tab', { name: 'Files' }).click()
    await expect(corpus.repository('herbarium')).toContainText(`${calls} codings`)
    await window.press('Mod+z')
    await expect(corpus.repository('herbarium')).not.toContainText('coding')
    await window.press('Mod+Shift+z')
    await expect(corpus.repository('herbarium')).toContainText(`${calls} codings`)
  })

  await test.step('When I search for an expression with the switches, by key and by mouse', async () => {
    await window.dismissNotices()
    await window.press('Mod+Shift+f')
    await window.press('Alt+r')
    await expect(search.switch('Regular Expression')).toHaveAttribute('aria-pressed', 'true')
    await search.ask(String.raw`AUTO(Model|Tokenizer)\.from`)
    await search.expectFound(`${calls} hits in 3 files`)
    await search.switch('Match Case').click()
    await expect(search.status).toContainText('Nothing found')
    await search.ask('load(')
    await expect(search.status).toContainText('This is no regular expression: Unterminated group.')
    await search.switch('Match Case').click()
  })

  await test.step('Then one that never ends is stopped, and the window answers meanwhile', async () => {
    await search.ask('(a+)+$')
    await expect(app.page.getByRole('progressbar', { name: 'Searching' })).toBeVisible()
    await window.openPalette()
    await expect(window.palette.getByRole('option').first()).toBeVisible()
    await window.press('Escape')
    await search.expectFound('takes too long in them: data/genome.txt')
    window.expectNoComplaints()
  })

  await test.step('And files and ranges of hits are marked by mouse', async () => {
    await search.switch('Regular Expression').click()
    await search.ask('from_pretrained(')
    await search.expectFound(`${calls} hits in 3 files`)
    await search
      .row(/^steps\.py/)
      .locator('[data-mark]')
      .click()
    await expect(search.marked).toContainText('10 marked')
    await search.row('distilbert-base-cased').click({ modifiers: ['ControlOrMeta'] })
    await expect(search.marked).toContainText('11 marked')
    await search.marked.getByRole('button', { name: 'Code 11 hits as…' }).click()
    await expectAccessible(window, dialogs)
    await window.press('Escape')
    await search.marked.getByRole('button', { name: 'Mark none' }).click()
    await expect(search.marked).toHaveCount(0)
  })
})

test('a repository is moved to another commit, and what changed or went is put in its place by hand', async ({
  app,
}) => {
  const application = new Application(app)
  const { window, corpus, editor } = application.views
  const search = new SearchPage(window)
  const moving = new MovingPage(window)
  const herbarium = createHerbarium(app.workFolder)

  await test.step('Given a study in which every call at the first commit is coded', async () => {
    await createStudyAt(application, herbarium, 'v1')
    await window.press('Mod+Shift+f')
    await search.switch('Regular Expression').click()
    await search.ask(String.raw`Auto\w+\.from_pretrained\(.*\)`)
    await search.expectFound(`${calls} hits`)
    await window.press('Mod+Shift+Enter')
    await search.chooseCode(code)
    await expect(window.notices).toContainText(`Coded ${calls} hits`)
    await window.dismissNotices()
  })

  await test.step('When I look for a commit that is not there, then it says so', async () => {
    await moving.open()
    await app.page.keyboard.type('v3')
    await expect(moving.dialog.getByRole('status')).toContainText('no commit, branch or tag called v3')
    await expectAccessible(window, dialogs)
    await window.press('Escape')
  })

  await test.step('When I move the repository to the second commit', async () => {
    await moving.moveTo('v2', /^v2/)
    await expect(window.notices).toContainText('herbarium is at')
    await expect(window.status).toContainText(herbarium.commits[1].slice(0, 7))
  })

  await test.step('Then what changed and what went is listed, and what only moved is not', async () => {
    await expect(moving.tab).toHaveAttribute('aria-selected', 'true')
    await expect(moving.list.getByRole('option')).toHaveText([/^leaf\.py:7\s*changed/, /^petal\.py:10\s*gone/])
    await expect(window.notices).toContainText(
      'Of 14 anchors 1 stand where they stood, 11 moved with their text, 1 changed, 1 lost',
    )
  })

  await test.step('When I look at what changed, then its old text and the guess are shown, and one key accepts it', async () => {
    await moving.anchor(/leaf\.py/).click()
    await expect(moving.card).toContainText('AutoModel.from_pretrained("bert-base-uncased", output_attentions=True)')
    await expect(moving.card).toContainText('AutoModel.from_pretrained("roberta-base", output_attentions=False)')
    await editor.expectInSight('AutoModel.from_pretrained("roberta-base"')
    await moving.list.focus()
    await window.press('a')
    await expect(window.notices).toContainText('Placed at line 8 of herbarium/leaf.py')
    await expect(moving.anchor(/leaf\.py/)).toHaveCount(0)
  })

  await test.step('And the next one is what went, with the file it stood in', async () => {
    await expect(moving.anchor(/petal\.py/)).toHaveAttribute('aria-selected', 'true')
    await expect(moving.card).toContainText('AutoModel.from_pretrained("albert-base-v1")')
    await expect(moving.card).toContainText(`${code}, Rachel`)
    await editor.expectFile('herbarium/herbarium/petal.py')
    await expectAccessible(window, sidePanel)
  })

  await test.step('When I select where it stands now and place it there by key', async () => {
    await editor.selectLine('return AutoModel')
    await window.press('Alt+Shift+Enter')
    await expect(window.notices).toContainText('Placed at line 6 of herbarium/petal.py')
    await expect(moving.anchor(/petal\.py/)).toHaveCount(0)
  })

  await test.step('Then undoing brings both back to the list, and undoing the move brings back the first commit', async () => {
    await expect(app.page.getByRole('region', { name: 'Side panel' })).toContainText('Nothing to check')
    await window.press('Mod+z')
    await expect(moving.anchor(/petal\.py/)).toHaveCount(1)
    await window.press('Mod+z')
    await expect(moving.anchor(/leaf\.py/)).toHaveCount(1)
    await window.press('Mod+z')
    await expect(window.status).toContainText(herbarium.commits[0].slice(0, 7))
    await expect(moving.list).toHaveCount(0)
    await app.page.getByRole('tab', { name: 'Files' }).click()
    await expect(corpus.repository('herbarium')).toContainText(`${calls} codings`)
    window.expectNoComplaints()
  })
})
