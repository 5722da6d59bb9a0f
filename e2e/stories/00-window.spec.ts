import { expect, test } from '../test.ts'

test('the page opens under its content policy, talks to its own back end, and is loaded anew', async ({ app }) => {
  const complaints: string[] = []
  app.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await app.page.reload()
  await expect(app.page).toHaveTitle(/Loadstone/)
  await expect(app.page.locator('h1, main, [role="main"]').first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('nothing of Node or Electron is in reach of the page', async ({ app }) => {
  const reached = await app.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  )
  expect(reached).toEqual([])
})

test('the content policy stops a script that was put into the page', async ({ app }) => {
  const ran = await app.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.injected = true'
    document.body.append(script)
    return 'injected' in globalThis
  })
  expect(ran).toBe(false)
})

test('ended in order and started again, it opens on the same data folder', async ({ app }) => {
  const page = await app.restart()
  expect(page).toBe(app.page)
  await expect(page).toHaveTitle(/Loadstone/)
  await expect(page.locator('h1, main, [role="main"]').first()).toBeVisible()
})
