/** A page of another port on this machine, in the same browser: the same site for cookies, and yet foreign. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../test.ts'

let server: Server
let foreign: string

test.beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html')
    response.end('<title>Foreign</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  foreign = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})

test.afterAll(() => {
  server.close()
  server.closeAllConnections()
})

test('it can neither read, nor open a socket, nor embed, nor lead to Loadstone', async ({ app }) => {
  const target = new URL(app.page.url()).origin
  const page = await app.page.context().newPage()
  await page.goto(foreign)

  const read = await page.evaluate(
    (url) =>
      fetch(url, { credentials: 'include' }).then(
        (answer) => answer.status,
        () => 'refused',
      ),
    target,
  )
  expect(read).toBe('refused')

  const socket = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const tried = new WebSocket(`${url.replace('http', 'ws')}/socket`)
        tried.addEventListener('open', () => resolve('open'))
        tried.addEventListener('error', () => resolve('refused'))
      }),
    target,
  )
  expect(socket).toBe('refused')

  await page.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
  }, target)
  await expect(page.frameLocator('iframe').locator('main')).toHaveCount(0)

  const [led] = await Promise.all([
    page.waitForResponse((response) => response.url().startsWith(target) && response.frame() === page.mainFrame()),
    page.evaluate((url) => {
      window.location.href = url
    }, target),
  ])
  expect(led.status()).toBe(403)
  await expect(app.page).toHaveTitle(/Loadstone/)
  await page.close()
})

test('an address that was used is of no use in another browser', async ({ app, browser }) => {
  const other = await browser.newContext()
  const page = await other.newPage()
  const answer = await page.goto(new URL(app.page.url()).origin)
  expect(answer?.status()).toBe(403)
  await other.close()
})
