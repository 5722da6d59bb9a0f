/** The back end's process under the hosts that start it as a plain process, where a test can find and kill it. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '../test.ts'

test.use({ alone: true })

/** `number arguments` of every process; a bare Debian has no ps, but Linux has /proc. */
function processes(): string[] {
  if (!existsSync('/proc/self/cmdline')) {
    return execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 }).split('\n')
  }
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.map((number) => {
    try {
      return `${number} ${readFileSync(`/proc/${number}/cmdline`, 'utf8').replaceAll('\0', ' ')}`
    } catch {
      // It ended since the folder was read.
      return ''
    }
  })
}

/** Process numbers of the back ends on a data folder. */
function backEnds(dataFolder: string): number[] {
  return processes()
    .filter((line) => line.includes('backEndProcess.js') && line.includes(JSON.stringify(dataFolder)))
    .map((line) => Number.parseInt(line, 10))
}

test('a back end that is killed is started again, and the page goes on without being loaded anew', async ({ app }) => {
  const { page, dataFolder } = app
  await expect(page.locator('main').first()).toBeVisible()
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }))
  const [first = 0] = backEnds(dataFolder)
  process.kill(first, 'SIGKILL')
  await expect.poll(() => backEnds(dataFolder).some((pid) => pid !== first)).toBe(true)
  await expect(page.getByText(/connection to the back end is lost/)).toBeHidden()
  await expect(page.locator('main').first()).toBeVisible()
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true)
})

test('nothing is left running when the application has ended', async ({ app }) => {
  const { dataFolder } = app
  const before = backEnds(dataFolder)
  expect(before).toHaveLength(1)
  await app.restart()
  const after = backEnds(dataFolder)
  expect(after.filter((pid) => before.includes(pid))).toEqual([])
  expect(after).toHaveLength(1)
})
